import type { PastRow } from '../files/context';
import { type InactiveRow, inactivityOf } from '../files/inactive';
import { isCertificate, isKey } from '../files/keys-and-certificates';
import type { LifecycleRow } from '../files/lifecycle-events';
import type { RotationRow } from '../files/rotation-events';
import type { FoundRow, ResultRow } from '../files/test-results';
import { rotationsOf } from './rotations';

/** What each population that the walk writes holds of one credential; the names are those of WALK_FILES. */
export interface RowsOf {
  credentials: readonly PastRow[];
  rotations: readonly RotationRow[];
  lifecycle: readonly LifecycleRow[];
  inactive: readonly InactiveRow[];
  keys: readonly PastRow[];
  certificates: readonly PastRow[];
  results: readonly ResultRow[];
}

/** The rows that a credential has in a pack; `found`: results of rules for it. */
export function rowsOf(row: PastRow, found: readonly FoundRow[]): RowsOf {
  const { past, context } = row;
  const inactivity = inactivityOf(row);
  return {
    credentials: [row],
    rotations: rotationsOf(past, context.terms.period, context.policyAt).map((rotation) => ({
      credentialId: past.id,
      rotation,
    })),
    lifecycle: past.events.map((event) => ({ ...row, event })),
    inactive: inactivity ? [inactivity] : [],
    keys: isKey(row) ? [row] : [],
    certificates: isCertificate(row) ? [row] : [],
    results: found.map((result) => ({ ...result, testIds: context.testIds(result.rule) })),
  };
}
