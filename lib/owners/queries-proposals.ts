import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { filterConditions, resolveFilters } from '@/lib/credentials/filters';
import { searchParamsOf } from '@/lib/credentials/filters-href';
import type { CredentialKind } from '@/lib/credentials/model';
import { type CredentialFilters, NO_FILTERS } from '@/lib/credentials/schema';
import { type Executor, type Sql, sql } from '@/lib/platform/database/client';
import { type Proposal, proposalsFor } from './proposals';
import { readPointers, readSurroundings } from './surroundings';

/** What there is to ask about, and what came of it. */
export const PROPOSAL_VIEWS = ['unowned', 'named', 'declined', 'unanswered', 'asked'] as const;
export type ProposalView = (typeof PROPOSAL_VIEWS)[number];

export const PROPOSAL_TITLES: Record<ProposalView, string> = {
  unowned: 'No owner',
  named: 'Named, never asked',
  declined: 'Declined',
  unanswered: 'No answer',
  asked: 'Asked',
};

const FILTERS: Record<ProposalView, Partial<CredentialFilters>> = {
  unowned: { owner: ['none'], ownership: ['none'] },
  named: { owner: ['any'], ownership: ['none'] },
  declined: { ownership: ['declined'] },
  unanswered: {},
  asked: {},
};
const QUESTIONS: Record<'unanswered' | 'asked', Sql> = {
  unanswered: sql`o.state = 'asked' AND o.level = 2`,
  asked: sql`o.state = 'asked'`,
};
const isQuestion = (view: ProposalView): view is keyof typeof QUESTIONS => view in QUESTIONS;

/** The query of the credentials list that finds what a view shows, as far as the list can say it. */
export function queryOfView(view: ProposalView, q: string | null): string {
  return searchParamsOf({ filters: filtersOf(view, q) }).toString();
}

const filtersOf = (view: ProposalView, q: string | null): CredentialFilters => ({
  ...NO_FILTERS,
  ...FILTERS[view],
  q,
});

async function conditionsOf(
  executor: Executor,
  view: ProposalView,
  q: string | null,
  now: Date,
): Promise<Sql> {
  const matching = filterConditions(await resolveFilters(executor, filtersOf(view, q)), now);
  if (!isQuestion(view)) return matching;
  return sql`${matching} AND EXISTS (SELECT 1 FROM ownership o WHERE o.credential_id = c.id AND ${QUESTIONS[view]})`;
}

/** How many each view holds. */
export async function countProposals(
  viewer: Viewer,
  executor: Executor,
  now: Date,
): Promise<Record<ProposalView, number>> {
  permit(viewer, 'ownership:propose');
  const counts = await Promise.all(
    PROPOSAL_VIEWS.map(async (view) => {
      const matching = await conditionsOf(executor, view, null, now);
      const [row] = await executor.query<{ count: number }>(
        sql`SELECT count(*)::int AS count FROM credential c WHERE ${matching}`,
      );
      return [view, Number(row?.count ?? 0)] as const;
    }),
  );
  return Object.fromEntries(counts) as Record<ProposalView, number>;
}

export interface ProposalRow {
  id: number;
  name: string;
  kind: CredentialKind;
  account: string;
  accountName: string | null;
  ownerTeam: string | null;
  ownerBy: string | null;
  /** Who is asked, or who said no last, where there is one. */
  owner: string | null;
  dueAt: Date | null;
  reason: string | null;
  hint: string | null;
  answeredBy: string | null;
  /** The best first; of a view of questions, none. */
  proposals: Proposal[];
}

export const PROPOSALS_PAGE = 50;
const MOST_SHOWN = 3;

/** Credentials of a view by id, with whom to ask and why. */
export async function listProposals(
  viewer: Viewer,
  executor: Executor,
  { view, q, after }: { view: ProposalView; q: string | null; after: number },
  now: Date,
): Promise<{ rows: ProposalRow[]; next: number | null }> {
  permit(viewer, 'ownership:propose');
  const matching = await conditionsOf(executor, view, q, now);
  const rows = await executor.query<Omit<ProposalRow, 'proposals'>>(sql`
    SELECT c.id, c.name, c.kind, c.account, c.account_name AS "accountName", c.owner_team AS "ownerTeam", c.owner_by AS "ownerBy",
      o.owner, o.due_at AS "dueAt", o.reason, o.hint, o.answered_by AS "answeredBy"
    FROM credential c LEFT JOIN LATERAL (SELECT * FROM ownership a WHERE a.credential_id = c.id AND a.state IN ('asked', 'declined')
      ORDER BY (a.state = 'asked') DESC, a.answered_at DESC LIMIT 1) o ON true
    WHERE ${matching} AND c.id > ${after}::bigint ORDER BY c.id LIMIT ${PROPOSALS_PAGE + 1}`);
  const shown = rows.slice(0, PROPOSALS_PAGE).map((row) => ({ ...row, id: Number(row.id) }));
  const proposals = isQuestion(view) ? new Map<number, Proposal[]>() : await proposalsOf(executor, shown);
  return {
    rows: shown.map((row) => ({ ...row, proposals: (proposals.get(row.id) ?? []).slice(0, MOST_SHOWN) })),
    next: rows.length > PROPOSALS_PAGE ? (shown.at(-1)?.id ?? null) : null,
  };
}

async function proposalsOf(
  executor: Executor,
  rows: readonly { id: number; account: string }[],
): Promise<Map<number, Proposal[]>> {
  const [pointers, around] = await Promise.all([
    readPointers(
      executor,
      rows.map(({ id }) => id),
    ),
    readSurroundings(
      executor,
      rows.map(({ account }) => account),
    ),
  ]);
  return new Map(pointers.map((each) => [each.id, proposalsFor(each, around)]));
}
