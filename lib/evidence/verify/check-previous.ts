import { INTEGRITY } from '@/lib/evidence/integrity/model';
import { readWhole } from '@/lib/evidence/integrity/pack-files';
import { MOST_MANIFEST_BYTES } from '@/lib/evidence/integrity/proof';
import { PackRefusal } from '@/lib/evidence/integrity/refusal';
import { toHex } from '@/lib/kernel/bytes';
import type { VerifyOptions } from './model';
import type { Pack } from './pack';
import type { Report } from './report';

/** Whether the pack before this one is the one that this one names. */
export async function checkPrevious(
  { manifest }: Pack,
  options: VerifyOptions,
  report: Report,
): Promise<void> {
  if (!manifest) return;
  const { previous: said } = manifest;
  const { previous, crypto } = options;
  if (!previous) {
    const text = said
      ? `It follows pack ${said.packId}; give that pack to check the link.`
      : 'It says it is the first pack: it follows no other.';
    report.check('previous', 'skipped', text);
    return;
  }
  const before = report.problems;
  if (!said)
    report.problem('previous', INTEGRITY.manifest, 'The pack says that it follows no other; one was given.');
  else {
    const wrong = await linkProblem(said.manifest, previous, crypto.sha256).catch(unreadable);
    if (wrong) report.problem('previous', INTEGRITY.manifest, wrong);
  }
  report.outcome(
    'previous',
    before,
    `It follows pack ${said?.packId}, the one that was given.`,
    'The link to the pack before it is broken.',
  );
}

/** The other pack is the one that is wrong, not this one. */
function unreadable(error: unknown): string {
  if (!(error instanceof PackRefusal)) throw error;
  return `What was given as the previous pack cannot be read. ${error.message}`;
}

async function linkProblem(
  wanted: string,
  previous: NonNullable<VerifyOptions['previous']>,
  sha256: (data: Uint8Array) => Uint8Array,
): Promise<string | null> {
  const isThere = (await previous.list()).some(({ path }) => path === INTEGRITY.manifest);
  if (!isThere) return `What was given as the previous pack has no ${INTEGRITY.manifest}.`;
  const found = toHex(sha256(await readWhole(previous, INTEGRITY.manifest, MOST_MANIFEST_BYTES)));
  if (found === wanted) return null;
  return `The pack that was given is not the one this pack follows, or was altered since: the SHA-256 of its manifest is ${found}, and ${wanted} was sealed.`;
}
