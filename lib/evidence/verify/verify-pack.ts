import { parseManifest } from '@/lib/evidence/integrity/manifest';
import { INTEGRITY } from '@/lib/evidence/integrity/model';
import { type PackFiles, readText, refuseUnsafePaths } from '@/lib/evidence/integrity/pack-files';
import { MOST_MANIFEST_BYTES } from '@/lib/evidence/integrity/proof';
import { parseSums } from '@/lib/evidence/integrity/sums';
import { checkFiles } from './check-files';
import { checkPrevious } from './check-previous';
import { checkRedacted } from './check-redacted';
import { checkSignature, checkStamp } from './check-signature';
import { checkTrail } from './check-trail';
import type { PackVerification, VerifyOptions } from './model';
import type { Pack } from './pack';
import { Report } from './report';

/**
 * Checks a pack from its files and public keys alone; no network, no database. Memory does not grow with its rows.
 * Everything that is wrong with the pack comes back as a problem; what is thrown is about this machine.
 */
export async function verifyPack(files: PackFiles, options: VerifyOptions): Promise<PackVerification> {
  const report = new Report();
  try {
    const listed = new Map((await files.list()).map(({ path, size }) => [path, size]));
    refuseUnsafePaths([...listed.keys()]);
    report.check('opened', 'ok', `The pack can be read: ${listed.size} files, no path leads out of it.`);
    const pack = await openPack(files, listed, report);
    report.packId = pack.manifest?.packId ?? null;
    await checkSignature(pack, options, report);
    await checkFiles(pack, options, report);
    await checkRedacted(pack, options, report);
    await checkTrail(pack, options, report);
    await checkPrevious(pack, options, report);
    await checkStamp(pack, options, report);
  } catch (error) {
    report.refused(error);
    report.check('opened', 'failed', 'The pack cannot be read to its end.');
  }
  return report.finish();
}

async function openPack(
  files: PackFiles,
  listed: ReadonlyMap<string, number>,
  report: Report,
): Promise<Pack> {
  const read = async <T>(
    path: string,
    parse: (text: string) => T | null,
    what: string,
  ): Promise<T | null> => {
    if (!listed.has(path)) {
      report.problem('missing', path, `${path} is missing: this is no sealed pack, or not the whole of one.`);
      return null;
    }
    const parsed = parse(await readText(files, path, MOST_MANIFEST_BYTES));
    if (parsed === null) report.problem('format', path, `${path} is not readable as ${what}.`);
    return parsed;
  };
  return {
    files,
    listed,
    manifest: await read(INTEGRITY.manifest, parseManifest, 'the manifest of a pack'),
    sums: await read(INTEGRITY.sums, parseSums, 'a list of sums'),
  };
}
