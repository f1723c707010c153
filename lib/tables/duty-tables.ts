import { refuseIgnored } from '@/lib/credentials/export-response';
import { dutyConditions } from '@/lib/duties/queries';
import { parseDutySearch } from '@/lib/duties/search';
import { incidentsWithin } from '@/lib/incidents/queries';
import { INCIDENT_STATES } from '@/lib/incidents/states';
import { invalid } from '@/lib/kernel/errors';
import { sql } from '@/lib/platform/database/client';
import { moment, number, text, word, yesNo } from './cells';
import type { TableExport } from './model';

/** Duties, narrowed as on their page. */
export const DUTIES: TableExport = {
  needs: 'duty:read',
  cells: [
    number('duty_id', 'd.id'),
    word('kind', 'd.kind'),
    text('name', 'd.name'),
    text('owner', 'd.owner', 'security leads'),
    word('period', 'd.period'),
    word('state', 'd.state'),
    moment('opened_at', 'd.opened_at'),
    moment('due_at', 'd.due_at'),
    moment('ended_at', 'd.ended_at', 'none'),
    yesNo('late', `coalesce(d.ended_at > d.due_at, d.state = 'overdue')`),
    text('ended_by', 'd.ended_by', 'none'),
    word('verdict', 'd.verdict', 'none'),
    text('note', 'd.note', 'none'),
    text('summary', 'd.summary::text', 'none'),
  ],
  from: ({ viewer, params }) => {
    const { search, ignored } = parseDutySearch(Object.fromEntries(params));
    refuseIgnored(ignored);
    return sql`FROM duty d WHERE ${dutyConditions(viewer, search)} ORDER BY d.due_at, d.id`;
  },
};

/** Incidents on credentials, of one state or all. */
export const INCIDENTS: TableExport = {
  needs: 'incident:read',
  cells: [
    number('incident_id', 'x.id'),
    number('credential_id', 'x.credential_id'),
    text('name', 'c.name'),
    text('identifier', 'c.external_id'),
    text('owner', 'x.owner', 'none'),
    word('kind', 'x.kind'),
    moment('happened_at', 'x.happened_at'),
    text('note', 'x.note'),
    text('ticket', 'x.ticket', 'none'),
    number('alike', '(SELECT count(*) FROM incident_alike a WHERE a.incident_id = x.id)'),
    moment('recorded_at', 'x.recorded_at'),
    text('recorded_by', 'x.recorded_by'),
    word('state', 'x.state'),
    moment('closed_at', 'x.closed_at', 'none'),
    text('closed_by', 'x.closed_by', 'none'),
    text('conclusion', 'x.conclusion', 'none'),
  ],
  from: ({ viewer, params }) => {
    const state = params.get('state');
    if (state !== null && !(INCIDENT_STATES as readonly string[]).includes(state))
      throw invalid('table/filter', `There is no such state; there are ${INCIDENT_STATES.join(', ')}.`);
    const inState = state === null ? sql`` : sql`AND x.state = ${state}`;
    return sql`FROM incident x JOIN credential c ON c.id = x.credential_id
      WHERE ${incidentsWithin(viewer)} ${inState} ORDER BY x.id DESC`;
  },
};
