import { type Database, executorOf, type PoolClient, type Sql, sql } from '@/lib/platform/database/client';

/**
 * How a stretch of a list is read. `walk`: along the index of the order, leaving out what does not match; best where
 * many match. `gather`: all that match, through the index of the filters, then sorted; best where few do. The planner
 * knows the columns one by one but not how they hang together (whoever is in policy has no severity), and guesses
 * wrong by orders of magnitude; a bounded count does not.
 */
export type Plan = 'walk' | 'gather';

/** From here on matches are dense enough to walk. */
export const FEW = 10_000;

/** A walk past a long stretch without a match is broken off after this, and read in another way. */
const WALK_MS = 40;
/** So is a count that does not meet matches early. */
const COUNT_MS = 40;

const SETTINGS = {
  walk: `SET LOCAL enable_bitmapscan = off; SET LOCAL enable_seqscan = off; SET LOCAL enable_sort = off;
    SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; SET LOCAL statement_timeout = ${WALK_MS}`,
  gather: 'SET LOCAL enable_indexscan = off; SET LOCAL enable_seqscan = off',
  quickCount: `SET LOCAL enable_seqscan = off; SET LOCAL statement_timeout = ${COUNT_MS}`,
} as const;

const CANCELLED = '57014';

async function under<T>(
  database: Database,
  settings: keyof typeof SETTINGS,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  return database.transaction(async (client) => {
    await client.query(SETTINGS[settings]);
    return work(client);
  });
}

/** What `work` gives, or null when it ran into the time limit of its settings. */
async function inTime<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if ((error as { code?: string }).code === CANCELLED) return null;
    throw error;
  }
}

/** So few that their ids are kept, and the page is read by id instead of searching twice. */
const HANDFUL = 1_000;

export interface Matches {
  /** `FEW + 1` when there are more. */
  count: number;
  /** Ids of all of them, when there are no more than a handful. */
  ids: readonly number[] | null;
}

/** What matches in a table of credentials, counted no further than just past FEW. */
export async function findMatches(
  database: Database,
  conditions: Sql,
  table: Sql = sql`credential`,
): Promise<Matches> {
  const statement = sql`SELECT count(*) AS count, CASE WHEN count(*) <= ${HANDFUL} THEN array_agg(id::int8) END AS ids
    FROM (SELECT c.id FROM ${table} c WHERE ${conditions} LIMIT ${FEW + 1}) bounded`;
  const read = (client: PoolClient) =>
    executorOf(client).query<{ count: number; ids: string[] | null }>(statement);
  // Credentials of one source lie together, so a scan in the hope of early matches may read most of the table first.
  const rows =
    (await inTime(() => under(database, 'quickCount', read))) ?? (await under(database, 'gather', read));
  const count = Number(rows[0]?.count ?? 0);
  return { count, ids: count <= HANDFUL ? (rows[0]?.ids ?? []).map(Number) : null };
}

/** Rows of a statement read as planned; null when a walk was given up. */
export async function readPlanned<Row>(
  database: Database,
  plan: Plan,
  statement: Sql,
): Promise<Row[] | null> {
  return inTime(() => under(database, plan, (client) => executorOf(client).query<Row>(statement)));
}
