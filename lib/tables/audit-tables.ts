import { eventsFrom } from '@/lib/audit/queries-events';
import { parseAuditSearch } from '@/lib/audit/search';
import { sql } from '@/lib/platform/database/client';
import { moment, text, word } from './cells';
import type { TableExport } from './model';

/** The trail as its page narrows it; the whole of it, to be verified, is `audit export`. */
export const AUDIT_EVENTS: TableExport = {
  needs: 'audit:read',
  cells: [
    moment('at', 'e.at'),
    text('actor', 'e.actor_name'),
    text('actor_id', 'e.actor_id'),
    word('actor_role', 'e.actor_role'),
    text('address', 'e.address', 'unknown'),
    text('agent', 'e.agent', 'unknown'),
    word('action', 'e.action'),
    word('subject_kind', 'e.subject_kind'),
    text('subject_id', 'e.subject_id', 'none'),
    word('outcome', 'e.outcome'),
    text('payload', 'e.payload::text'),
    text('request_id', 'e.request_id'),
    text('chain', 'l.chain', 'none'),
    word('sequence', 'l.sequence', 'none'),
  ],
  from: ({ viewer, params }) => {
    const { search } = parseAuditSearch(Object.fromEntries(params));
    return sql`${eventsFrom(viewer, { ...search, before: null })} ORDER BY e.id DESC`;
  },
};
