import type { JsonObject } from '@/lib/kernel/json';
import type { AuditEvent } from '@/lib/platform/audit';
import { type Executor, sql } from '@/lib/platform/database/client';
import { nextMoment } from './clockwork';
import { cannotBind, firstBroken, itemFacts } from './conditions';
import { endException, releaseFindings } from './ending';
import { quorumOf } from './quorum';
import type { ExceptionState } from './states';
import { type ExceptionRecord, type ItemRecord, isByFilter, type Subject } from './store';

/** What became of each finding when an exception came into force. */
export interface Covered {
  covered: number[];
  leftOut: { finding: number; why: string }[];
}

/** The item as it is kept of a finding, before or when it is covered. */
export const itemOf = (subject: Subject) => ({
  finding_id: subject.id,
  credential_id: subject.credentialId,
  credential: subject.credential,
  rule: subject.rule,
  owner: subject.ownerTeam,
  severity: subject.severity,
  breached_at: subject.openedAt.toISOString(),
  facts: itemFacts(subject.facts) as unknown as JsonObject,
});

/** Keeps items, or brings those that are kept to what they are now; `coveredAt` where they are covered from then on. */
export async function saveItems(
  executor: Executor,
  exceptionId: number,
  subjects: readonly Subject[],
  coveredAt: Date | null,
): Promise<void> {
  if (subjects.length === 0) return;
  await executor.query(sql`
    INSERT INTO exception_item (exception_id, finding_id, credential_id, credential, rule, owner, severity, breached_at, facts, covered_at)
    SELECT ${exceptionId}::bigint, finding_id, credential_id, credential, rule, owner, severity, breached_at, facts, ${coveredAt}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(subjects.map(itemOf))}::jsonb) AS w(finding_id bigint, credential_id bigint, credential text,
      rule text, owner text, severity smallint, breached_at timestamptz, facts jsonb)
    ON CONFLICT (exception_id, finding_id) DO UPDATE SET facts = excluded.facts, severity = excluded.severity, owner = excluded.owner,
      credential = excluded.credential, breached_at = excluded.breached_at, covered_at = excluded.covered_at RETURNING finding_id`);
}

/**
 * Covers what a locked exception was approved for: what closed meanwhile, changed, or is covered by another is left out
 * and named. What it renews gives way to it.
 */
export async function coverFindings(
  executor: Executor,
  exception: ExceptionRecord,
  items: readonly ItemRecord[],
  subjects: readonly Subject[],
  now: Date,
): Promise<Covered> {
  const asked = new Map(items.map((item) => [item.findingId, item]));
  const leftOut: Covered['leftOut'] = [];
  const taken: Subject[] = [];
  for (const subject of subjects) {
    const why = whyNot(exception, asked.get(subject.id), subject);
    if (why) leftOut.push({ finding: subject.id, why });
    else taken.push(subject);
  }
  const ids = taken.map(({ id }) => id);
  if (ids.length > 0) {
    if (exception.renewsId !== null) await replaceEarlier(executor, exception.renewsId, ids, now);
    await executor.query(
      sql`UPDATE finding SET exception_id = ${exception.id}::bigint WHERE id = ANY(${ids}::bigint[]) RETURNING id`,
    );
    await saveItems(executor, exception.id, taken, now);
  }
  return { covered: ids, leftOut };
}

function whyNot(exception: ExceptionRecord, item: ItemRecord | undefined, subject: Subject): string | null {
  if (subject.closedAt) return 'it closed meanwhile';
  if (subject.exceptionId !== null && subject.exceptionId !== exception.renewsId)
    return `exception ${subject.exceptionId} covers it`;
  if (item) return firstBroken(exception.conditions, item.facts, itemFacts(subject.facts));
  return notWithin(exception, subject);
}

/** What comes to match a filter is covered only where those who approved would have decided the same of it. */
export function notWithin(exception: ExceptionRecord, subject: Subject): string | null {
  if (subject.severity > exception.severity) return 'it is graver than what was approved';
  if (quorumOf([{ ...subject, class: subject.facts.class }]) > exception.quorum)
    return 'it takes more approvals than it had';
  if (subject.ownerTeam !== null && !exception.owners.includes(subject.ownerTeam))
    return 'another team answers for it';
  for (const condition of exception.conditions) {
    const why = cannotBind(condition, itemFacts(subject.facts));
    if (why) return why;
  }
  return null;
}

async function replaceEarlier(
  executor: Executor,
  earlierId: number,
  findingIds: readonly number[],
  now: Date,
): Promise<void> {
  await releaseFindings(executor, earlierId, findingIds, 'renewed', now);
  const [earlier] = await executor.query<{ state: ExceptionState; left: boolean }>(sql`
    SELECT state, EXISTS (SELECT 1 FROM finding WHERE exception_id = ${earlierId}::bigint) AS left
    FROM exception WHERE id = ${earlierId}::bigint`);
  if (!earlier || earlier.left || !['active', 'expiring'].includes(earlier.state)) return;
  const end = { event: 'replace', reason: 'Renewed', by: null } as const;
  await endException(executor, { id: earlierId, state: earlier.state }, end, now);
}

/** Puts an approved exception into force and says what it covers. */
export async function begin(
  executor: Executor,
  exception: ExceptionRecord,
  items: readonly ItemRecord[],
  subjects: readonly Subject[],
  now: Date,
): Promise<{ event: AuditEvent; isEmpty: boolean }> {
  const { covered, leftOut } = await coverFindings(executor, exception, items, subjects, now);
  const next = nextMoment({ ...exception, state: 'active', isByFilter: isByFilter(exception.target) }, now);
  await executor.query(sql`UPDATE exception SET state = 'active', began_at = ${now}::timestamptz, next_at = ${next}::timestamptz
    WHERE id = ${exception.id}::bigint RETURNING id`);
  const expiresAt = exception.expiresAt?.toISOString() ?? null;
  return {
    event: {
      action: 'exception.began',
      subject: { kind: 'exception', id: exception.id },
      payload: { findings: covered, leftOut, expiresAt },
    },
    isEmpty: covered.length === 0,
  };
}
