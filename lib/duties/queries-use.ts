import type { CredentialKind } from '@/lib/credentials/model';
import { type Executor, sql } from '@/lib/platform/database/client';

export interface UseRow {
  id: number;
  name: string;
  kind: CredentialKind;
  account: string;
  accountName: string | null;
  useState: string | null;
  lastUsedAt: Date | null;
  status: string | null;
}

export const USE_ROWS = 50;

/** Credentials of an owner by last use: never used first, then the longest ago, at the end those nobody can say it of. */
export async function listByUse(executor: Executor, owner: string): Promise<UseRow[]> {
  const rows = await executor.query<UseRow>(sql`
    SELECT c.id, c.name, c.kind, c.account, c.account_name AS "accountName", u.state AS "useState", u.last_used_at AS "lastUsedAt", c.status
    FROM credential c LEFT JOIN credential_use u ON u.credential_id = c.id
    WHERE c.gone_at IS NULL AND c.owner_team = ${owner}
    ORDER BY CASE WHEN u.state = 'never' THEN 0 WHEN u.last_used_at IS NOT NULL THEN 1 ELSE 2 END, u.last_used_at, c.id LIMIT ${USE_ROWS}`);
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}

export interface AccountCounts {
  account: string;
  accountName: string | null;
  count: number;
  out: number;
}

/** Where an owner's credentials are, the fullest account first. */
export async function countAccounts(executor: Executor, owner: string): Promise<AccountCounts[]> {
  return executor.query<AccountCounts>(sql`
    SELECT c.account, max(c.account_name) AS "accountName", count(*)::int AS count,
      (count(*) FILTER (WHERE c.standing = 'out'))::int AS out
    FROM credential c WHERE c.gone_at IS NULL AND c.owner_team = ${owner} GROUP BY c.account ORDER BY count(*) DESC, c.account LIMIT 100`);
}
