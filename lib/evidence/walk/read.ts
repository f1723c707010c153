import { derivedOf, type StoredDerived } from '@/lib/credentials/derived';
import { type PoolClient, type Sql, sql } from '@/lib/platform/database/client';
import { fetchBatches } from '@/lib/platform/database/cursor';
import type { Period } from '../model';
import { type CredentialHistory, foldHistory } from './fold';
import type { CredentialPast, KnownState, KnownUse, VersionEvent } from './past';

const BATCH = 200;

interface VersionRow {
  id: number;
  version: number;
  knownAt: Date;
  event: VersionEvent;
  changed: string[];
  state: KnownState;
  /** Of the first version: the source that listed it first. */
  sourceId: number | null;
  derived: StoredDerived | null;
  useState: KnownUse['state'] | null;
  usedAt: Date | null;
}

/**
 * Every version known before `to`, with what belongs to its credential, in the order of the history's key. Credentials
 * that were gone before the period began are read and left out by the fold: their last version says so. `only`: of these
 * credentials alone.
 */
export function versionsSql({ to }: Period, only: readonly number[] | null = null): Sql {
  const those = only ? sql`AND credential_id = ANY(${[...only]}::bigint[])` : sql``;
  return sql`WITH use AS (
      SELECT DISTINCT ON (u.credential_id) u.credential_id, u.state, u.last_used_at AS at FROM (
        SELECT credential_id, state, last_used_at, known_at FROM credential_use WHERE known_at < ${to}::timestamptz ${those}
        UNION ALL
        SELECT credential_id, state, last_used_at, (day + 1)::timestamp AT TIME ZONE 'UTC' FROM credential_use_day
          WHERE day < (${to}::timestamptz AT TIME ZONE 'UTC')::date ${those}) u
      ORDER BY u.credential_id, u.known_at DESC)
    SELECT v.credential_id AS id, v.version, v.known_at AS "knownAt", v.event, v.changed, v.state,
      CASE WHEN v.version = 1 THEN coalesce(n.source_id, k.source_id) END AS "sourceId", c.derived, use.state AS "useState", use.at AS "usedAt"
    FROM credential_version v JOIN credential c ON c.id = v.credential_id JOIN coverage_cell k ON k.id = c.cell_id
    LEFT JOIN collection n ON n.id = v.collection_id
    LEFT JOIN use ON use.credential_id = v.credential_id AND v.version = 1
    WHERE v.known_at < ${to}::timestamptz ${only ? sql`AND v.credential_id = ANY(${[...only]}::bigint[])` : sql``} ORDER BY v.credential_id, v.version`;
}

/**
 * Every credential that was there at any time of the period, in the order of their ids, in constant memory. All of it is
 * one snapshot: `client` is in a transaction of its caller.
 */
export async function* walkPast(
  client: PoolClient,
  period: Period,
  only: readonly number[] | null = null,
): AsyncGenerator<CredentialPast[], void> {
  let open: CredentialHistory & { versions: CredentialHistory['versions'][number][] } = nothing();
  let done: CredentialPast[] = [];
  for await (const rows of fetchBatches<VersionRow>(client, 'past', versionsSql(period, only), BATCH)) {
    if (done.length > 0) yield done;
    done = [];
    for (const row of rows) {
      if (row.id !== open.id) {
        push(done, foldHistory(open, period));
        open = begin(row, period);
      }
      const { version, knownAt, event, changed, state } = row;
      open.versions.push({ version, knownAt, event, changed, state });
    }
  }
  push(done, foldHistory(open, period));
  if (done.length > 0) yield done;
}

function push(done: CredentialPast[], past: CredentialPast | null): void {
  if (past) done.push(past);
}

const nothing = () => ({
  id: 0,
  sourceId: 0,
  versions: [],
  use: { state: 'unknown' as const, at: null },
  predecessor: null,
});

function begin(row: VersionRow, { to }: Period) {
  const { predecessor, origin } = derivedOf(row.derived);
  const other = origin ?? (predecessor?.id === row.id ? null : predecessor);
  return {
    id: row.id,
    sourceId: row.sourceId ?? 0,
    versions: [],
    use: { state: row.useState ?? ('unknown' as const), at: row.usedAt },
    // What was found out later is not known yet at the end of the period.
    predecessor: other && other.goneAt < to && other.knownAt < to ? other : null,
  };
}
