import { invalid } from '@/lib/kernel/errors';
import { sql } from '@/lib/platform/database/client';
import { getReview, itemsWithin, reviewsWithin } from '@/lib/reviews/queries';
import { itemConditions } from '@/lib/reviews/queries-items';
import { parseItemSearch } from '@/lib/reviews/search';
import { moment, number, text, word, yesNo } from './cells';
import type { TableExport } from './model';

/** Campaigns with their outcome, as an auditor asks for them. */
export const REVIEWS: TableExport = {
  needs: 'review:read',
  cells: [
    text('review_id', 'r.id::text'),
    text('name', 'r.name'),
    word('state', 'r.state'),
    text('scope', `nullif(r.query, '')`, 'every credential'),
    yesNo('repeats', 'r.schedule_id IS NOT NULL'),
    text('author', 'r.author'),
    moment('opened_at', 'r.opened_at', 'none'),
    moment('due_at', 'r.due_at', 'none'),
    number('items', 'n.items'),
    number('reviewers', 'n.reviewers'),
    number('decided', 'n.decided'),
    number('kept', 'n.kept'),
    number('to_reduce', 'n.reduced'),
    number('to_revoke', 'n.revoked'),
    number('followed_up', 'n.done'),
    number('excepted', 'n.excepted'),
    number('gone', 'n.gone'),
    number('open', 'n.open'),
    text('end_asked_by', 'r.closing_by', 'none'),
    moment('acknowledged_at', 'r.closed_at', 'none'),
    text('acknowledged_by', 'r.closed_by', 'none'),
    text('statement', 'r.statement', 'none'),
    moment('previous_closed_at', 'p.closed_at', 'none'),
  ],
  from: ({ viewer, params }) => {
    refuse([...params.keys()].filter((name) => name !== 'format'));
    return sql`FROM review r CROSS JOIN LATERAL (SELECT count(*) AS items, count(DISTINCT coalesce(i.reviewer, '')) AS reviewers,
        count(i.decision) AS decided, count(*) FILTER (WHERE i.state = 'kept') AS kept,
        count(*) FILTER (WHERE i.decision = 'reduce') AS reduced, count(*) FILTER (WHERE i.decision = 'revoke') AS revoked,
        count(*) FILTER (WHERE i.state = 'done') AS done, count(*) FILTER (WHERE i.state = 'excepted') AS excepted,
        count(*) FILTER (WHERE i.state = 'gone') AS gone,
        count(*) FILTER (WHERE i.state IN ('waiting', 'attested', 'follow-up')) AS open
        FROM review_item i WHERE i.review_id = r.id AND ${itemsWithin(viewer)}) n
      LEFT JOIN LATERAL (SELECT max(b.closed_at) AS closed_at FROM review b
        WHERE b.query = r.query AND b.closed_at < r.created_at) p ON true
      WHERE ${reviewsWithin(viewer)} ORDER BY r.created_at DESC, r.id DESC`;
  },
};

const fact = (name: string, key: string, absent = 'unknown') =>
  text(name, `(coalesce(i.attested, i.snapshot)->>'${key}')`, absent);

/** Every credential of one campaign, or of all, with what was attested of it; narrowed as its page is. */
export const REVIEW_ITEMS: TableExport = {
  needs: 'review:read',
  cells: [
    text('review', 'r.name'),
    text('review_id', 'r.id::text'),
    number('credential_id', 'i.credential_id'),
    text('name', 'i.name'),
    fact('identifier', 'identifier'),
    fact('kind', 'kind'),
    fact('account', 'account'),
    fact('privilege', 'privilege'),
    fact('class', 'class', 'none'),
    yesNo('privileged', 'i.privileged'),
    text('owner', 'i.owner', 'none'),
    text('asked', 'i.reviewer', 'security'),
    word('asked_because', 'i.basis'),
    word('state', 'i.state'),
    word('decision', 'i.decision', 'none'),
    text('rationale', 'i.rationale', 'none'),
    moment('decided_at', 'i.decided_at', 'none'),
    text('decided_by', 'i.decided_by', 'none'),
    text('decided_for', 'i.decided_for', 'none'),
    yesNo('decided_by_owner', 'i.decided_for IS NOT NULL AND i.decided_for = i.owner'),
    moment('signed_off_at', 'i.signed_at', 'none'),
    text('signed_off_by', 'i.signed_by', 'none'),
    text('outcome', 'i.outcome', 'none'),
    moment('ended_at', 'i.ended_at', 'none'),
    number('version_at_opening', `(i.snapshot->>'version')::int`),
    text('version_attested', `(i.attested->>'version')`, 'none'),
  ],
  from: async ({ viewer, database, params }) => {
    const raw = Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));
    const { search, ignored } = parseItemSearch(raw);
    refuse(ignored);
    const id = params.get('id');
    if (id !== null) await getReview(viewer, database, id);
    return sql`FROM review_item i JOIN review r ON r.id = i.review_id JOIN credential c ON c.id = i.credential_id
      WHERE ${itemConditions(viewer, id, search)} AND ${reviewsWithin(viewer)}
      ORDER BY r.created_at DESC, i.review_id, i.name, i.credential_id`;
  },
};

function refuse(ignored: readonly string[]): void {
  if (ignored.length > 0)
    throw invalid('table/filter', `Nothing was exported; not understood: ${ignored.join(', ')}.`);
}
