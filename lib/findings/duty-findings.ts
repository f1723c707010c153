import { type Executor, sql } from '@/lib/platform/database/client';
import { holdPolicy } from '@/lib/policies/in-force';
import { type DutyRule, type JudgedDuty, type Policy, SEVERITIES } from '@/lib/policies/model';
import { DUTY_RULES } from '@/lib/policies/registry';
import { openFindings } from './open-findings';

interface OverdueRow extends JudgedDuty {
  id: bigint | number;
}

/**
 * Brings the findings on duties to what the duties are now; only those that differ are touched. In the transaction that
 * moved the duties.
 */
export async function moveDutyFindings(executor: Executor, now: Date): Promise<void> {
  const policy = await holdPolicy(executor);
  for (const rule of DUTY_RULES) await moveFindingsOf(executor, rule, policy, now);
}

async function moveFindingsOf(executor: Executor, rule: DutyRule, policy: Policy, now: Date): Promise<void> {
  const isOff = policy.rules[rule.id]?.enabled === false;
  const rank = SEVERITIES.indexOf(policy.rules[rule.id]?.severity ?? rule.severity);
  await executor.query(sql`
    UPDATE finding f SET closed_at = ${now}, changed_at = ${now}, close_reason = ${isOff ? 'policy-changed' : 'fixed'}
    WHERE f.subject_kind = 'duty' AND f.rule = ${rule.id} AND f.closed_at IS NULL
      AND (${isOff} OR NOT EXISTS (SELECT 1 FROM duty d WHERE d.id = f.subject_id AND d.state = 'overdue')) RETURNING f.id`);
  if (isOff) return;
  const rows = await executor.query<OverdueRow>(sql`
    SELECT d.id, d.owner, d.name, d.state, d.due_at AS "dueAt" FROM duty d
    LEFT JOIN finding f ON f.subject_kind = 'duty' AND f.subject_id = d.id AND f.rule = ${rule.id} AND f.closed_at IS NULL
    WHERE d.state = 'overdue' AND (f.id IS NULL OR f.severity <> ${rank}::smallint)`);
  const wanted = rows.flatMap((row) => {
    const data = rule.judge(row);
    return data ? [{ subjectId: Number(row.id), discriminator: '', data, ownerTeam: row.owner }] : [];
  });
  const { id, code } = rule;
  await openFindings(executor, wanted, {
    subjectKind: 'duty',
    rule: id,
    code,
    rank,
    policyVersion: policy.version,
    now,
  });
}
