import { sql } from '@/lib/platform/database/client';
import { recordAsOf } from '../walk/record-as-of';
import { onlyWith, withinSql } from '../walk/within-sql';
import { columnsOf } from './column';
import { queryFile } from './query-file';

interface ReviewRow {
  id: string;
  name: string;
  query: string;
  openedAt: Date;
  closedAt: Date | null;
  previousAt: Date | null;
  reviewers: number;
  items: number;
  reviewed: number;
  revoked: number;
  by: string | null;
  status: string;
}
const DAY_MS = 86_400_000;
const c = columnsOf<ReviewRow>();

/** Campaigns that were open at any time of the period. */
export const ACCESS_REVIEWS = queryFile<ReviewRow>({
  path: 'population/access_reviews.csv',
  title: 'Review campaigns open at any time in the period',
  query: ({
    period: { from, to },
    scope,
  }) => sql`SELECT r.id::text AS id, r.name, r.query, r.opened_at AS "openedAt",
      r.closed_at AS "closedAt", r.closed_by AS by,
      CASE WHEN r.closed_at IS NOT NULL THEN 'closed' WHEN r.cancelled_at IS NOT NULL THEN 'cancelled' ELSE 'open' END AS status,
      (SELECT max(p.closed_at) FROM review p WHERE p.schedule_id = r.schedule_id AND p.closed_at < r.opened_at) AS "previousAt",
      coalesce(i.reviewers, 0) AS reviewers, coalesce(i.items, 0) AS items, coalesce(i.reviewed, 0) AS reviewed,
      coalesce(i.revoked, 0) AS revoked
    FROM ${recordAsOf('review', to)} r LEFT JOIN (SELECT review_id, count(DISTINCT coalesce(reviewer, ''))::int AS reviewers,
        count(*)::int AS items, count(decided_at)::int AS reviewed, count(*) FILTER (WHERE decision = 'revoke')::int AS revoked
      FROM ${recordAsOf('review_item', to)} item WHERE ${withinSql(scope, to, sql`item.credential_id`)} GROUP BY review_id) i
      ON i.review_id = r.id
    WHERE r.opened_at < ${to}::timestamptz AND coalesce(r.closed_at, r.cancelled_at, 'infinity') >= ${from}::timestamptz
      AND ${onlyWith(scope, sql`i.items`)}
    ORDER BY r.opened_at, r.id`,
  columns: [
    c.id(['campaign_id', 'review.id', 'Id of the campaign'], (row) => row.id),
    c.text(['name', 'review.name', 'Name of the campaign'], (row) => row.name),
    c.text(
      ['scope', 'review.query', 'Filter of credentials it was opened over'],
      (row) => row.query,
      'every credential',
    ),
    c.text(['requirement_ids', 'control_matrix', 'See controls/control_matrix.csv'], () => null, 'none'),
    c.word(
      ['status', 'review.state', 'When the period ended'],
      ['open', 'closed', 'cancelled'],
      (row) => row.status,
    ),
    c.instant(['opened_at', 'review.opened_at', 'When owners were asked'], (row) => row.openedAt),
    c.instant(
      ['closed_at', 'review.closed_at', 'When its end was acknowledged'],
      (row) => row.closedAt,
      'none',
    ),
    c.instant(
      ['previous_closed_at', 'review.closed_at', 'End of the one before it in its schedule'],
      (row) => row.previousAt,
      'none',
    ),
    c.days(
      ['interval_days', 'derived', 'Days between that and its own opening'],
      (row) => (row.previousAt ? (row.openedAt.getTime() - row.previousAt.getTime()) / DAY_MS : null),
      'none',
    ),
    c.text(
      ['required_interval', 'none', 'Entity-defined: see controls/control_matrix.csv'],
      () => null,
      'none',
    ),
    c.integer(['reviewer_count', 'review_item.reviewer', 'Owners that were asked'], (row) => row.reviewers),
    c.integer(['items_total', 'review_item', 'Credentials in it'], (row) => row.items),
    c.integer(
      ['items_reviewed', 'review_item.decided_at', 'Of those, decided when the period ended'],
      (row) => row.reviewed,
    ),
    c.integer(['items_revoked', 'review_item.decision', 'Of those, to be revoked'], (row) => row.revoked),
    c.people(
      ['management_acknowledged_by', 'review.closed_by', 'Second person, never its author'],
      (row) => [row.by],
      'none',
    ),
    c.instant(['management_acknowledged_at', 'review.closed_at', 'When'], (row) => row.closedAt, 'none'),
  ],
});

interface ItemRow {
  reviewId: string;
  credentialId: number;
  privileged: boolean;
  reviewer: string | null;
  owner: string | null;
  decision: string | null;
  decidedAt: Date | null;
  rationale: string | null;
  endedAt: Date | null;
  outcome: string | null;
  signedAt: Date | null;
}
const i = columnsOf<ItemRow>();

/** What was said of each credential in those campaigns. */
export const ACCESS_REVIEW_ITEMS = queryFile<ItemRow>({
  path: 'population/access_review_items.csv',
  title: 'Decisions in those campaigns',
  query: ({
    period: { from, to },
    scope,
  }) => sql`SELECT i.review_id::text AS "reviewId", i.credential_id AS "credentialId",
      i.privileged, i.reviewer, i.owner, i.decision, i.decided_at AS "decidedAt", i.rationale, i.ended_at AS "endedAt", i.outcome,
      i.signed_at AS "signedAt"
    FROM ${recordAsOf('review_item', to)} i JOIN ${recordAsOf('review', to)} r ON r.id = i.review_id
    WHERE r.opened_at < ${to}::timestamptz AND coalesce(r.closed_at, r.cancelled_at, 'infinity') >= ${from}::timestamptz
      AND ${withinSql(scope, to, sql`i.credential_id`)}
    ORDER BY r.opened_at, r.id, i.credential_id`,
  columns: [
    i.id(['campaign_id', 'review.id', 'See population/access_reviews.csv'], (row) => row.reviewId),
    i.id(['credential_id', 'credential.id', 'See population/credentials.csv'], (row) => row.credentialId),
    i.flag(
      ['privilege', 'review_item.privileged', 'Whether it takes a sign-off from outside the team'],
      (row) => row.privileged,
    ),
    i.text(
      ['reviewer_id', 'review_item.reviewer', 'Owner that was asked; none: the security leads'],
      (row) => row.reviewer,
      'none',
    ),
    i.flag(
      ['reviewer_is_owner', 'review_item.owner', 'Whether that is its owner'],
      (row) => row.reviewer === row.owner,
    ),
    i.word(
      ['decision', 'review_item.decision', 'What was said'],
      ['keep', 'reduce', 'revoke'],
      (row) => row.decision,
      'none',
    ),
    i.instant(['decided_at', 'review_item.decided_at', 'When'], (row) => row.decidedAt, 'none'),
    i.text(['rationale', 'review_item.rationale', 'Why'], (row) => row.rationale, 'none'),
    i.instant(
      ['signed_off_at', 'review_item.signed_at', 'When somebody from outside signed it off'],
      (row) => row.signedAt,
      'none',
    ),
    i.instant(
      ['executed_at', 'review_item.ended_at', 'When what was said had happened'],
      (row) => row.endedAt,
      'none',
    ),
    i.text(['execution_event_id', 'review_item.outcome', 'What came of it'], (row) => row.outcome, 'none'),
  ],
});
