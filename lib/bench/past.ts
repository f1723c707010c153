import type { Viewer } from '@/lib/access/roles';
import { listCredentialsAsOf } from '@/lib/credentials/as-of/list';
import { countKnownThen } from '@/lib/credentials/as-of/plan';
import { parseAsOfSearch } from '@/lib/credentials/as-of/search';
import { settleLists } from '@/lib/credentials/merge/settle';
import { listFindingsAsOf } from '@/lib/findings/as-of';
import { NO_FINDING_FILTERS } from '@/lib/findings/schema';
import { addDays } from '@/lib/kernel/dates';
import { type Database, sql } from '@/lib/platform/database/client';
import { percentile } from './reads';

const viewer: Viewer = {
  kind: 'person',
  id: 'bench',
  name: 'Bench',
  role: 'security',
  teams: [],
  scopes: null,
  origin: { address: null, agent: null },
  requestId: 'bench',
};

/** A moment in the year after `start` that follows from an id and a salt. */
const MOMENT = (start: Date, salt: number) =>
  sql`${start}::timestamptz + make_interval(secs => 86400 + abs(hashint8(c.id * 31 + ${salt})) % 31000000)`;

const ISO = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';

/**
 * A year of history on an estate that was collected at `start`: of its credentials one in ten changes, some of them more
 * than once, one in forty goes and one in forty comes; findings are closed and opened. Written in the database, so that
 * it takes minutes and not hours; the past is kept by the same trigger as of every other change.
 */
export async function makeYear(database: Database, start: Date): Promise<void> {
  // Each change is later than the one before, as collections are.
  for (let round = 0; round < 3; round += 1) {
    const every = [10, 20, 40][round] as number;
    await database.query(sql`
      WITH moved AS (UPDATE credential c SET version = c.version + 1, owner_team = 'team-' || (c.id + ${round}) % 400,
          value_changed_at = greatest(c.changed_at, ${MOMENT(start, round)}), changed_at = greatest(c.changed_at + interval '1 hour', ${MOMENT(start, round)}),
          name = c.name || '-' || ${round}::text, search = c.name || '-' || ${round}::text || substr(c.search, length(c.name) + 1)
        WHERE c.gone_at IS NULL AND c.id % ${every}::int = 3 RETURNING c.id, c.version, c.changed_at, c.owner_team, c.name, c.value_changed_at)
      INSERT INTO credential_version (credential_id, version, known_at, event, changed, state)
      SELECT m.id, m.version, m.changed_at, 'changed', '{ownerTeam,name,valueChangedAt}', v.state || jsonb_build_object('ownerTeam', m.owner_team, 'name', m.name,
          'valueChangedAt', to_char(m.value_changed_at AT TIME ZONE 'UTC', ${ISO}::text))
      FROM moved m JOIN credential_version v ON v.credential_id = m.id AND v.version = m.version - 1 RETURNING 1 AS one`);
  }
  await database.query(sql`
    WITH left_ AS (UPDATE credential c SET version = c.version + 1, gone_at = ${MOMENT(start, 7)}, changed_at = ${MOMENT(start, 7)}, due_at = NULL
      WHERE c.gone_at IS NULL AND c.id % 40 = 7 RETURNING c.id, c.version, c.changed_at),
    ended AS (UPDATE finding f SET closed_at = l.changed_at, changed_at = l.changed_at, close_reason = 'gone' FROM left_ l
      WHERE f.subject_kind = 'credential' AND f.subject_id = l.id AND f.closed_at IS NULL RETURNING 1)
    INSERT INTO credential_version (credential_id, version, known_at, event, state)
    SELECT l.id, l.version, l.changed_at, 'gone', v.state FROM left_ l
    JOIN credential_version v ON v.credential_id = l.id AND v.version = l.version - 1 RETURNING 1 AS one`);
  await database.query(sql`
    WITH came AS (INSERT INTO credential (identity, cell_id, observed_hash, kind, provider, account, account_name, region, resource,
        external_id, name, status, created_at, value_changed_at, last_rotated_state, last_rotated_at, expiry_state, expires_at,
        rotation_method, facts, environment, class, owner_team, first_seen_at, changed_at, seen_at, standing, severity, search)
      SELECT md5(c.id || '-n')::uuid, c.cell_id, gen_random_uuid(), c.kind, c.provider, c.account, c.account_name, c.region, c.resource,
        c.external_id || '-n', c.name || '-n', c.status, ${MOMENT(start, 9)}, ${MOMENT(start, 9)}, c.last_rotated_state, c.last_rotated_at,
        c.expiry_state, c.expires_at, c.rotation_method, c.facts, c.environment, c.class, c.owner_team, ${MOMENT(start, 9)},
        ${MOMENT(start, 9)}, ${MOMENT(start, 9)}, c.standing, c.severity, c.search || '-n'
      FROM credential c WHERE c.gone_at IS NULL AND c.id % 40 = 11 RETURNING *),
    used AS (INSERT INTO credential_use (credential_id, state, known_at) SELECT id, 'unknown', first_seen_at FROM came)
    INSERT INTO credential_version (credential_id, version, known_at, event, state)
    SELECT n.id, 1, n.first_seen_at, 'created', v.state || jsonb_build_object('externalId', n.external_id, 'name', n.name, 'status', n.status,
      'createdAt', to_char(n.created_at AT TIME ZONE 'UTC', ${ISO}::text), 'valueChangedAt', to_char(n.value_changed_at AT TIME ZONE 'UTC', ${ISO}::text))
    FROM came n JOIN credential c ON md5(c.id || '-n')::uuid = n.identity AND c.id % 40 = 11
    JOIN credential_version v ON v.credential_id = c.id AND v.version = c.version RETURNING 1 AS one`);
  // Half of what was open closes in the year, and one in eight of that had come back before.
  await database.query(sql`UPDATE finding c SET closed_at = ${MOMENT(start, 21)}, changed_at = ${MOMENT(start, 21)}, close_reason = 'fixed',
      reopened = CASE WHEN c.id % 16 = 1 THEN 1 ELSE 0 END
    WHERE c.closed_at IS NULL AND c.id % 2 = 1 RETURNING 1 AS one`);
  await database.query(sql`INSERT INTO finding_span (finding_id, opened_at, closed_at, close_reason)
    SELECT c.id, c.first_opened_at - interval '2 hours', c.first_opened_at - interval '1 hour', 'fixed' FROM finding c WHERE c.reopened > 0
    ON CONFLICT DO NOTHING RETURNING 1 AS one`);
  await settleLists(database);
}

/** Lists of the past by the name they have in the URL. */
const LISTS: readonly string[] = [
  'sort=name',
  'sort=age',
  'sort=expires',
  'sort=firstSeen',
  'kind=cloud-access-key&sort=name',
  'owner=team-7&sort=age',
  'owner=none&sort=name',
  'environment=production&class=B&sort=name',
  'account=100000000007&sort=name',
  'standing=out&sort=name',
  'standing=in&kind=managed-secret&sort=age',
  'rule=owner-missing&sort=name',
  'rule=max-age&owner=team-7&sort=name',
  'q=secret-12345&sort=name',
  'gone=1&sort=name',
];
const DEEP = 10_000;

interface Taken {
  what: string;
  ms: number;
}

async function timed(what: string, times: number, work: () => Promise<unknown>): Promise<Taken[]> {
  const taken: Taken[] = [];
  for (let i = 0; i < times; i++) {
    const began = performance.now();
    await work();
    taken.push({ what, ms: performance.now() - began });
  }
  return taken;
}

function figureOf(taken: readonly Taken[]): string {
  const slowest = taken.reduce((a, b) => (b.ms > a.ms ? b : a));
  const p95 = percentile(
    taken.map(({ ms }) => ms),
    0.95,
  );
  return `${p95.toFixed(1)} ms; slowest ${slowest.what}: ${slowest.ms.toFixed(1)} ms`;
}

/** Lists as of a week after the beginning, the middle, and a week before the end of the year. */
export async function* measurePast(
  database: Database,
  start: Date,
): AsyncGenerator<{ measure: string; value: string }> {
  const first: Taken[] = [];
  const deep: Taken[] = [];
  const known: Taken[] = [];
  const findings: Taken[] = [];
  for (const days of [7, 182, 358]) {
    const at = addDays(start, days);
    known.push(...(await timed(`day ${days}`, 5, () => countKnownThen(viewer, database, at))));
    findings.push(
      ...(await timed(`day ${days}`, 5, () =>
        listFindingsAsOf(viewer, database, { filters: NO_FINDING_FILTERS, cursor: null }, at),
      )),
    );
    for (const list of LISTS) {
      const { search } = parseAsOfSearch(Object.fromEntries(new URLSearchParams(list)));
      const page = (cursor: string | null) =>
        timed(`${list} on day ${days}`, 5, () =>
          listCredentialsAsOf(viewer, database, { ...search, cursor }, at),
        );
      first.push(...(await page(null)));
      const { next } = await listCredentialsAsOf(viewer, database, search, at, DEEP);
      if (next) deep.push(...(await page(next)));
    }
  }
  yield { measure: `${LISTS.length} lists as of three days, first page, p95`, value: figureOf(first) };
  yield { measure: `${LISTS.length} lists as of three days, at cursor 10,000, p95`, value: figureOf(deep) };
  yield { measure: 'how many were known then, p95', value: figureOf(known) };
  yield { measure: 'findings as of three days, first page, p95', value: figureOf(findings) };
}
