import { WAITING } from '@/lib/duties/states';
import { conflict, notFound } from '@/lib/kernel/errors';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import type { CloseIncident } from '../schema';
import type { IncidentState } from '../states';

/**
 * Closes an incident with what came of it, once everybody who was asked about the policy has answered.
 * @throws `incident/in-review` naming who has not; `incident/closed`.
 */
export const closeIncident: Command<CloseIncident, null> = {
  action: 'incident:close',
  subject: ({ id }) => ({ kind: 'incident', id }),
  async run({ tx, viewer, now }, { id, conclusion }) {
    const executor = executorOfTx(tx);
    const [incident] = await executor.query<{ state: IncidentState; closedBy: string | null }>(
      sql`SELECT state, closed_by AS "closedBy" FROM incident WHERE id = ${id}::bigint FOR UPDATE`,
    );
    if (!incident) throw notFound('incident/not-found', 'There is no such incident.');
    if (incident.state === 'closed')
      throw conflict('incident/closed', `${incident.closedBy} has closed it already.`);
    const waiting = await executor.query<{ owner: string | null }>(sql`SELECT owner FROM duty
      WHERE incident_id = ${id}::bigint AND state = ANY(${[...WAITING]}::text[]) ORDER BY owner`);
    if (waiting.length > 0)
      throw conflict(
        'incident/in-review',
        `The policy is still in review by ${waiting.map(({ owner }) => owner ?? 'the security leads').join(' and ')}; then it can be closed.`,
      );
    await executor.query(sql`UPDATE incident SET state = 'closed', closed_at = ${now}::timestamptz, closed_by = ${viewer.name},
      conclusion = ${conclusion} WHERE id = ${id}::bigint RETURNING id`);
    return {
      value: null,
      audit: { action: 'incident.closed', subject: { kind: 'incident', id }, payload: { conclusion } },
    };
  },
};
