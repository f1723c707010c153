import { FACT_COLUMNS } from '@/lib/credentials/merge/rows';
import type { CredentialKind } from '@/lib/credentials/model';
import { ahead } from '@/lib/kernel/ahead';
import { type Database, type PoolClient, queryIn, rawSql, sql } from '@/lib/platform/database/client';
import { fetchBatches, inSnapshot } from '@/lib/platform/database/cursor';
import { kindsTouched, policyChanges } from './changes';
import { policyInForce } from './in-force';
import type { Policy } from './model';
import {
  type JudgedFacts,
  SIMULATED_WEEKS,
  type SideCounts,
  type Simulation,
  type StandingCounts,
  Tally,
} from './simulation-tally';

const BATCH = 1_000;

/** Judges by `draft` at `now` without writing. Findings that only time would move are not counted as the draft's doing. */
export async function simulatePolicy(
  database: Database,
  draft: Policy,
  now: Date,
  signal?: AbortSignal,
): Promise<Simulation> {
  return inSnapshot(database, async (client) => {
    const current = await policyInForce({ query: (statement) => queryIn(client, statement) });
    const kinds = kindsTouched(policyChanges(current, draft), draft);
    const tally = new Tally(current, draft, now);
    if (kinds === null || kinds.length > 0)
      for await (const rows of judgedFacts(client, kinds)) {
        signal?.throwIfAborted();
        for (const row of rows) tally.add(row);
      }
    return tally.result(await untouched(client, kinds, now));
  });
}
const FROM_JUDGED = rawSql(
  `SELECT ${FACT_COLUMNS}, c.policy_version, c.due_at, c.failing, c.unknown, c.standing, c.out_of_policy_at
   FROM credential c LEFT JOIN credential_use u ON u.credential_id = c.id`,
);

/** Batches of live credentials of these kinds (null: all); the next is on its way while one is being judged. */
function judgedFacts(
  client: PoolClient,
  kinds: readonly CredentialKind[] | null,
): AsyncGenerator<JudgedFacts[], void> {
  const only = kinds ? sql` AND c.kind = ANY(${kinds}::text[])` : sql``;
  return ahead(
    fetchBatches<JudgedFacts>(client, 'simulated', sql`${FROM_JUDGED} WHERE c.gone_at IS NULL${only}`, BATCH),
  );
}

/** What the changes cannot move counts on both sides. */
async function untouched(
  client: PoolClient,
  kinds: readonly CredentialKind[] | null,
  now: Date,
): Promise<SideCounts> {
  const standing: StandingCounts = { in: 0, out: 0, unknown: 0 };
  const weeks = new Array<number>(SIMULATED_WEEKS).fill(0);
  if (kinds === null) return { standing, weeks };
  const rows = await queryIn<{ standing: keyof StandingCounts; week: number | null; count: number }>(
    client,
    sql`SELECT coalesce(standing, 'unknown') AS standing,
        floor(extract(epoch FROM greatest(out_of_policy_at, ${now}::timestamptz) - ${now}::timestamptz) / 604800)::int AS week, count(*) AS count
      FROM credential WHERE gone_at IS NULL AND kind <> ALL(${kinds}::text[]) GROUP BY 1, 2`,
  );
  for (const { standing: where, week, count } of rows) {
    standing[where] += count;
    if (week !== null && week < SIMULATED_WEEKS) weeks[week] = (weeks[week] ?? 0) + count;
  }
  return { standing, weeks };
}
