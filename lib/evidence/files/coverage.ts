import { sql } from '@/lib/platform/database/client';
import { oneOf } from '../walk/within-sql';
import { columnsOf } from './column';
import { lostReadsSql } from './lost-reads';
import { queryFile } from './query-file';

interface ConnectorRow {
  id: number;
  kind: string;
  name: string;
  createdAt: Date;
  lastSuccessAt: Date | null;
  removedAt: Date | null;
  kinds: string[] | null;
  /** Null: the rule that finds it was off at some time of the period. */
  lost: string[] | null;
}
const c = columnsOf<ConnectorRow>();

/** Connections to the places credentials live. */
export const CONNECTORS = queryFile<ConnectorRow>({
  path: 'coverage/connectors.csv',
  title: 'Sources connected at any time in the period',
  query: ({ period: { from, to }, scope }) => sql`SELECT s.id, s.kind, s.name, s.created_at AS "createdAt",
      CASE WHEN s.removed_at < ${to}::timestamptz THEN s.removed_at END AS "removedAt",
      (SELECT max(finished_at) FROM collection WHERE source_id = s.id AND state = 'complete' AND finished_at < ${to}::timestamptz)
        AS "lastSuccessAt",
      (SELECT array_agg(DISTINCT k.collector ORDER BY k.collector) FROM coverage_cell k WHERE k.source_id = s.id) AS kinds,
      ${lostReadsSql({ from, to }, sql`s.id`)} AS lost
    FROM source s WHERE s.created_at < ${to}::timestamptz AND (s.removed_at IS NULL OR s.removed_at >= ${from}::timestamptz)
      AND ${oneOf(scope.sources, sql`s.id`)}
    ORDER BY s.id`,
  columns: [
    c.id(['connector_id', 'source.id', 'Id of the source'], (row) => row.id),
    c.text(['system', 'source.kind', 'What it connects to'], (row) => row.kind),
    c.text(['scope', 'source.name', 'Name of the source'], (row) => row.name),
    c.instant(['first_seen', 'source.created_at', 'When it was connected'], (row) => row.createdAt),
    c.instant(
      [
        'last_success_at',
        'collection.finished_at',
        'End of its last complete collection before the period ended',
      ],
      (row) => row.lastSuccessAt,
      'never',
    ),
    c.word(['status', 'source.removed_at', 'At the end of the period'], ['connected', 'removed'], (row) =>
      row.removedAt ? 'removed' : 'connected',
    ),
    c.list(
      ['credential_types_supported', 'coverage_cell.collector', 'Collectors that ran'],
      (row) => row.kinds ?? [],
    ),
    c.text(
      [
        'reads_lost',
        'finding.discriminator',
        'Permissions or collectors that were refused at some time of the period after they had worked; none, or unknown while its rule was off',
      ],
      (row) => row.lost && (row.lost.join(';') || 'none'),
    ),
  ],
});

interface RunRow {
  id: string;
  sourceId: number;
  startedAt: Date | null;
  finishedAt: Date | null;
  state: string;
  listed: number | null;
  cells: number;
  complete: number;
  failure: string | null;
}
const r = columnsOf<RunRow>();

/** Collections that were asked for in the period. */
export const CONNECTOR_RUNS = queryFile<RunRow>({
  path: 'coverage/connector_runs.csv',
  title: 'Collections in the period',
  query: ({
    period: { from, to },
    scope,
  }) => sql`SELECT n.id::text AS id, n.source_id AS "sourceId", n.started_at AS "startedAt",
      n.finished_at AS "finishedAt", n.state, n.failure ->> 'code' AS failure, l.listed, l.cells, l.complete
    FROM collection n LEFT JOIN LATERAL (SELECT sum(listed)::int AS listed, count(*)::int AS cells,
      count(*) FILTER (WHERE state = 'complete')::int AS complete FROM collection_cell WHERE collection_id = n.id) l ON true
    WHERE n.requested_at >= ${from}::timestamptz AND n.requested_at < ${to}::timestamptz
      AND ${oneOf(scope.sources, sql`n.source_id`)} ORDER BY n.requested_at, n.id`,
  columns: [
    r.id(['run_id', 'collection.id', 'Id of the collection'], (row) => row.id),
    r.id(['connector_id', 'source.id', 'See coverage/connectors.csv'], (row) => row.sourceId),
    r.instant(['started_at', 'collection.started_at', 'Begin'], (row) => row.startedAt, 'never'),
    r.instant(['finished_at', 'collection.finished_at', 'End'], (row) => row.finishedAt, 'never'),
    r.text(['result', 'collection.state', 'How it ended'], (row) => row.state),
    r.integer(['objects_read', 'collection_cell.listed', 'What the provider listed'], (row) => row.listed),
    r.integer(
      [
        'objects_source',
        'collection_cell.listed',
        'Providers state no count of their own; pages are read to their end',
      ],
      () => null,
    ),
    r.integer(['cells', 'collection_cell', 'Parts it read: account, region, collector'], (row) => row.cells),
    r.integer(
      ['cells_complete', 'collection_cell.state', 'Of those, read to their end'],
      (row) => row.complete,
    ),
    r.text(['error_class', 'collection.failure', 'Why it failed'], (row) => row.failure, 'none'),
  ],
});
