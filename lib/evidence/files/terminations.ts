import { sql } from '@/lib/platform/database/client';
import { recordAsOf } from '../walk/record-as-of';
import { withinSql } from '../walk/within-sql';
import { columnsOf } from './column';
import { queryFile } from './query-file';

interface LeaverRow {
  id: string;
  leftAt: Date;
  trigger: string;
  linked: number;
  lastAt: Date | null;
  open: number;
  shared: number;
}
const HOUR_MS = 3_600_000;
const c = columnsOf<LeaverRow>();

/**
 * People who left in the period, and how fast what they held or could read was dealt with. All of them are there whatever
 * the scope; what they held is counted within it.
 */
export const TERMINATIONS = queryFile<LeaverRow>({
  path: 'population/terminations.csv',
  title: 'Leavers in the period',
  query: ({ period: { from, to }, scope }) => sql`SELECT l.id::text AS id, l.left_at AS "leftAt", l.trigger,
      coalesce(i.linked, 0) AS linked, coalesce(i.open, 0) AS open, coalesce(i.shared, 0) AS shared, i.last_at AS "lastAt"
    FROM leaver l LEFT JOIN (SELECT leaver_id, count(*)::int AS linked, count(*) FILTER (WHERE relation = 'could-read')::int AS shared,
        count(*) FILTER (WHERE ended_at IS NULL)::int AS open, max(ended_at) AS last_at FROM ${recordAsOf('leaver_item', to)} item
      WHERE ${withinSql(scope, to, sql`item.credential_id`)} GROUP BY leaver_id) i ON i.leaver_id = l.id
    WHERE l.left_at >= ${from}::timestamptz AND l.left_at < ${to}::timestamptz ORDER BY l.left_at, l.id`,
  columns: [
    c.id(['person_id', 'leaver.id', 'Id of the leaver’s list; the name is in Muster alone'], (row) => row.id),
    c.instant(
      ['termination_effective_at', 'leaver.left_at', 'When the directory said so'],
      (row) => row.leftAt,
    ),
    c.text(
      ['hr_source', 'leaver.trigger', 'directory: SCIM or sync; hand: recorded by a security lead'],
      (row) => row.trigger,
    ),
    c.instant(['notified_at', 'leaver.left_at', 'The list is made at that moment'], (row) => row.leftAt),
    c.integer(['credentials_linked', 'leaver_item', 'Held, made or readable by them'], (row) => row.linked),
    c.instant(
      ['last_revoked_at', 'leaver_item.ended_at', 'When the last was rotated, gone, excepted or dismissed'],
      (row) => (row.open === 0 ? row.lastAt : null),
      'none',
    ),
    c.days(['hours_to_revoke', 'derived', 'Hours until all were dealt with'], (row) =>
      row.open === 0 && row.lastAt ? (row.lastAt.getTime() - row.leftAt.getTime()) / HOUR_MS : null,
    ),
    c.integer(
      ['shared_secrets_known', 'leaver_item.relation', 'Of those, readable by them'],
      (row) => row.shared,
    ),
    ...c.missing('shared_secrets_rotated_at'),
    c.flag(
      ['complete', 'derived', 'Whether all were dealt with when the period ended'],
      (row) => row.open === 0,
    ),
  ],
});
