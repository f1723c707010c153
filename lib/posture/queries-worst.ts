import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { JsonObject } from '@/lib/kernel/json';
import { type Executor, sql } from '@/lib/platform/database/client';
import { findRule } from '@/lib/policies/registry';
import { liveSql } from './counts-sql';

export interface WorstCredential {
  id: number;
  name: string;
  kind: string;
  account: string;
  accountName: string | null;
  ownerTeam: string | null;
  severity: number;
  outOfPolicyAt: Date | null;
  /** Title of the gravest rule it fails; null where no finding is open yet. */
  rule: string | null;
  /** Why, in a sentence. */
  why: string | null;
  remedy: string | null;
  /** How many rules it fails in all. */
  failing: number;
}

const MOST = 10;

interface RawWorst extends Omit<WorstCredential, 'why' | 'remedy'> {
  data: JsonObject | null;
}

/** The ten credentials in the gravest breach, out of policy for longest first, each with its gravest finding. */
export async function listWorst(viewer: Viewer, database: Executor): Promise<WorstCredential[]> {
  permit(viewer, 'posture:read');
  permit(viewer, 'finding:read');
  const rows = await database.query<RawWorst>(sql`
    SELECT worst.*, f.rule, f.data FROM (
      SELECT c.id, c.name, c.kind, c.account, c.account_name AS "accountName", c.owner_team AS "ownerTeam", c.severity,
        c.out_of_policy_at AS "outOfPolicyAt", cardinality(c.failing) AS failing,
        row_number() OVER (ORDER BY c.severity DESC, c.out_of_policy_at, c.id) AS place
      FROM credential c WHERE ${liveSql(viewer)} AND c.severity > 0
      ORDER BY c.severity DESC, c.out_of_policy_at, c.id LIMIT ${MOST}) worst
    LEFT JOIN LATERAL (
      SELECT f.rule, f.data FROM finding f WHERE f.subject_kind = 'credential' AND f.subject_id = worst.id
        AND f.closed_at IS NULL AND f.verdict = 'fail' ORDER BY f.severity DESC, f.opened_at, f.id LIMIT 1) f ON true
    ORDER BY worst.place`);
  return rows.map(({ data, rule, ...row }) => {
    const known = rule === null ? undefined : findRule(rule);
    return {
      id: row.id,
      name: row.name,
      kind: row.kind,
      account: row.account,
      accountName: row.accountName,
      ownerTeam: row.ownerTeam,
      severity: row.severity,
      outOfPolicyAt: row.outOfPolicyAt,
      failing: row.failing,
      rule: known?.title ?? rule,
      why: known && data ? known.sentence(data) : null,
      remedy: known?.remedy ?? null,
    };
  });
}
