import { documentsWithin } from '@/lib/documents/as-of';
import { type Executor, sql } from '@/lib/platform/database/client';
import { LEAK_COLLECTORS } from '@/lib/uploads/model';
import type { Period } from '../../model';
import type { RecordFacts } from '../facts-model';

type Part<Name extends keyof RecordFacts> = RecordFacts[Name];

/** What people did and decided, as of the end of the period. */
export async function readRecords(database: Executor, period: Period): Promise<RecordFacts> {
  const lastMoment = new Date(period.to.getTime() - 1);
  const [leaks, incidents, leavers, reviews, exceptions, policies, documents] = await Promise.all([
    readLeaks(database, period),
    readIncidents(database, period),
    readLeavers(database, period),
    readReviews(database, period),
    readExceptions(database, period),
    readPolicies(database, period),
    documentsWithin(database, { from: lastMoment, to: lastMoment }),
  ]);
  const analyses = documents.filter(({ kind }) => kind === 'analysis');
  return {
    leaks,
    incidents,
    leavers,
    reviews,
    exceptions,
    policies,
    analyses: {
      inForce: [...new Set(analyses.flatMap(({ requirement }) => requirement ?? []))],
      overdue: analyses.filter(({ nextReviewDueAt }) => nextReviewDueAt <= lastMoment).length,
    },
    documents: documents.length - analyses.length,
  };
}

async function one<Row>(rows: Promise<Row[]>): Promise<Row> {
  const [row] = await rows;
  if (!row) throw new Error('An aggregate gives one row.');
  return row;
}

function readLeaks(database: Executor, { from, to }: Period): Promise<Part<'leaks'>> {
  return one(
    database.query(sql`
      SELECT count(*)::int AS found, count(*) FILTER (WHERE k.gone_at IS NULL OR k.gone_at >= ${to}::timestamptz)::int AS open,
        count(*) FILTER (WHERE EXISTS (SELECT 1 FROM credential c
          WHERE c.external_id = k.key_id AND c.first_seen_at < ${to}::timestamptz))::int AS matched,
        (SELECT count(*) FROM collection_cell n JOIN coverage_cell v ON v.id = n.cell_id
          WHERE v.collector = ANY(${[...LEAK_COLLECTORS]}::text[]) AND n.started_at < ${to}::timestamptz)::int AS scans
      FROM leak k WHERE k.first_seen_at < ${to}::timestamptz AND (k.gone_at IS NULL OR k.gone_at >= ${from}::timestamptz)`),
  );
}

function readIncidents(database: Executor, { from, to }: Period): Promise<Part<'incidents'>> {
  return one(
    database.query(sql`
      SELECT count(*)::int AS total, count(*) FILTER (WHERE closed_at IS NULL OR closed_at >= ${to}::timestamptz)::int AS open,
        count(*) FILTER (WHERE closed_at < ${to}::timestamptz AND conclusion IS NOT NULL)::int AS concluded
      FROM incident WHERE recorded_at < ${to}::timestamptz AND (closed_at IS NULL OR closed_at >= ${from}::timestamptz)`),
  );
}

function readLeavers(database: Executor, { from, to }: Period): Promise<Part<'leavers'>> {
  return one(
    database.query(sql`
      SELECT count(*)::int AS total, coalesce(sum(i.items), 0)::int AS items,
        count(*) FILTER (WHERE i.open = 0)::int AS complete,
        max(extract(epoch FROM i.last_at - l.left_at) / 3600) FILTER (WHERE i.open = 0)::float AS "slowestHours",
        (SELECT count(*) FROM directory_user WHERE origin = 'scim' AND created_at < ${to}::timestamptz)::int AS "directoryUsers"
      FROM leaver l CROSS JOIN LATERAL (SELECT count(*) AS items,
          count(*) FILTER (WHERE ended_at IS NULL OR ended_at >= ${to}::timestamptz) AS open,
          max(ended_at) FILTER (WHERE ended_at < ${to}::timestamptz) AS last_at
        FROM leaver_item WHERE leaver_id = l.id) i
      WHERE l.left_at >= ${from}::timestamptz AND l.left_at < ${to}::timestamptz`),
  );
}

/** Campaigns open at any time of the period. Of people are those that ask about passwords; the others are of machines. */
function readReviews(database: Executor, { from, to }: Period): Promise<Part<'reviews'>> {
  return one(
    database.query(sql`
      WITH campaign AS (
        SELECT r.id, r.closed_at < ${to}::timestamptz AS "isClosed", r.closed_at, r.closed_by,
          EXISTS (SELECT 1 FROM review_item i JOIN credential c ON c.id = i.credential_id
            WHERE i.review_id = r.id AND c.kind = 'password') AS people,
          EXISTS (SELECT 1 FROM review_item i JOIN credential c ON c.id = i.credential_id
            WHERE i.review_id = r.id AND c.kind <> 'password') AS machines
        FROM review r WHERE r.opened_at < ${to}::timestamptz
          AND coalesce(r.closed_at, r.cancelled_at, 'infinity') >= ${from}::timestamptz),
      item AS (
        SELECT count(*)::int AS items, count(*) FILTER (WHERE i.decided_at < ${to}::timestamptz)::int AS decided,
          count(*) FILTER (WHERE i.decided_at < ${to}::timestamptz AND i.decision IN ('reduce', 'revoke'))::int AS removals,
          count(*) FILTER (WHERE i.ended_at < ${to}::timestamptz AND i.decision IN ('reduce', 'revoke'))::int AS "carriedOut"
        FROM review_item i JOIN campaign ON campaign.id = i.review_id),
      ends AS (
        SELECT closed_at - lag(closed_at) OVER (ORDER BY closed_at) AS apart FROM campaign WHERE "isClosed" AND people)
      SELECT item.*, c.*, (SELECT max(extract(epoch FROM apart)) / 86400 FROM ends)::float AS "longestDaysOfPeople"
      FROM item, (SELECT count(*)::int AS campaigns, count(*) FILTER (WHERE "isClosed")::int AS closed,
          count(*) FILTER (WHERE "isClosed" AND closed_by IS NOT NULL)::int AS acknowledged,
          count(*) FILTER (WHERE "isClosed" AND people)::int AS "closedOfPeople",
          count(*) FILTER (WHERE "isClosed" AND machines)::int AS "closedOfMachines" FROM campaign) c`),
  );
}

function readExceptions(database: Executor, { from, to }: Period): Promise<Part<'exceptions'>> {
  return one(
    database.query(sql`
      SELECT count(*)::int AS total, count(*) FILTER (WHERE approved)::int AS approved,
        count(*) FILTER (WHERE approved AND other)::int AS "byOthers",
        count(*) FILTER (WHERE approved AND e.frozen ? 'policyVersion')::int AS "withPolicy",
        count(*) FILTER (WHERE approved AND e.approved_at > e.breached_at)::int AS retroactive
      FROM exception e CROSS JOIN LATERAL (SELECT e.approved_at < ${to}::timestamptz AS approved,
        EXISTS (SELECT 1 FROM exception_decision d WHERE d.exception_id = e.id AND d.decision = 'approve'
          AND d.person_id <> e.author_id AND d.at < ${to}::timestamptz) AS other) x
      WHERE e.requested_at < ${to}::timestamptz AND (e.ended_at IS NULL OR e.ended_at >= ${from}::timestamptz)`),
  );
}

function readPolicies(database: Executor, { from, to }: Period): Promise<Part<'policies'>> {
  return one(
    database.query(sql`
      SELECT count(*) FILTER (WHERE v.until IS NULL OR v.until > ${from}::timestamptz)::int AS versions, min(v.at) AS "firstAt",
        count(*) FILTER (WHERE v.version > 1 AND v.author = v.by AND (v.until IS NULL OR v.until > ${from}::timestamptz))::int AS "ownAuthor"
      FROM (SELECT version, published_at AS at, author, published_by AS by, lead(published_at) OVER (ORDER BY version) AS until
        FROM policy_version WHERE published_at < ${to}::timestamptz) v`),
  );
}
