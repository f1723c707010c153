import { conflict, notFound } from '@/lib/kernel/errors';
import { type Executor, sql } from '@/lib/platform/database/client';
import { nextRequestState, REQUEST_STATE_TITLES, type RequestEvent, type RequestState } from './states';

/** A request as commands see it. */
export interface RequestRecord {
  id: number;
  question: string;
  state: RequestState;
  askedById: string;
}

/** The request, locked, with what the event leads to. @throws `evidence/no-request`, `evidence/request-ended`. */
export async function moveRequest(
  executor: Executor,
  id: number,
  event: RequestEvent,
): Promise<{ request: RequestRecord; state: RequestState }> {
  const [row] = await executor.query<RequestRecord>(sql`SELECT id, question, state, asked_by_id AS "askedById"
    FROM evidence_request WHERE id = ${id}::bigint FOR UPDATE`);
  if (!row) throw notFound('evidence/no-request', 'There is no such request.');
  const state = nextRequestState(row.state, event);
  if (state === null)
    throw conflict(
      'evidence/request-ended',
      `Nothing was changed: this request is: ${REQUEST_STATE_TITLES[row.state].toLowerCase()}. What else is needed is a request of its own.`,
    );
  return { request: { ...row, id: Number(row.id) }, state };
}
