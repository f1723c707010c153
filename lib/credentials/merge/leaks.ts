import { executorOf, type PoolClient, queryIn, rawSql, sql } from '@/lib/platform/database/client';
import { holdPolicy } from '@/lib/policies/in-force';
import { KEY_ID } from './found-leaks';
import { relateNeighbours } from './neighbours';
import { PostureDelta } from './posture-delta';

/** Credentials that these key ids are of, judged again where it is news. */
export async function relateLeaks(client: PoolClient, now: Date, keyIds: readonly string[]): Promise<void> {
  if (keyIds.length === 0) return;
  const rows = await queryIn<{ id: number }>(
    client,
    sql`SELECT c.id FROM credential c WHERE c.gone_at IS NULL AND c.kind = 'cloud-access-key' AND ${rawSql(KEY_ID)} = ANY(${keyIds}::text[])
      UNION SELECT c.id FROM credential c WHERE c.gone_at IS NULL AND c.kind = 'ssh-key' AND c.facts->>'fingerprint' = ANY(${keyIds}::text[])`,
  );
  if (rows.length === 0) return;
  const policy = await holdPolicy(executorOf(client));
  const delta = new PostureDelta();
  await relateNeighbours(
    client,
    policy,
    now,
    rows.map(({ id }) => id),
    delta,
  );
  await delta.write(executorOf(client));
}
