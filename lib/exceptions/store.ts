import { FACT_COLUMNS, factsOf, type StoredFacts } from '@/lib/credentials/merge/rows';
import type { CredentialFacts } from '@/lib/credentials/model';
import { conflict, notFound } from '@/lib/kernel/errors';
import { type Executor, executorOfTx, rawSql, sql, type Tx } from '@/lib/platform/database/client';
import type { Condition, ItemFacts, Target } from './model';
import { type ExceptionEvent, type ExceptionState, nextState } from './states';

/** An exception as commands see it, locked for the rest of the transaction. */
export interface ExceptionRecord {
  id: number;
  state: ExceptionState;
  title: string;
  target: Target;
  revision: number;
  owners: readonly string[];
  severity: number;
  quorum: number;
  conditions: readonly Condition[];
  startsAt: Date | null;
  expiresAt: Date | null;
  author: string;
  authorId: string;
  authorMail: string | null;
  breachedAt: Date | null;
  approvedAt: Date | null;
  isBreakGlass: boolean;
  reviewDueAt: Date | null;
  reviewedAt: Date | null;
  renewsId: number | null;
  renewal: number;
  remindedDays: number | null;
  endedAt: Date | null;
  endedBy: string | null;
}

export interface ItemRecord {
  findingId: number;
  credentialId: number;
  credential: string;
  severity: number;
  facts: ItemFacts;
  coveredAt: Date | null;
  releasedAt: Date | null;
}

export const isByFilter = (target: Target): target is Extract<Target, { query: string }> => 'query' in target;

/**
 * The exception, locked, with everything it is about locked before it: credentials, their findings, then exceptions. The
 * merge takes its locks in the same order, so that a fact that changes meanwhile is seen by one of both.
 * @throws `exception/not-found`.
 */
export async function lockException(
  tx: Tx,
  id: number,
  alsoFindings: readonly number[] = [],
): Promise<{ exception: ExceptionRecord; items: ItemRecord[] }> {
  const executor = executorOfTx(tx);
  const about = await executor.query<{ id: bigint }>(
    sql`SELECT finding_id AS id FROM exception_item WHERE exception_id = ${id}::bigint`,
  );
  await lockFindings(executor, [...about.map((row) => Number(row.id)), ...alsoFindings]);
  await executor.query(sql`SELECT id FROM exception
    WHERE id = ${id}::bigint OR id = (SELECT renews_id FROM exception WHERE id = ${id}::bigint) ORDER BY id FOR UPDATE`);
  const row = await tx.exception.findUnique({ where: { id } });
  if (!row) throw notFound('exception/not-found', 'There is no such exception.');
  const items = await tx.exceptionItem.findMany({
    where: { exceptionId: id },
    orderBy: { findingId: 'asc' },
  });
  return {
    exception: {
      ...row,
      id: Number(row.id),
      state: row.state as ExceptionState,
      target: row.target as unknown as Target,
      conditions: row.conditions as unknown as Condition[],
      renewsId: row.renewsId === null ? null : Number(row.renewsId),
    },
    items: items.map((item) => ({
      ...item,
      findingId: Number(item.findingId),
      credentialId: Number(item.credentialId),
      facts: item.facts as unknown as ItemFacts,
    })),
  };
}

/** What a finding and its credential are now. */
export interface Subject {
  id: number;
  rule: string;
  severity: number;
  openedAt: Date;
  closedAt: Date | null;
  ownerTeam: string | null;
  exceptionId: number | null;
  subjectKind: string;
  credentialId: number;
  credential: string;
  limitClause: string | null;
  facts: CredentialFacts;
}

/** Findings by id as they are now, they and their credentials held for the rest of the transaction. */
export async function lockFindings(executor: Executor, ids: readonly number[]): Promise<Subject[]> {
  if (ids.length === 0) return [];
  await executor.query(sql`SELECT c.id FROM credential c WHERE c.id IN (SELECT subject_id FROM finding
    WHERE subject_kind = 'credential' AND id = ANY(${[...ids]}::bigint[])) ORDER BY c.id FOR SHARE`);
  await executor.query(
    sql`SELECT id FROM finding WHERE id = ANY(${[...ids]}::bigint[]) ORDER BY id FOR UPDATE`,
  );
  return readFindings(executor, ids);
}

/** The same without holding them. */
export async function readFindings(executor: Executor, ids: readonly number[]): Promise<Subject[]> {
  const rows = await executor.query<StoredFacts & StoredFinding>(sql`
    SELECT ${rawSql(FACT_COLUMNS)}, c.limit_clause, f.id AS finding_id, f.rule, f.severity, f.opened_at, f.closed_at,
      f.owner_team AS finding_owner, f.exception_id, f.subject_kind, f.subject_id
    FROM finding f LEFT JOIN credential c ON f.subject_kind = 'credential' AND c.id = f.subject_id
      LEFT JOIN credential_use u ON u.credential_id = c.id
    WHERE f.id = ANY(${[...ids]}::bigint[]) ORDER BY f.id`);
  return rows.map((row) => ({
    id: Number(row.finding_id),
    rule: row.rule,
    severity: row.severity,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    ownerTeam: row.finding_owner,
    exceptionId: row.exception_id === null ? null : Number(row.exception_id),
    subjectKind: row.subject_kind,
    credentialId: Number(row.subject_id),
    credential: row.name ?? '',
    limitClause: row.limit_clause,
    facts: factsOf(row),
  }));
}

interface StoredFinding {
  finding_id: bigint | number;
  rule: string;
  severity: number;
  opened_at: Date;
  closed_at: Date | null;
  finding_owner: string | null;
  exception_id: bigint | number | null;
  subject_kind: string;
  subject_id: bigint | number;
  limit_clause: string | null;
}

const WORDS: Record<ExceptionState, string> = {
  draft: 'it is a draft again; its author took it back',
  requested: 'it is waiting to be decided',
  approved: 'it has been approved',
  refused: 'it has been refused',
  active: 'it is in force',
  expiring: 'it is in force',
  expired: 'it has ended',
  revoked: 'it has been revoked',
  voided: 'it has been voided',
};

/**
 * What the event leads to.
 * @throws `exception/not-possible` saying how it stands now and since when.
 */
export function stateAfter(exception: ExceptionRecord, event: ExceptionEvent): ExceptionState {
  const next = nextState(exception.state, event);
  if (next) return next;
  const when = exception.endedAt
    ? ` on ${exception.endedAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`
    : '';
  const by = exception.endedBy ? ` by ${exception.endedBy}` : '';
  throw conflict(
    'exception/not-possible',
    `Nothing was changed: ${WORDS[exception.state]}${when}${by}. Load the page again.`,
  );
}
