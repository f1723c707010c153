import { partsOf } from '@/lib/audit/proof/lines';
import { verifyParts } from '@/lib/audit/proof/parts';
import type { Verification } from '@/lib/audit/proof/verifier';
import { TRAIL } from '@/lib/evidence/integrity/model';
import { PackRefusal } from '@/lib/evidence/integrity/refusal';
import { messageOf } from '@/lib/kernel/errors';
import { linesIn } from '@/lib/kernel/lines';
import type { VerifyOptions } from './model';
import type { Pack } from './pack';
import type { Report } from './report';

/**
 * Walks the trail in the pack event by event. Its checkpoints may be signed by keys that came before the one that signed
 * the pack; that the trail names them is covered by the sums, and so by the pack's signature.
 */
export async function checkTrail(pack: Pack, { crypto }: VerifyOptions, report: Report): Promise<void> {
  if (!pack.listed.has(TRAIL)) {
    report.check('trail', 'skipped', `The pack holds no ${TRAIL}.`);
    return;
  }
  const before = report.problems;
  let found: Verification | null = null;
  const tooLong = (message: string) => new PackRefusal('format', TRAIL, `${TRAIL}: ${message}`);
  try {
    const lines = linesIn(pack.files.open(TRAIL), { tooLong });
    found = await verifyParts(partsOf(lines), null, crypto);
    if (found.problem) report.problem('chain', TRAIL, found.problem.message);
  } catch (error) {
    if (error instanceof PackRefusal) report.refused(error);
    else report.problem('chain', TRAIL, `${TRAIL} cannot be read as a trail. ${messageOf(error)}`);
  }
  report.outcome('trail', before, found ? wordsOf(found) : '', 'The chain of the audit trail is broken.');
}

function wordsOf({ events, checkpoints, span, keys }: Verification): string {
  const part = span ? `, from checkpoint ${span.after} to ${span.through}` : '';
  const by = keys.length > 0 ? ` signed by ${keys.join(', ')}` : '';
  return `The audit trail is unbroken${part}: ${events} events under ${checkpoints} checkpoints${by}.`;
}
