import { type Executor, sql } from '@/lib/platform/database/client';
import { DEFAULT_POLICY } from './default-policy';
import type { Policy } from './model';
import { PolicyDocument } from './schema';

const parsed = new Map<string, Policy>();

/**
 * The policy in force: the newest published version, or the default before any was published. Published versions never
 * change, so each is read once; the object is the same at every call, which the engine relies on.
 */
export async function policyInForce(executor: Executor): Promise<Policy> {
  const [newest] = await executor.query<{ version: number; digest: string }>(
    sql`SELECT version, md5(document::text) AS digest FROM policy_version ORDER BY version DESC LIMIT 1`,
  );
  if (!newest) return DEFAULT_POLICY;
  return readVersion(executor, newest);
}

/** The policy in force at an instant; whatever was judged before the first version, was judged by that. */
export async function policyAt(executor: Executor, at: Date): Promise<Policy> {
  const [row] = await executor.query<{ version: number; digest: string }>(
    sql`SELECT version, md5(document::text) AS digest FROM policy_version
      ORDER BY (published_at <= ${at}::timestamptz) DESC, CASE WHEN published_at <= ${at}::timestamptz THEN -version ELSE version END LIMIT 1`,
  );
  return row ? readVersion(executor, row) : DEFAULT_POLICY;
}

async function readVersion(
  executor: Executor,
  { version, digest }: { version: number; digest: string },
): Promise<Policy> {
  const known = parsed.get(digest);
  if (known?.version === version) return known;
  const [row] = await executor.query<{ document: unknown }>(
    sql`SELECT document FROM policy_version WHERE version = ${version}`,
  );
  const policy: Policy = { ...PolicyDocument.parse(row?.document), version };
  parsed.set(digest, policy);
  return policy;
}

/** Key of the lock that keeps judging and publishing apart; any constant nobody else uses. */
const POLICY_LOCK = 7_301_001;

/**
 * The policy in force, held until the transaction ends: whoever judges shares it, whoever publishes waits for them and
 * keeps the next ones waiting. So nothing is ever judged by a policy that was replaced before the judgement was stored.
 */
export async function holdPolicy(executor: Executor): Promise<Policy> {
  await executor.query(sql`SELECT pg_advisory_xact_lock_shared(${POLICY_LOCK})::text`);
  return policyInForce(executor);
}

/** Waits until nobody judges, and keeps others from beginning to, until the transaction ends. */
export async function lockPolicies(executor: Executor): Promise<void> {
  await executor.query(sql`SELECT pg_advisory_xact_lock(${POLICY_LOCK})::text`);
}
