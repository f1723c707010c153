import { type Executor, sql } from '@/lib/platform/database/client';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import type { Policy } from '@/lib/policies/model';
import { PolicyDocument } from '@/lib/policies/schema';
import type { PolicyInTime } from './files/thresholds';

/** Every policy published before `to`, in order, with the time each was in force. */
export async function policiesBefore(executor: Executor, to: Date): Promise<PolicyInTime[]> {
  const rows = await executor.query<{ version: number; document: unknown; publishedAt: Date }>(
    sql`SELECT version, document, published_at AS "publishedAt" FROM policy_version
      WHERE published_at < ${to}::timestamptz ORDER BY version`,
  );
  return rows.map(({ version, document, publishedAt }, at) => ({
    policy: { ...PolicyDocument.parse(document), version },
    from: publishedAt,
    to: rows[at + 1]?.publishedAt ?? null,
  }));
}

/** The policy in force at a moment: before the first was published, the one that was published first. */
export function policyAtOf(policies: readonly PolicyInTime[]): (at: Date) => Policy {
  return (at) => (policies.findLast(({ from }) => from <= at) ?? policies[0])?.policy ?? DEFAULT_POLICY;
}
