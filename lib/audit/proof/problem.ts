import type { AuditClass } from '@/lib/platform/audit-actions';

export type ProblemKind =
  | 'altered'
  | 'missing'
  | 'reordered'
  | 'truncated'
  | 'forked'
  | 'unlinked'
  | 'checkpoint'
  | 'signature';

/** The first thing that does not hold. `chain` and `sequence` name the event, where it is one. */
export interface Problem {
  kind: ProblemKind;
  chain: AuditClass | null;
  sequence: number | null;
  message: string;
}

/** A problem of the trail as a whole. */
export function problem(kind: ProblemKind, message: string): Problem {
  return { kind, chain: null, sequence: null, message };
}

/** A problem at one event. */
export function problemAt(kind: ProblemKind, chain: AuditClass, sequence: number, said: string): Problem {
  return { kind, chain, sequence, message: `Event ${sequence} of the chain "${chain}" ${said}` };
}
