import { invalid } from '@/lib/kernel/errors';
import { sql } from '@/lib/platform/database/client';
import { STEPS_WITH_SUBJECTS, stepConditions } from '@/lib/tickets/queries';
import { parseStepSearch } from '@/lib/tickets/schema';
import { moment, number, text, word } from './cells';
import type { TableExport } from './model';

/** What was done in trackers, and how it went. */
export const TICKET_STEPS: TableExport = {
  needs: 'ticket:log',
  cells: [
    word('id', 's.id'),
    text('tracker', 'k.name'),
    word('tracker_kind', 'k.kind'),
    word('step', 's.kind'),
    word('state', 's.state'),
    word('finding_id', 't.finding_id', 'none'),
    text('code', 'f.code', 'none'),
    text('name', 'coalesce(c.name, o.name)', 'none'),
    text('ticket', 't.key', 'none'),
    text('ticket_url', 't.url', 'none'),
    word('ticket_state', 't.state', 'none'),
    text('requested_by', 't.requested_by', 'none'),
    number('tries', 's.tries'),
    moment('created_at', 's.created_at'),
    moment('first_try_at', 's.first_try_at', 'never'),
    moment('finished_at', 's.finished_at', 'never'),
    text('last_error', 's.last_error', 'none'),
  ],
  from: ({ params }) => {
    const { search, ignored } = parseStepSearch(Object.fromEntries(params));
    if (ignored.length > 0)
      throw invalid('table/filter', `Nothing was exported; not understood: ${ignored.join(', ')}.`);
    return sql`FROM ${STEPS_WITH_SUBJECTS} WHERE ${stepConditions({ ...search, before: null })}
      ORDER BY s.created_at DESC, s.id DESC`;
  },
};
