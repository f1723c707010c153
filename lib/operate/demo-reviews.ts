import type { Viewer } from '@/lib/access/roles';
import { PEOPLE } from '@/lib/demo/estate/organisation';
import { workerViewer } from '@/lib/jobs/worker-viewer';
import { planDeliveries } from '@/lib/notices/plan';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { acknowledgeReview } from '@/lib/reviews/commands/acknowledge-review';
import { closeReview } from '@/lib/reviews/commands/close-review';
import { decideItems } from '@/lib/reviews/commands/decide-items';
import { draftReview } from '@/lib/reviews/commands/draft-review';
import { openReview } from '@/lib/reviews/commands/open-review';
import { signItems } from '@/lib/reviews/commands/sign-items';
import { watchReviews } from '@/lib/reviews/commands/watch-reviews';
import type { ReviewDecision, ReviewState } from '@/lib/reviews/states';
import { demoPerson } from './demo-person';

/** Days before the anchor: a campaign that was closed and acknowledged, and one that is half done. */
const CLOSED = { name: 'Database masters', opens: 38, decides: 31, ends: 10 } as const;
const RUNNING = { name: 'Access keys', opens: 5, decides: 2 } as const;
/** Teams that have said everything they are asked in the running one; the others sign in to the demo. */
const QUICK = ['platform', 'storefront'];
/** How many of theirs the others have said. */
const BEGUN = 3;
/** Notices of the last days are still told; those before were told in their time. */
const TOLD_BY = 2;

const author = demoPerson('security');
const secondLead: Viewer = {
  ...author,
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Second security lead',
};
/** Somebody who answers for a team, as the trail names them. */
const memberOf = (team: string): Viewer => ({
  ...demoPerson('owner'),
  id: `demo-member-${team}`,
  name: PEOPLE.find((person) => person.team === team)?.name ?? `Member of ${team}`,
  teams: [team],
});

/**
 * The reviews' part of one day of the demo's past, by the product's own commands: nobody says what they are not asked, and
 * what is done is what that day's collection saw. What was done before is left alone.
 */
export async function liveReviewsDay(runtime: Runtime, daysAgo: number): Promise<void> {
  if (daysAgo > CLOSED.opens) return;
  await runCommand(runtime, watchReviews, workerViewer('demo-past'), {});
  if (daysAgo <= CLOSED.opens) await beginClosed(runtime, daysAgo);
  if (daysAgo <= RUNNING.opens) await beginRunning(runtime, daysAgo);
  if (daysAgo >= TOLD_BY)
    await planDeliveries(runtime.database, {
      now: runtime.clock.now(),
      bootstrapGroup: null,
      isUrgentOnly: false,
    });
}

async function beginClosed(runtime: Runtime, daysAgo: number): Promise<void> {
  const id = await openNamed(runtime, CLOSED.name, 'kind=database-master', null);
  const state = await stateOf(runtime, id);
  if (daysAgo <= CLOSED.decides && state === 'open') {
    for (const item of await waitingIn(runtime, id)) {
      const viewer = item.reviewer === null ? author : memberOf(item.reviewer);
      await decide(runtime, viewer, id, [item.id], usual(item));
    }
    await signOff(runtime, id);
  }
  if (daysAgo > CLOSED.ends) return;
  if (state === 'open') await runCommand(runtime, closeReview, author, { id });
  if (state === 'open' || state === 'closing')
    await runCommand(runtime, acknowledgeReview, secondLead, {
      id,
      statement: 'Went through what was kept with the teams; what was switched off is seen as disabled.',
    });
}

async function beginRunning(runtime: Runtime, daysAgo: number): Promise<void> {
  const scope = 'kind=cloud-access-key&class=A,B&owner=data,none,payments,platform,storefront';
  const id = await openNamed(runtime, RUNNING.name, scope, 3);
  if (daysAgo !== RUNNING.decides) return;
  const waiting = await waitingIn(runtime, id);
  for (const team of [...QUICK, 'payments', 'data']) {
    const own = waiting.filter(({ reviewer }) => reviewer === team);
    const said = QUICK.includes(team) ? own : own.slice(0, BEGUN);
    for (const [index, item] of said.entries()) {
      const isLast = index === said.length - 1 && QUICK.includes(team);
      await decide(runtime, memberOf(team), id, [item.id], isLast ? 'revoke' : usual(item));
    }
  }
  await signOff(runtime, id, 'platform');
}

async function openNamed(
  runtime: Runtime,
  name: string,
  query: string,
  everyMonths: 3 | null,
): Promise<string> {
  const [known] = await runtime.database.query<{ id: string; state: ReviewState }>(
    sql`SELECT id::text AS id, state FROM review WHERE name = ${name} OR name LIKE ${`${name},%`}`,
  );
  const id =
    known?.id ??
    (await runCommand(runtime, draftReview, author, { name, query, answerDays: 21, everyMonths })).id;
  if (!known || known.state === 'draft') await runCommand(runtime, openReview, author, { id });
  return id;
}

interface Waiting {
  id: number;
  reviewer: string | null;
  status: string | null;
}

/** What is switched off already is to go; the rest is in use. */
const usual = ({ status }: Waiting): ReviewDecision => (status === 'disabled' ? 'revoke' : 'keep');

async function waitingIn({ database }: Runtime, id: string): Promise<Waiting[]> {
  const rows =
    await database.query<Waiting>(sql`SELECT i.credential_id AS id, i.reviewer, c.status FROM review_item i
    JOIN credential c ON c.id = i.credential_id WHERE i.review_id = ${id}::uuid AND i.state = 'waiting' ORDER BY i.credential_id`);
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}

async function stateOf({ database }: Runtime, id: string): Promise<ReviewState> {
  const { state } = await database.prisma.review.findUniqueOrThrow({
    where: { id },
    select: { state: true },
  });
  return state as ReviewState;
}

const RATIONALES: Record<ReviewDecision, string> = {
  keep: 'In use by the services that name it; checked against their configuration.',
  reduce: 'It only reads by now, and may still write.',
  revoke: 'Nothing of ours uses it any more; it is to be switched off and deleted.',
};

function decide(runtime: Runtime, viewer: Viewer, id: string, ids: number[], decision: ReviewDecision) {
  return runCommand(runtime, decideItems, viewer, {
    id,
    ids,
    decision,
    rationale: RATIONALES[decision],
    seenAt: runtime.clock.now(),
    again: false,
  });
}

/** Whatever waits for a sign-off of a team, or of all, gets it from whoever did not say it. */
async function signOff(runtime: Runtime, id: string, team?: string): Promise<void> {
  const rows = await runtime.database.query<{ id: number }>(sql`SELECT credential_id AS id FROM review_item
    WHERE review_id = ${id}::uuid AND state = 'attested' AND (${team ?? null}::text IS NULL OR decided_for = ${team ?? null})`);
  if (rows.length === 0) return;
  const ids = rows.map((row) => Number(row.id));
  const seenAt = runtime.clock.now();
  await runCommand(runtime, signItems, secondLead, { id, ids, verdict: 'agree', note: null, seenAt });
}
