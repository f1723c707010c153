import type { Viewer } from '@/lib/access/roles';
import type { CredentialFacts } from '@/lib/credentials/model';
import { queueNoticesIn } from '@/lib/notices/store';
import { type AuditEvent, recordIn } from '@/lib/platform/audit';
import { type Executor, sql } from '@/lib/platform/database/client';
import { firstBroken, itemFacts, useBroken } from './conditions';
import { endException, releaseFindings } from './ending';
import { type Condition, type ItemFacts, USE_WINDOW_DAYS } from './model';
import { type ExceptionState, nextState } from './states';
import { tellVoided } from './tell';

/** A finding that an exception covers, as the statement that moves findings finds it on its way. */
export interface Excepted {
  id: bigint | number;
  subject_id: bigint | number;
  rule: string;
  exception_id: bigint | number;
  conditions: Condition[];
  approved: ItemFacts;
}

/** Columns of Excepted, from `finding f` joined with the exception that covers it. */
export const EXCEPTED = sql`f.id, f.subject_id, f.rule, f.exception_id, e.conditions, i.facts AS approved`;
export const JOINED = sql`JOIN exception e ON e.id = f.exception_id
  JOIN exception_item i ON i.exception_id = f.exception_id AND i.finding_id = f.id`;

/** What is no longer covered, and why. */
interface Broken {
  exceptionId: number;
  findingId: number;
  reason: string;
}

/**
 * Holds what exceptions cover against the facts as they now are: a finding whose condition is broken is plainly open
 * again, and an exception that covers nothing any more is voided. In the transaction that stores the facts; it costs
 * nothing where no exception is broken.
 */
export async function voidBroken(
  executor: Executor,
  excepted: readonly Excepted[],
  factsOf: (credentialId: number) => CredentialFacts | undefined,
  now: Date,
): Promise<void> {
  const broken = excepted.flatMap((row): Broken[] => {
    const facts = factsOf(Number(row.subject_id));
    const reason = facts && firstBroken(row.conditions, row.approved, itemFacts(facts));
    return reason ? [{ exceptionId: Number(row.exception_id), findingId: Number(row.id), reason }] : [];
  });
  await release(executor, broken, now);
}

/** The same for limits of use, after uses of these credentials have moved. */
export async function voidOverused(
  executor: Executor,
  excepted: readonly Excepted[],
  now: Date,
): Promise<void> {
  if (excepted.length === 0) return;
  const rows = await executor.query<{ id: bigint | number; days: number }>(sql`
    SELECT i.finding_id AS id, (SELECT count(DISTINCT (seen.at AT TIME ZONE 'UTC')::date)::int FROM (
        SELECT u.last_used_at AS at FROM credential_use u WHERE u.credential_id = i.credential_id
        UNION ALL SELECT d.last_used_at FROM credential_use_day d WHERE d.credential_id = i.credential_id) seen
      WHERE seen.at > greatest(i.covered_at, ${now}::timestamptz - make_interval(days => ${USE_WINDOW_DAYS}))) AS days
    FROM exception_item i JOIN unnest(${excepted.map((row) => Number(row.exception_id))}::bigint[],
      ${excepted.map((row) => Number(row.id))}::bigint[]) AS w(exception_id, finding_id) USING (exception_id, finding_id)`);
  const days = new Map(rows.map((row) => [Number(row.id), row.days]));
  const broken = excepted.flatMap((row): Broken[] => {
    const reason = useBroken(row.conditions, days.get(Number(row.id)) ?? 0);
    return reason ? [{ exceptionId: Number(row.exception_id), findingId: Number(row.id), reason }] : [];
  });
  await release(executor, broken, now);
}

interface Held {
  id: number;
  state: ExceptionState;
  title: string;
  owners: string[];
  authorId: string;
  expiresAt: Date | null;
}

async function release(executor: Executor, broken: readonly Broken[], now: Date): Promise<void> {
  if (broken.length === 0) return;
  const byException = Map.groupBy(broken, ({ exceptionId }) => exceptionId);
  const held =
    await executor.query<Held>(sql`SELECT id, state, title, owners, author_id AS "authorId", expires_at AS "expiresAt"
    FROM exception WHERE id = ANY(${[...byException.keys()]}::bigint[]) ORDER BY id FOR UPDATE`);
  const events: AuditEvent[] = [];
  for (const row of held) {
    const exception = { ...row, id: Number(row.id) };
    const items = byException.get(exception.id) ?? [];
    events.push(...(await releaseFrom(executor, exception, items, now)));
  }
  await recordIn(executor, CONDITIONS, now, events);
}

async function releaseFrom(
  executor: Executor,
  exception: Held,
  items: readonly Broken[],
  now: Date,
): Promise<AuditEvent[]> {
  const subject = { kind: 'exception', id: exception.id };
  const findings: number[] = [];
  for (const [reason, rows] of Map.groupBy(items, (item) => item.reason))
    findings.push(
      ...(await releaseFindings(
        executor,
        exception.id,
        rows.map((row) => row.findingId),
        reason,
        now,
      )),
    );
  if (findings.length === 0) return [];
  const reason = [...new Set(items.map((item) => item.reason))].join('; ');
  await queueNoticesIn(
    executor,
    tellVoided(exception, reason, `findings:${Math.min(...findings)}:${now.toISOString()}`),
    now,
  );
  const [left] = await executor.query(
    sql`SELECT 1 FROM finding WHERE exception_id = ${exception.id}::bigint LIMIT 1`,
  );
  if (left || nextState(exception.state, 'void') === null)
    return [{ action: 'exception.released', subject, payload: { reason, findings } }];
  await endException(executor, exception, { event: 'void', reason, by: null }, now);
  return [{ action: 'exception.voided', subject, payload: { reason, findings } }];
}

/** In whose name conditions are held: nobody decided, a fact did. */
const CONDITIONS: Viewer = {
  kind: 'worker',
  id: 'conditions',
  name: 'Muster, by the conditions of the exception',
  role: 'worker',
  teams: [],
  scopes: null,
  origin: { address: null, agent: null },
  requestId: 'conditions',
};
