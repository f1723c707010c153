import { rawSearchOf, refuseIgnored } from '@/lib/credentials/export-response';
import { parseBacklogSearch } from '@/lib/findings/backlog-schema';
import { backlogConditions } from '@/lib/findings/queries-backlog';
import { sql } from '@/lib/platform/database/client';
import { moment, number, text, word } from './cells';
import type { TableExport } from './model';

const PARTS = `(SELECT string_agg((p.part->>'why') || ' (' || (p.part->>'points') || ')', '; ' ORDER BY p.place)
  FROM jsonb_array_elements(b.parts) WITH ORDINALITY p(part, place))`;

/** The remediation backlog in its order: what to do, why it stands there, and its ticket. */
export const BACKLOG: TableExport = {
  needs: 'finding:read',
  cells: [
    number('finding_id', 'f.id'),
    number('score', 'b.score'),
    number('risk', 'b.risk'),
    word('effort', 'b.effort'),
    word('action', 'b.action'),
    text('why', PARTS),
    word('code', 'f.code'),
    word('rule', 'f.rule'),
    word('verdict', 'f.verdict'),
    word('severity', `(ARRAY['notice', 'low', 'medium', 'high', 'critical'])[f.severity + 1]`),
    text('type', 'b.kind'),
    text('name', 'coalesce(c.name, s.name)'),
    text('identifier', 'coalesce(c.external_id, s.name)'),
    text('account', 'c.account', 'none'),
    text('owner_team', 'f.owner_team', 'none'),
    moment('opened_at', 'f.opened_at'),
    moment('ranked_at', 'b.ranked_at'),
    text('ticket', 't.key', 'none'),
    text('ticket_url', 't.url', 'none'),
    word('ticket_state', 't.state', 'none'),
  ],
  from: ({ viewer, params }) => {
    const { search, ignored } = parseBacklogSearch(rawSearchOf(params));
    refuseIgnored(ignored);
    return sql`FROM backlog_item b JOIN finding f ON f.id = b.finding_id
      LEFT JOIN credential c ON f.subject_kind = 'credential' AND c.id = f.subject_id
      LEFT JOIN source s ON f.subject_kind = 'source' AND s.id = f.subject_id
      LEFT JOIN ticket t ON t.finding_id = f.id AND t.ended_at IS NULL
      WHERE ${backlogConditions(viewer, search.filters)} ORDER BY b.score DESC, b.opened_at, b.finding_id`;
  },
};
