import { DUTY_KINDS, VERDICTS } from '@/lib/duties/model';
import { DUTY_STATES } from '@/lib/duties/states';
import { sql } from '@/lib/platform/database/client';
import { oneOf } from '../walk/within-sql';
import { columnsOf } from './column';
import { queryFile } from './query-file';

interface DutyRow {
  id: number;
  name: string;
  kind: string;
  owner: string | null;
  openedAt: Date;
  dueAt: Date;
  state: string;
  endedAt: Date | null;
  by: string | null;
  verdict: string | null;
  incidentId: number | null;
  policyVersion: number | null;
}
const c = columnsOf<DutyRow>();

/**
 * Duties that waited at any time of the period. What ended stays as it ended, so a duty of the past is read from what it is
 * now: the end of one that ended later had not come.
 */
export const DUTIES = queryFile<DutyRow>({
  path: 'population/duties.csv',
  title: 'Duties of owners and security leads that waited at any time in the period',
  query: ({
    period: { from, to },
    scope,
  }) => sql`SELECT d.id, d.name, d.kind, d.owner, d.opened_at AS "openedAt", d.due_at AS "dueAt",
      CASE WHEN e.is_ended THEN d.state WHEN d.due_at < ${to}::timestamptz THEN 'overdue' ELSE 'open' END AS state,
      CASE WHEN e.is_ended THEN d.ended_at END AS "endedAt", CASE WHEN e.is_ended THEN nullif(d.ended_by, 'observed') END AS by,
      CASE WHEN e.is_ended THEN d.verdict END AS verdict, d.incident_id AS "incidentId", d.policy_version AS "policyVersion"
    FROM duty d CROSS JOIN LATERAL (SELECT coalesce(d.ended_at < ${to}::timestamptz, false) AS is_ended) e
    WHERE d.opened_at < ${to}::timestamptz AND (d.ended_at IS NULL OR d.ended_at >= ${from}::timestamptz)
      AND ${oneOf(scope.owners, sql`d.owner`)} ORDER BY d.id`,
  columns: [
    c.id(['duty_id', 'duty.id', 'Id of the duty'], (row) => row.id),
    c.text(['name', 'duty.name', 'What was asked'], (row) => row.name),
    c.word(['kind', 'duty.kind', 'Which duty'], DUTY_KINDS, (row) => row.kind),
    c.text(['owner', 'duty.owner', 'Whose it is'], (row) => row.owner, 'security leads'),
    c.instant(['opened_at', 'duty.opened_at', 'When it was asked'], (row) => row.openedAt),
    c.instant(['due_at', 'duty.due_at', 'When it was to be done'], (row) => row.dueAt),
    c.word(
      [
        'state',
        'duty.state',
        'When the period ended; skipped: a later one was done in its place; closed: nobody, or nothing, is left for it',
      ],
      DUTY_STATES,
      (row) => row.state,
    ),
    c.instant(['ended_at', 'duty.ended_at', 'When it stopped waiting'], (row) => row.endedAt, 'none'),
    c.people(['ended_by', 'duty.ended_by', 'Who did it, or a later one'], (row) => [row.by], 'none'),
    c.word(['verdict', 'duty.verdict', 'What they said'], VERDICTS, (row) => row.verdict, 'none'),
    c.id(
      ['incident_id', 'duty.incident_id', 'Incident it follows: population/incidents.csv'],
      (row) => row.incidentId,
      'none',
    ),
    c.integer(
      ['policy_version', 'duty.policy_version', 'Version of the policy it is about'],
      (row) => row.policyVersion,
      'none',
    ),
  ],
});
