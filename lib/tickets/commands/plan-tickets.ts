import { IN_BACKLOG } from '@/lib/findings/backlog-scope';
import { type Executor, executorOfTx, type Sql, sql } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { chooseTracker } from '../model';
import { type NewTicket, putTickets, readTrackers, type TrackerRow } from '../store';
import { requestedEvents } from './events';

/** Made by themselves in one turn, at most. */
const BATCH = 100;
const AUTOMATIC = 'automatic';

/**
 * Puts down what follows from findings and tickets as they stand: tickets that make themselves, and what the tickets
 * there are have to be told. Each is put down once, however often this runs.
 */
export const planTickets: Command<Record<string, never>, { planned: number }> = {
  action: 'ticket:work',
  subject: () => ({ kind: 'ticket', id: null }),
  async run({ tx, now }) {
    const executor = executorOfTx(tx);
    const trackers = await readTrackers(executor);
    if (trackers.length === 0) return { value: { planned: 0 }, audit: 'nothing-changed' };
    await planSteps(executor, now);
    const tickets: NewTicket[] = [];
    const candidates: Candidate[] = [];
    for (const tracker of trackers.filter(({ automaticSeverity }) => automaticSeverity !== null)) {
      const found = await listCandidates(executor, tracker, now);
      for (const candidate of found) {
        const chosen = chooseTracker([tracker], candidate.ownerTeam);
        if (!chosen || candidates.some(({ id }) => id === candidate.id)) continue;
        candidates.push(candidate);
        tickets.push({ findingId: candidate.id, trackerId: tracker.id, place: chosen.place });
      }
    }
    const made = await putTickets(executor, tickets, { by: AUTOMATIC, now });
    return {
      value: { planned: made.length },
      audit: requestedEvents(made, tickets, candidates, trackers, { automatic: true }),
    };
  },
};

interface Candidate {
  id: number;
  code: string;
  subjectKind: string;
  subjectId: number;
  ownerTeam: string | null;
}

/**
 * The gravest findings that have no ticket, as many as the tracker may still make today. One that had a ticket there
 * since it opened gets no other: somebody deleted it, or took it elsewhere.
 */
async function listCandidates(
  executor: Executor,
  { id, automaticSeverity, dailyLimit, mappedOnly, places }: TrackerRow,
  now: Date,
): Promise<Candidate[]> {
  const [row] = await executor.query<{ made: number }>(sql`SELECT count(*)::int AS made FROM ticket
    WHERE tracker_id = ${id}::uuid AND requested_by = ${AUTOMATIC}
      AND requested_at > ${now}::timestamptz - interval '24 hours'`);
  const left = Math.min(dailyLimit - (row?.made ?? 0), BATCH);
  if (left <= 0) return [];
  const owners = places.map(({ owner }) => owner.toLowerCase());
  const rows = await executor.query<Candidate>(sql`
    SELECT f.id, f.code, f.subject_kind AS "subjectKind", f.subject_id AS "subjectId", f.owner_team AS "ownerTeam"
    FROM backlog_item b JOIN finding f ON f.id = b.finding_id
    WHERE ${IN_BACKLOG} AND f.verdict = 'fail' AND f.severity >= ${automaticSeverity}::smallint
      AND (NOT ${mappedOnly}::boolean OR lower(f.owner_team) = ANY(${owners}::text[]))
      AND NOT EXISTS (SELECT 1 FROM ticket t WHERE t.finding_id = f.id
        AND (t.ended_at IS NULL OR (t.tracker_id = ${id}::uuid AND t.requested_at >= f.opened_at)))
    ORDER BY b.score DESC, b.opened_at, b.finding_id LIMIT ${left}`);
  return rows.map((each) => ({ ...each, id: Number(each.id), subjectId: Number(each.subjectId) }));
}

const INSTANT = 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"';

/**
 * What the tickets there are have to be told: that the finding closed, that it is open again, and, once for each time it
 * opened, that it still is although people closed the ticket; not while an exception allows it.
 */
async function planSteps(executor: Executor, now: Date): Promise<void> {
  const step = (kind: string, at: Sql, when: Sql) => sql`
    INSERT INTO ticket_step (id, tracker_id, ticket_id, kind, occasion, state, created_at, send_at)
    SELECT gen_random_uuid(), t.tracker_id, t.id, ${kind}, to_char(${at} AT TIME ZONE 'UTC', ${INSTANT}), 'waiting',
      ${now}::timestamptz, ${now}::timestamptz
    FROM ticket t JOIN finding f ON f.id = t.finding_id
    WHERE t.ended_at IS NULL AND t.key IS NOT NULL AND ${when} ON CONFLICT DO NOTHING RETURNING id`;
  await executor.query(
    step(
      'close',
      sql`f.closed_at`,
      sql`f.closed_at IS NOT NULL AND t.told_closed_at IS DISTINCT FROM f.closed_at`,
    ),
  );
  await executor.query(
    step('reopen', sql`f.opened_at`, sql`f.closed_at IS NULL AND t.told_closed_at IS NOT NULL`),
  );
  await executor.query(
    step('remind', sql`f.opened_at`, sql`${IN_BACKLOG} AND t.told_closed_at IS NULL AND t.state = 'closed'`),
  );
}
