import { addDays, daysBetween } from '@/lib/kernel/dates';
import { idleLimitFor } from '@/lib/policies/limits';
import { factsOfState } from '../walk/past';
import { columnsOf, type RowFile } from './column';
import type { PastRow } from './context';
import { IDENTITY_KINDS, identityKind } from './credential-words';

export interface InactiveRow extends PastRow {
  idleDays: number;
  limitDays: number;
  limitBasis: string;
  /** When it went past the limit; null: it has not. */
  overSince: Date | null;
  endedAt: Date | null;
}

/**
 * How long a credential was unused when the period ended, or when it was disabled or gone; null where use is not known, it
 * has no limit, or it stayed within it. Never used counts from its creation.
 */
export function inactivityOf({ past, context }: PastRow): InactiveRow | null {
  const { to } = context.terms.period;
  const facts = factsOfState(past.last, past.firstSeenAt, past.use);
  const limit = idleLimitFor(facts, context.policyAt(new Date(to.getTime() - 1)));
  const since = facts.lastUsed === 'never' ? (facts.createdAt ?? past.firstSeenAt) : facts.lastUsed;
  if (limit === null || since === null) return null;
  const disabled = past.events.findLast(
    ({ state, before }) => state.status === 'disabled' && before?.status !== 'disabled',
  );
  const endedAt = past.goneAt ?? (past.last.status === 'disabled' ? (disabled?.knownAt ?? null) : null);
  if (endedAt === null && past.last.status === 'disabled') return null;
  const idleDays = daysBetween(since, endedAt ?? to);
  if (idleDays <= limit.days) return null;
  return {
    past,
    context,
    idleDays,
    limitDays: limit.days,
    limitBasis: limit.clause.id,
    overSince: addDays(since, limit.days),
    endedAt,
  };
}

const c = columnsOf<InactiveRow>();

/** Credentials that were unused for longer than the policy in force allowed. */
export const INACTIVE: RowFile<InactiveRow> = {
  path: 'population/inactive.csv',
  title: 'Credentials unused for longer than the policy allows',
  columns: [
    c.id(['credential_id', 'credential.id', 'See population/credentials.csv'], ({ past }) => past.id),
    c.word(
      ['identity_kind', 'credential.holder.type', 'As in population/credentials.csv'],
      IDENTITY_KINDS,
      ({ past }) => identityKind(past.last),
    ),
    c.instant(
      ['last_used_at', 'credential_use', 'Last use as known when the period ended, or never'],
      ({ past }) => (past.use.state === 'never' ? 'never' : past.use.at),
    ),
    c.days(
      [
        'idle_days_max_in_period',
        'derived',
        'Days without use until the period ended, or it was disabled or gone',
      ],
      (row) => row.idleDays,
    ),
    c.integer(
      ['limit_days', 'policy in force at the end', 'Policy interval (entity-defined)'],
      (row) => row.limitDays,
    ),
    c.text(
      ['limit_basis', 'policy in force at the end', 'Clause that sets the interval'],
      (row) => row.limitBasis,
    ),
    c.instant(
      ['disabled_at', 'credential_version', 'When it was seen disabled or gone'],
      (row) => row.endedAt,
      'none',
    ),
    c.days(['days_over', 'derived', 'Days past the interval'], (row) => row.idleDays - row.limitDays),
  ],
};
