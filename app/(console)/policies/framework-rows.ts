import { CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import { findFramework } from '@/lib/frameworks/registry';
import { frameworkTitle } from '@/lib/policies/framework-clauses';
import { BASIS_LABELS } from '@/lib/policies/labels';
import type { FrameworkClause, Policy } from '@/lib/policies/model';

export interface FrameworkRow {
  id: string;
  title: string;
  /** What its text says of numbers. */
  numbers: string;
  clauses: ClauseRow[];
}

export interface ClauseRow {
  key: string;
  subject: string;
  limit: string;
  basis: string;
  control: string;
  source: string;
}

const PLACES: Record<string, string> = { aws: 'AWS', azure: 'Azure', gcp: 'Google Cloud' };
const MEASURES = { age: 'age', idle: 'without use' } as const;

/** What a clause limits, in words: `API key at Google Cloud, age`. */
export function clauseSubject({ measure, kind, provider, when }: FrameworkClause): string {
  const place = provider === null ? '' : ` at ${PLACES[provider] ?? provider}`;
  const alone = when === null ? '' : ' that is the sole factor';
  return `${CREDENTIAL_KINDS[kind]}${place}${alone}, ${MEASURES[measure]}`;
}

/** The frameworks in scope with all that they add. */
export function frameworkRows(policy: Policy): FrameworkRow[] {
  return Object.entries(policy.frameworks).map(([id, { version, clauses }]) => ({
    id,
    title: frameworkTitle(id, version),
    numbers: findFramework(id)?.numbers ?? '',
    clauses: clauses.map((clause, at) => ({
      key: String(at),
      subject: clauseSubject(clause),
      limit: clause.days === 1 ? '1 day' : `${clause.days} days`,
      basis: BASIS_LABELS[clause.basis],
      control: clause.control,
      source: clause.source,
    })),
  }));
}

/** Where a framework sets a stricter limit than the kind has of its own: `CIS GCP 5.0 profile: 90 days at Google Cloud`. */
export function stricterByFramework(
  policy: Policy,
  measure: FrameworkClause['measure'],
  kind: CredentialKind,
): string[] {
  const limits = measure === 'age' ? policy.kindLimits : policy.idleLimits;
  const own = limits[kind].days ?? Number.POSITIVE_INFINITY;
  return Object.entries(policy.frameworks).flatMap(([id, { version, clauses }]) =>
    clauses
      .filter((clause) => clause.kind === kind && clause.measure === measure && clause.days < own)
      .map(({ days, provider, when }) => {
        const place = provider === null ? '' : ` at ${PLACES[provider] ?? provider}`;
        const alone = when === null ? '' : ', where it is the sole factor';
        return `${frameworkTitle(id, version)} profile: ${days} days${place}${alone}`;
      }),
  );
}
