import { FileScan } from '@/lib/evidence/integrity/file-scan';
import { packRoot } from '@/lib/evidence/integrity/manifest';
import {
  INTEGRITY,
  isIntegrity,
  leavesOf,
  type ManifestFile,
  OUTSIDE_SUMS,
  shownRowsOf,
} from '@/lib/evidence/integrity/model';
import type { VerifyOptions } from './model';
import { nameChangedRows } from './name-rows';
import type { Pack } from './pack';
import type { Report } from './report';

/** Every file against its sum, its count and its root; what is missing, and what was added. */
export async function checkFiles(pack: Pack, options: VerifyOptions, report: Report): Promise<void> {
  const before = report.problems;
  const { listed, manifest, sums } = pack;
  const sealed = new Map(manifest?.files.map((file) => [file.path, file]));
  compareLists(sealed, sums, report);
  const known = new Set([...(sums?.keys() ?? []), ...sealed.keys()]);
  const hidden = new Set([...known].filter((path) => isRedacted(pack, path)));
  for (const path of known)
    if (!listed.has(path) && !hidden.has(path)) report.problem('missing', path, `${path} is missing.`);
  const stands = new Set([...hidden].map(shownRowsOf));
  const of = [...listed.values()].reduce((bytes, size) => bytes + size, 0);
  const scanner = new Scanner(pack, options, report, of);
  // In the order of the paths: leaves are read before the files whose rows they name.
  for (const path of [...listed.keys()].sort()) {
    if (known.has(path)) await scanner.scan(path, sums?.get(path) ?? null, sealed.get(path) ?? null);
    else if (!OUTSIDE_SUMS.has(path) && !stands.has(path))
      report.problem('added', path, `${path} was added: it is not among the files that were sealed.`);
  }
  report.outcome(
    'files',
    before,
    `Each of ${report.files} files is the one that was sealed; none is missing, none was added.`,
    'Not every file is the one that was sealed.',
  );
  checkRoots(pack, options, report, scanner.rowProblems);
}

/** Whether a file was taken out in a way that a redacted pack may: proofs of some rows stand for it. */
export function isRedacted({ listed, manifest }: Pack, path: string): boolean {
  const file = manifest?.files.find((each) => each.path === path || leavesOf(each.path) === path);
  if (!file?.path.startsWith('population/')) return false;
  return !listed.has(file.path) && listed.has(shownRowsOf(file.path));
}

function compareLists(sealed: ReadonlyMap<string, ManifestFile>, sums: Pack['sums'], report: Report): void {
  if (sums === null || sealed.size === 0) return;
  const paths = new Set([...sealed.keys(), ...[...sums.keys()].filter((path) => !isIntegrity(path))]);
  for (const path of paths)
    if (sums.get(path) !== sealed.get(path)?.sha256)
      report.problem(
        'altered',
        path,
        `${INTEGRITY.sums} and ${INTEGRITY.manifest} do not say the same of ${path}: one of them was altered.`,
      );
}

function checkRoots(
  { manifest }: Pack,
  { crypto }: VerifyOptions,
  report: Report,
  rowProblems: number,
): void {
  const before = report.problems - rowProblems;
  if (manifest === null) {
    report.check('rows', 'failed', 'Without a manifest nothing says how many rows there were.');
    return;
  }
  if (packRoot(crypto.sha256, manifest.files) !== manifest.root)
    report.problem('altered', INTEGRITY.manifest, 'The root of the pack is not that of its files.');
  report.outcome(
    'rows',
    before,
    `All counts are right: ${report.rows} rows under the root ${manifest.root.slice(0, 16)}….`,
    'Rows or their counts are not those that were sealed.',
  );
}

class Scanner {
  readonly #pack: Pack;
  readonly #options: VerifyOptions;
  readonly #report: Report;
  readonly #of: number;
  readonly #intact = new Set<string>();
  #done = 0;
  /** How many of the problems are about rows. */
  rowProblems = 0;

  constructor(pack: Pack, options: VerifyOptions, report: Report, of: number) {
    this.#pack = pack;
    this.#options = options;
    this.#report = report;
    this.#of = of;
  }

  async scan(path: string, sum: string | null, sealed: ManifestFile | null): Promise<void> {
    const report = this.#report;
    const found = await this.#read(path);
    if (!found) return;
    report.files += 1;
    report.rows += isIntegrity(path) ? 0 : (found.rows ?? 0);
    const isAltered = [sum, sealed?.sha256 ?? null].some(
      (wanted) => wanted !== null && wanted !== found.sha256,
    );
    if (isAltered)
      report.problem('altered', path, `${path} was altered: it is not the file that was sealed.`);
    else this.#intact.add(path);
    if (!sealed) return;
    const before = report.problems;
    if (sealed.rows !== found.rows)
      report.problem(
        'count',
        path,
        `${path} has ${found.rows ?? 'no'} rows; ${sealed.rows ?? 'none'} were sealed.`,
      );
    else if (sealed.root !== found.root && !isAltered)
      report.problem(
        'altered',
        INTEGRITY.manifest,
        `The root that the manifest gives for ${path} is not its root.`,
      );
    if (sealed.root !== found.root && this.#intact.has(leavesOf(path)))
      await nameChangedRows(this.#pack.files, sealed, this.#options.crypto, report);
    if (sealed.header !== found.header)
      report.problem('row', path, `${path} line 1, the header, was changed.`, 1);
    this.rowProblems += report.problems - before;
  }

  async #read(path: string): Promise<ManifestFile | null> {
    const { signal, onProgress, crypto } = this.#options;
    const scan = new FileScan(path, crypto);
    try {
      for await (const chunk of this.#pack.files.open(path)) {
        signal?.throwIfAborted();
        scan.push(chunk);
        this.#done += chunk.length;
        onProgress?.(this.#done, this.#of);
      }
      return scan.end();
    } catch (error) {
      this.#report.refused(error);
      return null;
    }
  }
}
