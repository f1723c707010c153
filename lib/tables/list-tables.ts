import { can, permit } from '@/lib/access/can';
import { EVENT_COLUMNS, eventConditions, eventsOf } from '@/lib/credentials/changes/events';
import { CHANGE_IDS, isOfFindings, parseChangeSearch } from '@/lib/credentials/changes/model';
import { rawSearchOf, refuseIgnored } from '@/lib/credentials/export-response';
import { joinSql, sql } from '@/lib/platform/database/client';
import { moment, number, text, word } from './cells';
import type { TableExport } from './model';

/** What changed between two moments, of one kind or of all. */
export const CHANGE_TABLE: TableExport = {
  needs: 'credential:read',
  cells: [
    moment('at', 'e.at'),
    word('change', 'e.what'),
    number('credential_id', 'e.credential_id'),
    text('type', 'e.kind'),
    text('name', 'coalesce(c.name, o.name, d.name)'),
    text('identifier', 'c.external_id'),
    text('owner_team', 'e.owner', 'none'),
    text('source', 's.name'),
    text('fields', `array_to_string(v.changed, ';')`, 'none'),
    text('rule', 'f.rule', 'none'),
    word('code', 'f.code', 'none'),
  ],
  from: ({ viewer, now, params }) => {
    const { search, ignored } = parseChangeSearch(rawSearchOf(params), now);
    refuseIgnored(ignored);
    const { filters } = search;
    if (filters.what && isOfFindings(filters.what)) permit(viewer, 'finding:read');
    const asked = filters.what
      ? [filters.what]
      : CHANGE_IDS.filter((what) => !isOfFindings(what) || can(viewer, 'finding:read'));
    const parts = asked.map(
      (what) => sql`SELECT ${what}::text AS what, ${isOfFindings(what)}::boolean AS is_finding, e.*
      FROM (${eventsOf(what, filters)}) e WHERE ${eventConditions(viewer, filters, EVENT_COLUMNS)}`,
    );
    return sql`FROM (${joinSql(parts, ' UNION ALL ')}) e
      LEFT JOIN credential c ON c.id = e.credential_id
      LEFT JOIN coverage_cell cell ON cell.id = e.cell_id LEFT JOIN source s ON s.id = cell.source_id
      LEFT JOIN credential_version v ON NOT e.is_finding AND v.credential_id = e.credential_id AND v.version = e.n
      LEFT JOIN finding f ON e.is_finding AND f.id = e.id
      LEFT JOIN source o ON f.subject_kind = 'source' AND o.id = f.subject_id
      LEFT JOIN duty d ON f.subject_kind = 'duty' AND d.id = f.subject_id
      ORDER BY e.at DESC, e.id DESC, e.n DESC`;
  },
};

/** Bulk changes with what came of them. */
export const BULK_CHANGES: TableExport = {
  needs: 'bulk:read',
  cells: [
    word('id', 'b.id'),
    moment('requested_at', 'b.requested_at'),
    text('by', 'b.actor'),
    word('kind', 'b.kind'),
    text('decision', 'b.decision::text'),
    text('reason', 'b.reason'),
    text('filter', 'b.query', 'none'),
    word('state', 'b.state'),
    number('matched', 'b.matched'),
    number('changed', 'b.changed'),
    number('same', 'b.same'),
    number('gone', 'b.gone'),
    number('overwritten', 'b.overwritten'),
    moment('finished_at', 'b.finished_at', 'none'),
    text('undone_by', 'b.undo_by', 'none'),
    number('restored', 'b.restored'),
    number('not_restored', 'b.kept'),
    moment('undone_at', 'b.undone_at', 'none'),
  ],
  from: () => sql`FROM bulk_change b ORDER BY b.requested_at DESC, b.id`,
};
