import { invalid } from '@/lib/kernel/errors';
import { sql } from '@/lib/platform/database/client';
import { coverageCountsSql, darkSql, staleSql } from '@/lib/sources/coverage-sql';
import { moment, number, text, word, yesNo } from './cells';
import type { TableExport } from './model';

/** Sources as they are listed, with their last collection and what of them can be seen. */
export const SOURCES: TableExport = {
  needs: 'source:read',
  cells: [
    number('id', 's.id'),
    text('name', 's.name'),
    word('kind', 's.kind'),
    yesNo('paused', 's.paused'),
    number('interval_minutes', 's.interval_minutes'),
    moment('created_at', 's.created_at'),
    moment('next_collection_at', 's.next_collection_at'),
    word('last_state', 'last.state', 'none'),
    moment('last_finished_at', 'last.finished_at', 'never'),
    number('cells', 'cover.cells'),
    number('complete', 'cover.complete'),
    number('dark', 'cover.dark'),
    number('stale', 'cover.stale'),
    moment('oldest_data_at', 'cover."oldestDataAt"'),
  ],
  from: ({ now }) => sql`FROM source s
    LEFT JOIN LATERAL (SELECT c.state, c.finished_at FROM collection c WHERE c.source_id = s.id AND c.finished_at IS NOT NULL
      ORDER BY c.requested_at DESC LIMIT 1) last ON true
    CROSS JOIN LATERAL (SELECT ${coverageCountsSql(now)} FROM coverage_cell v WHERE v.source_id = s.id) cover
    WHERE s.removed_at IS NULL ORDER BY lower(s.name), s.id`,
};

/** Every cell of the coverage ledger. */
export const COVERAGE_CELLS: TableExport = {
  needs: 'source:read',
  cells: [
    number('id', 'v.id'),
    number('source_id', 's.id'),
    text('source', 's.name'),
    word('source_kind', 's.kind'),
    text('account', 'v.account'),
    text('account_name', 'v.account_name'),
    text('region', 'v.region'),
    word('collector', 'v.collector'),
    word('state', 'v.state'),
    yesNo('dark', 'lit.dark'),
    yesNo('stale', 'lit.stale'),
    text('reason', 'v.reason', 'none'),
    text('permission', 'v.permission', 'none'),
    moment('attempted_at', 'v.attempted_at', 'never'),
    moment('completed_at', 'v.completed_at', 'never'),
    moment('data_at', 'v.data_at'),
    number('listed', 'v.listed'),
    number('calls', 'v.calls'),
  ],
  from: ({ now, params }) => {
    const source = sourceAsked(params);
    return sql`FROM coverage_cell v JOIN source s ON s.id = v.source_id
      CROSS JOIN LATERAL (SELECT ${darkSql(now)} AS dark, ${staleSql(now)} AS stale) lit
      WHERE s.removed_at IS NULL ${source === null ? sql`` : sql`AND s.id = ${source}`} ORDER BY v.id`;
  },
};

/** The ledger of collections: what each run read, when, and how it ended. */
export const COLLECTIONS: TableExport = {
  needs: 'source:read',
  cells: [
    word('id', 'c.id'),
    number('source_id', 'c.source_id'),
    text('source', 's.name'),
    word('state', 'c.state'),
    word('trigger', 'c.trigger'),
    text('requested_by', 'c.requested_by'),
    moment('requested_at', 'c.requested_at'),
    moment('started_at', 'c.started_at', 'never'),
    moment('finished_at', 'c.finished_at', 'never'),
    ...['listed', 'created', 'changed', 'returned', 'gone', 'unchanged', 'cells', 'cellsDone', 'calls'].map(
      (name) => number(name === 'cellsDone' ? 'cells_done' : name, `(c.counts->>'${name}')::numeric`),
    ),
    text('failure', `c.failure->>'message'`, 'none'),
  ],
  from: ({ params }) => {
    const source = sourceAsked(params);
    return sql`FROM collection c JOIN source s ON s.id = c.source_id
      ${source === null ? sql`` : sql`WHERE c.source_id = ${source}`} ORDER BY c.requested_at DESC, c.id`;
  },
};

function sourceAsked(params: URLSearchParams): number | null {
  const given = params.get('source');
  if (given === null || given === '') return null;
  if (/^[1-9]\d{0,8}$/.test(given)) return Number(given);
  throw invalid('table/source', 'Nothing was exported: “source” is the number of a source.');
}
