import { storedDerived } from '@/lib/credentials/derived';
import { EXCEPTED, type Excepted, JOINED, voidBroken } from '@/lib/exceptions/voiding';
import { type Executor, sql } from '@/lib/platform/database/client';
import { SEVERITIES } from '@/lib/policies/model';
import type { Judged } from './judged';

export interface JudgedCredential extends Judged {
  id: number;
}

export interface JudgementStamp {
  policyVersion: number;
  now: Date;
  /** Why a finding that no longer fails is closed. */
  closeReason: 'fixed' | 'policy-changed';
}

/** Writes what the policy now says of credentials that are already stored, and moves their findings. */
export async function applyJudgements(
  executor: Executor,
  judged: readonly JudgedCredential[],
  stamp: JudgementStamp,
): Promise<void> {
  if (judged.length === 0) return;
  const rows = judged.map(({ id, assessment: a, facts }) => ({
    id,
    due_at: a.dueAt,
    standing: a.standing,
    limit_days: a.limit?.days ?? null,
    limit_clause: a.limit?.clause.id ?? null,
    out_of_policy_at: a.outOfPolicyAt,
    age_bucket: a.ageBucket,
    expiry_bucket: a.expiryBucket,
    severity: a.worstSeverity,
    failing: a.failing,
    unknown: a.unknown,
    passing: a.passing,
    derived: storedDerived(facts.derived),
  }));
  await executor.query(sql`
    UPDATE credential c SET policy_version = ${stamp.policyVersion}, judged_at = ${stamp.now}, due_at = j.due_at, standing = j.standing,
      limit_days = j.limit_days, limit_clause = j.limit_clause, out_of_policy_at = j.out_of_policy_at, age_bucket = j.age_bucket,
      expiry_bucket = j.expiry_bucket, severity = j.severity, failing = j.failing, unknown = j.unknown, passing = j.passing, derived = j.derived
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS j(id bigint, due_at timestamptz, standing text, limit_days int,
      limit_clause text, out_of_policy_at timestamptz, age_bucket text, expiry_bucket text, severity smallint, failing text[], unknown text[], passing text[], derived jsonb)
    WHERE c.id = j.id`);
  await moveFindings(executor, judged, stamp);
}

async function moveFindings(
  executor: Executor,
  judged: readonly JudgedCredential[],
  stamp: JudgementStamp,
): Promise<void> {
  const { now } = stamp;
  const wanted = JSON.stringify(
    judged.flatMap(({ id, assessment, facts }) =>
      assessment.verdicts.flatMap((verdict) =>
        verdict.state === 'pass'
          ? []
          : [
              {
                subject_id: id,
                rule: verdict.rule,
                code: verdict.code,
                verdict: verdict.state,
                severity: SEVERITIES.indexOf(verdict.severity),
                data: verdict.data,
                owner_team: facts.ownerTeam,
              },
            ],
      ),
    ),
  );
  // By array the planner sees how few they are and looks them up.
  const ids = judged.map(({ id }) => id);
  // NOT IN is looked up in a hash; NOT EXISTS would read the list anew for every finding.
  // What exceptions cover of them is found on the way, so that looking for it costs no statement of its own.
  const excepted = await executor.query<Excepted>(sql`
    WITH closed AS (UPDATE finding f SET closed_at = ${now}, changed_at = ${now}, close_reason = ${stamp.closeReason}, exception_id = NULL
      WHERE f.subject_kind = 'credential' AND f.closed_at IS NULL
        AND f.subject_id = ANY(${ids}::bigint[])
        AND (f.subject_id, f.rule) NOT IN (SELECT subject_id, rule
          FROM jsonb_to_recordset(${wanted}::jsonb) AS w(subject_id bigint, rule text)) RETURNING f.id)
    SELECT ${EXCEPTED} FROM finding f ${JOINED}
    WHERE f.exception_id IS NOT NULL AND f.subject_id = ANY(${ids}::bigint[]) AND f.id NOT IN (SELECT id FROM closed)`);
  await executor.query(sql`
    INSERT INTO finding_span (finding_id, opened_at, closed_at, close_reason, verdict)
    SELECT f.id, f.opened_at, f.closed_at, f.close_reason, f.verdict
    FROM jsonb_to_recordset(${wanted}::jsonb) AS w(subject_id bigint, rule text)
    JOIN finding f ON f.subject_kind = 'credential' AND f.subject_id = w.subject_id AND f.rule = w.rule AND f.discriminator = ''
    WHERE f.closed_at IS NOT NULL AND f.subject_id = ANY(${ids}::bigint[])
    ON CONFLICT DO NOTHING`);
  await executor.query(sql`
    INSERT INTO finding (rule, code, subject_kind, subject_id, verdict, severity, data, policy_version, opened_at, first_opened_at, changed_at, owner_team)
    SELECT rule, code, 'credential', subject_id, verdict, severity, data, ${stamp.policyVersion}::int, ${now}, ${now}, ${now}, owner_team
    FROM jsonb_to_recordset(${wanted}::jsonb) AS w(subject_id bigint, rule text, code text, verdict text, severity smallint, data jsonb, owner_team text)
    ON CONFLICT (subject_kind, subject_id, rule, discriminator) DO UPDATE SET
      verdict = excluded.verdict, severity = excluded.severity, data = excluded.data, code = excluded.code,
      policy_version = excluded.policy_version, owner_team = excluded.owner_team, changed_at = excluded.changed_at,
      reopened = finding.reopened + (finding.closed_at IS NOT NULL)::int,
      clean_days = CASE WHEN finding.closed_at IS NULL THEN finding.clean_days
                        ELSE extract(epoch FROM excluded.opened_at - finding.closed_at) / 86400 END,
      opened_at = CASE WHEN finding.closed_at IS NULL THEN finding.opened_at ELSE excluded.opened_at END,
      closed_at = NULL, close_reason = NULL
    WHERE finding.closed_at IS NOT NULL OR finding.verdict <> excluded.verdict OR finding.severity <> excluded.severity
       OR finding.owner_team IS DISTINCT FROM excluded.owner_team OR finding.data <> excluded.data`);
  if (excepted.length === 0) return;
  const facts = new Map(judged.map((item) => [item.id, item.facts]));
  await voidBroken(executor, excepted, (id) => facts.get(id), now);
}
