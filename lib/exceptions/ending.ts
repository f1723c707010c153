import { type Executor, sql } from '@/lib/platform/database/client';
import { type ExceptionEvent, type ExceptionState, nextState } from './states';

/** Takes findings out of an exception (null: all of them), so that they are plainly open again. Returns which they were. */
export async function releaseFindings(
  executor: Executor,
  exceptionId: number,
  findingIds: readonly number[] | null,
  reason: string,
  now: Date,
): Promise<number[]> {
  const some = findingIds === null ? sql`` : sql`AND id = ANY(${[...findingIds]}::bigint[])`;
  const released = await executor.query<{ id: bigint | number }>(
    sql`UPDATE finding SET exception_id = NULL WHERE exception_id = ${exceptionId}::bigint ${some} RETURNING id`,
  );
  const items = findingIds === null ? sql`` : sql`AND finding_id = ANY(${[...findingIds]}::bigint[])`;
  await executor.query(sql`UPDATE exception_item SET released_at = ${now}::timestamptz, release_reason = ${reason}
    WHERE exception_id = ${exceptionId}::bigint AND covered_at IS NOT NULL AND released_at IS NULL ${items} RETURNING finding_id`);
  return released.map(({ id }) => Number(id));
}

/** How an exception ends: by which event, why, and who did it (null: nobody, it came so). */
export interface End {
  event: Extract<ExceptionEvent, 'expire' | 'replace' | 'revoke' | 'void' | 'refuse' | 'discard'>;
  reason: string;
  by: string | null;
}

/** Ends a locked exception and takes out what it still covers. Returns the findings that are plainly open again. */
export async function endException(
  executor: Executor,
  exception: { id: number; state: ExceptionState },
  { event, reason, by }: End,
  now: Date,
): Promise<number[]> {
  const state = nextState(exception.state, event);
  if (state === null) throw new Error(`an exception that is ${exception.state} cannot ${event}`);
  const released = await releaseFindings(executor, exception.id, null, reason, now);
  await executor.query(sql`UPDATE exception SET state = ${state}, ended_at = ${now}::timestamptz, end_reason = ${reason},
    ended_by = ${by}, next_at = NULL WHERE id = ${exception.id}::bigint RETURNING id`);
  return released;
}
