import { type Executor, sql } from '@/lib/platform/database/client';
import type { Pointers, Surroundings } from './proposals';
import { parseRules } from './rules/parse';

/** The rules file as last saved; version 0 where there is none. */
export async function readRules(
  executor: Executor,
): Promise<{ version: number; text: string; savedAt: Date | null; savedBy: string | null }> {
  const [row] = await executor.query<{ version: number; text: string; savedAt: Date; savedBy: string }>(
    sql`SELECT version, text, saved_at AS "savedAt", saved_by AS "savedBy" FROM owner_rules ORDER BY version DESC LIMIT 1`,
  );
  return row ?? { version: 0, text: '', savedAt: null, savedBy: null };
}

/** What is known around credentials of these accounts. */
export async function readSurroundings(
  executor: Executor,
  accounts: readonly string[],
): Promise<Surroundings> {
  const owners = await executor.query<{ name: string }>(
    sql`SELECT name FROM owner WHERE removed_at IS NULL ORDER BY name`,
  );
  const members = await executor.query<{ owner: string; mail: string }>(sql`
    SELECT o.name AS owner, lower(coalesce(u.mail, u.user_name)) AS mail FROM owner_member m
      JOIN owner o ON o.id = m.owner_id AND o.removed_at IS NULL JOIN directory_user u ON u.id = m.user_id AND u.active
    UNION SELECT g.team, lower(p.email) FROM group_mapping g JOIN person p ON g.group_name = ANY(p.groups)
      WHERE g.role = 'owner' AND g.team IS NOT NULL AND p.email IS NOT NULL`);
  const stats = await executor.query<{
    account: string;
    all: bigint | number;
    owner: string | null;
    accepted: bigint | number;
  }>(sql`
    SELECT c.account, o.owner, count(o.owner) AS accepted, sum(count(*)) OVER (PARTITION BY c.account) AS all FROM credential c
    LEFT JOIN ownership o ON o.credential_id = c.id AND o.state = 'accepted' AND o.owner = c.owner_team
    WHERE c.gone_at IS NULL AND c.account = ANY(${[...new Set(accounts)]}::text[]) GROUP BY 1, 2`);
  return {
    owners: owners.map(({ name }) => name),
    rules: parseRules((await readRules(executor)).text).rules,
    memberOf: peopleOf(members),
    accounts: new Map(
      [...Map.groupBy(stats, ({ account }) => account)].map(([account, rows]) => [
        account,
        {
          all: Number(rows[0]?.all ?? 0),
          owners: rows.flatMap(({ owner, accepted }) =>
            owner === null ? [] : [{ owner, accepted: Number(accepted) }],
          ),
        },
      ]),
    ),
  };
}

/** Owners of each person, by address and by what stands before its @. */
function peopleOf(members: readonly { owner: string; mail: string }[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { owner, mail } of members) {
    for (const key of new Set([mail, mail.split('@')[0] ?? mail])) {
      const teams = found.get(key) ?? [];
      if (!teams.includes(owner)) teams.push(owner);
      found.set(key, teams);
    }
  }
  return found;
}

export interface PointedRow extends Pointers {
  id: number;
}

/** What of these credentials points at owners. */
export async function readPointers(executor: Executor, ids: readonly number[]): Promise<PointedRow[]> {
  const rows = await executor.query<Omit<PointedRow, 'id'> & { id: bigint | number }>(sql`
    SELECT c.id, c.name, c.kind, c.provider, c.account, c.account_name AS "accountName", c.resource,
      c.holder_name AS "holderName", c.holder_type AS "holderType", c.tags,
      coalesce((SELECT jsonb_agg(jsonb_build_object('owner', o.owner, 'hint', o.hint)) FROM ownership o
        WHERE o.credential_id = c.id AND o.state = 'declined'), '[]'::jsonb) AS declined
    FROM credential c WHERE c.id = ANY(${ids}::bigint[]) ORDER BY c.id`);
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}
