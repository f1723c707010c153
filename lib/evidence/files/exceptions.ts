import { sql } from '@/lib/platform/database/client';
import { recordAsOf } from '../walk/record-as-of';
import { onlyWith, withinSql } from '../walk/within-sql';
import { columnsOf } from './column';
import { queryFile } from './query-file';

interface ExceptionRow {
  id: number;
  title: string;
  findings: number | null;
  credentials: string | null;
  rules: string | null;
  policyVersion: number | null;
  breachedAt: Date | null;
  severity: number;
  reason: string;
  measures: string;
  ticket: string | null;
  author: string;
  requestedAt: Date | null;
  approvers: string[] | null;
  approvedAt: Date | null;
  startsAt: Date | null;
  longestDays: number | null;
  expiresAt: Date | null;
  status: string;
  endedAt: Date | null;
  endReason: string | null;
  isBreakGlass: boolean;
  isOpen: boolean;
}
const SEVERITIES = ['none', 'notice', 'low', 'medium', 'high', 'critical'];
const STATUSES = ['draft', 'requested', 'approved', 'active', 'refused', 'expired', 'revoked', 'voided'];
const DAY_MS = 86_400_000;
const c = columnsOf<ExceptionRow>();

function beginsAt({ approvedAt, startsAt }: ExceptionRow): Date | null {
  return approvedAt && startsAt && startsAt > approvedAt ? startsAt : approvedAt;
}

/** Exceptions asked for or in force in the period, as they stood when it ended. */
export const EXCEPTIONS = queryFile<ExceptionRow>({
  path: 'exceptions/exceptions.csv',
  title: 'Exceptions asked for or in force in the period',
  query: ({ period: { from, to }, scope }) => sql`SELECT e.id, e.title, i.findings, i.credentials, i.rules,
      (e.frozen ->> 'policyVersion')::int AS "policyVersion", e.breached_at AS "breachedAt", e.severity, e.reason, e.measures,
      e.ticket, e.author, e.requested_at AS "requestedAt",
      (SELECT array_agg(d.name ORDER BY d.id) FROM exception_decision d
        WHERE d.exception_id = e.id AND d.decision = 'approve' AND d.at < ${to}::timestamptz) AS approvers,
      e.approved_at AS "approvedAt", e.starts_at AS "startsAt",
      (e.frozen ->> 'longestDays')::int AS "longestDays", e.expires_at AS "expiresAt",
      CASE WHEN e.ended_at IS NOT NULL THEN e.state WHEN e.began_at IS NOT NULL THEN 'active'
        WHEN e.approved_at IS NOT NULL THEN 'approved' ELSE 'requested' END AS status,
      e.ended_at AS "endedAt", e.end_reason AS "endReason", e.is_break_glass AS "isBreakGlass",
      e.began_at IS NOT NULL AND e.ended_at IS NULL AS "isOpen"
    FROM ${recordAsOf('exception', to)} e LEFT JOIN (SELECT exception_id, count(*)::int AS findings,
        string_agg(DISTINCT credential_id::text, ';' ORDER BY credential_id::text) AS credentials,
        string_agg(DISTINCT rule, ';' ORDER BY rule) AS rules FROM ${recordAsOf('exception_item', to)} item
      WHERE known_at < ${to}::timestamptz AND ${withinSql(scope, to, sql`item.credential_id`)} GROUP BY exception_id) i ON i.exception_id = e.id
    WHERE e.requested_at < ${to}::timestamptz AND (e.ended_at IS NULL OR e.ended_at >= ${from}::timestamptz)
      AND ${onlyWith(scope, sql`i.findings`)} ORDER BY e.id`,
  columns: [
    c.id(['exception_id', 'exception.id', 'Id of the exception'], (row) => row.id),
    c.text(['title', 'exception.title', 'What it is about'], (row) => row.title),
    c.integer(
      ['findings', 'exception_item', 'Findings it was asked for or covers'],
      (row) => row.findings ?? 0,
    ),
    c.text(
      ['credential_ids', 'exception_item', 'See population/credentials.csv'],
      (row) => row.credentials,
      'none',
    ),
    c.text(['rules', 'exception_item.rule', 'See testing/test_definitions.csv'], (row) => row.rules, 'none'),
    c.integer(
      ['policy_version', 'exception.frozen', 'Version in force at approval'],
      (row) => row.policyVersion,
      'none',
    ),
    c.instant(
      ['first_breach_at', 'exception.breached_at', 'When the first of its findings opened'],
      (row) => row.breachedAt,
    ),
    c.word(
      ['risk_rating', 'exception.severity', 'Gravest severity among its findings'],
      SEVERITIES,
      (row) => SEVERITIES[row.severity + 1],
    ),
    c.text(['cause', 'exception.reason', 'Why it was asked for'], (row) => row.reason),
    c.text(
      ['compensating_measures', 'exception.measures', 'What stands in for it meanwhile'],
      (row) => row.measures,
    ),
    c.text(['ticket', 'exception.ticket', 'Where it is worked on'], (row) => row.ticket, 'none'),
    c.people(['requested_by', 'exception.author', 'Who asked'], (row) => [row.author]),
    c.instant(['requested_at', 'exception.requested_at', 'When'], (row) => row.requestedAt),
    c.people(
      ['approved_by', 'exception_decision', 'Who approved; never who asked'],
      (row) => row.approvers ?? [],
      'none',
    ),
    c.instant(
      ['approved_at', 'exception.approved_at', 'When the last needed approval came'],
      (row) => row.approvedAt,
      'none',
    ),
    c.days(['days_over_at_approval', 'derived', 'Days between first breach and approval'], (row) =>
      row.approvedAt && row.breachedAt
        ? (row.approvedAt.getTime() - row.breachedAt.getTime()) / DAY_MS
        : null,
    ),
    c.flag(['retroactive', 'derived', 'Approved after the first breach'], (row) =>
      row.approvedAt && row.breachedAt ? row.approvedAt > row.breachedAt : null,
    ),
    c.flag(
      ['break_glass', 'exception.is_break_glass', 'Put into force by one voice, with a forced review'],
      (row) => row.isBreakGlass,
    ),
    c.instant(
      ['begins_at', 'exception.starts_at', 'Its approval, or the later day that was asked for'],
      beginsAt,
      'none',
    ),
    c.integer(
      ['longest_days', 'exception.frozen', 'Days from then that the policy allowed at approval'],
      (row) => row.longestDays,
      'none',
    ),
    c.instant(
      ['expires_at', 'exception.expires_at', 'When it ends at the latest'],
      (row) => row.expiresAt,
      'none',
    ),
    c.word(['status', 'exception.state', 'When the period ended'], STATUSES, (row) => row.status),
    c.instant(['closed_at', 'exception.ended_at', 'When it ended'], (row) => row.endedAt, 'none'),
    c.text(['closure', 'exception.end_reason', 'Why it ended'], (row) => row.endReason, 'none'),
    c.flag(['open_at_period_end', 'derived', 'In force when the period ended'], (row) => row.isOpen),
  ],
});
