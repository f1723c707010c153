import { CLASSES, CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import type { Policy } from '@/lib/policies/model';
import { columnsOf, type RowFile } from './column';

/** A policy with the time it was in force. */
export interface PolicyInTime {
  policy: Policy;
  from: Date;
  to: Date | null;
}

export interface ThresholdRow {
  kind: string;
  class: string;
  ageDays: number | null;
  idleDays: number | null;
  basis: string;
  reference: string;
  of: PolicyInTime;
}

/** Every number of a policy, one row each: of kinds, of classes, and of frameworks in scope. */
export function thresholdsOf(of: PolicyInTime): ThresholdRow[] {
  const { policy } = of;
  const kinds = (Object.keys(CREDENTIAL_KINDS) as CredentialKind[]).map((kind) => ({
    kind,
    class: 'any',
    ageDays: policy.kindLimits[kind].days,
    idleDays: policy.idleLimits[kind].days,
    basis: 'entity-defined',
    reference: policy.kindLimits[kind].source,
    of,
  }));
  const classes = CLASSES.map((letter) => ({
    kind: 'any',
    class: letter as string,
    ageDays: policy.classLimits[letter].days,
    idleDays: null,
    basis: 'entity-defined',
    reference: policy.classLimits[letter].source,
    of,
  }));
  const clauses = Object.values(policy.frameworks).flatMap((scope) =>
    scope.clauses.map((clause) => ({
      kind: clause.kind as string,
      class: 'any',
      ageDays: clause.measure === 'age' ? clause.days : null,
      idleDays: clause.measure === 'idle' ? clause.days : null,
      basis: clause.basis,
      reference: `${clause.control}: ${clause.source}`,
      of,
    })),
  );
  return [...kinds, ...classes, ...clauses];
}

const c = columnsOf<ThresholdRow>();

/** Policy intervals in force at any time of the period. */
export const THRESHOLDS: RowFile<ThresholdRow> = {
  path: 'policy/thresholds.csv',
  title: 'Policy intervals in force in the period',
  columns: [
    c.text(['credential_type', 'policy.kindLimits', 'Kind of credential, or any'], (row) => row.kind),
    c.word(['class', 'policy.classLimits', 'Class, or any'], [...CLASSES, 'any'], (row) => row.class),
    c.integer(['max_age_days', 'policy', 'Longest age of a value'], (row) => row.ageDays, 'none'),
    c.integer(['max_idle_days', 'policy', 'Longest time without use'], (row) => row.idleDays, 'none'),
    c.text(['renew_before', 'policy.expiring', 'See policy/policy_versions.csv'], () => null, 'none'),
    c.integer(
      ['policy_version', 'policy_version.version', 'Version that sets it'],
      (row) => row.of.policy.version,
    ),
    c.instant(['effective_from', 'policy_version.published_at', 'In force from'], (row) => row.of.from),
    c.instant(['effective_to', 'policy_version.published_at', 'In force until'], (row) => row.of.to, 'none'),
    c.word(
      ['basis', 'policy', 'What the number rests on'],
      ['text', 'entity-defined', 'tra', 'benchmark', 'vendor'],
      (row) => row.basis,
    ),
    c.text(['reference', 'policy', 'Where the number comes from'], (row) => row.reference, 'none'),
  ],
};
