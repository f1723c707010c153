import { type Executor, sql } from '@/lib/platform/database/client';

/** A finding as it should stand open now. */
export interface WantedFinding {
  subjectId: number;
  discriminator: string;
  data: object;
  ownerTeam: string | null;
}

export interface FindingStamp {
  subjectKind: 'source' | 'duty';
  rule: string;
  code: string;
  /** Rank of the severity. */
  rank: number;
  policyVersion: number;
  now: Date;
}

/**
 * Opens findings of one rule on subjects that no credential is, brings those that are open up to date, and opens those
 * that were closed again with their earlier span kept. Returns how many were opened.
 */
export async function openFindings(
  executor: Executor,
  wanted: readonly WantedFinding[],
  { subjectKind, rule, code, rank, policyVersion, now }: FindingStamp,
): Promise<number> {
  if (wanted.length === 0) return 0;
  const rows = wanted.map(({ subjectId, discriminator, data, ownerTeam }) => ({
    subject_id: subjectId,
    discriminator,
    data,
    owner_team: ownerTeam,
  }));
  const list = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS w(subject_id bigint, discriminator text, data jsonb, owner_team text)`;
  await executor.query(sql`
    INSERT INTO finding_span (finding_id, opened_at, closed_at, close_reason, verdict)
    SELECT f.id, f.opened_at, f.closed_at, f.close_reason, f.verdict FROM ${list} JOIN finding f ON f.subject_kind = ${subjectKind}
      AND f.subject_id = w.subject_id AND f.rule = ${rule} AND f.discriminator = w.discriminator
    WHERE f.closed_at IS NOT NULL ON CONFLICT DO NOTHING`);
  const moved = await executor.query<{ isOpened: boolean }>(sql`
    INSERT INTO finding (rule, code, subject_kind, subject_id, discriminator, verdict, severity, data, policy_version,
      opened_at, first_opened_at, changed_at, owner_team)
    SELECT ${rule}, ${code}, ${subjectKind}, w.subject_id, w.discriminator, 'fail', ${rank}::smallint, w.data,
      ${policyVersion}::int, ${now}, ${now}, ${now}, w.owner_team FROM ${list}
    ON CONFLICT (subject_kind, subject_id, rule, discriminator) DO UPDATE SET
      severity = excluded.severity, data = excluded.data, code = excluded.code, policy_version = excluded.policy_version,
      owner_team = excluded.owner_team,
      changed_at = excluded.changed_at, reopened = finding.reopened + (finding.closed_at IS NOT NULL)::int,
      clean_days = CASE WHEN finding.closed_at IS NULL THEN finding.clean_days
                        ELSE extract(epoch FROM excluded.opened_at - finding.closed_at) / 86400 END,
      opened_at = CASE WHEN finding.closed_at IS NULL THEN finding.opened_at ELSE excluded.opened_at END,
      closed_at = NULL, close_reason = NULL
    WHERE finding.closed_at IS NOT NULL OR finding.severity <> excluded.severity OR finding.data <> excluded.data
    RETURNING opened_at = ${now}::timestamptz AS "isOpened"`);
  return moved.filter(({ isOpened }) => isOpened).length;
}
