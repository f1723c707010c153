import type { ClaimedStep } from './claim';
import { stepMark, ticketMark } from './model';
import { bodyOf, closingOf, reminderOf, reopeningOf, type Text, type TicketFacts, titleOf } from './text';
import { type Client, type Issue, TrackerFailure } from './trackers/contract';

/** What came of a step in the tracker. */
export type Done =
  | { did: 'created'; issue: Issue; found: boolean }
  | { did: 'closed'; closedAt: Date; reason: string | null }
  | { did: 'reopened' }
  | { did: 'reminded' }
  /** By now there is nothing left to do. */
  | { did: 'dropped' }
  /** The tracker no longer has the ticket. */
  | { did: 'lost' };

/** How far back an earlier try is looked for before it began, as clocks differ. */
const CLOCKS_DIFFER_MS = 10 * 60_000;

/**
 * Does one step in the tracker, with regard to how things stand now: what is no longer needed is dropped, and what an
 * earlier try may have done already is looked for before it is done again.
 * @throws TrackerFailure
 */
export async function doStep(
  client: Client,
  step: ClaimedStep & { ticket: NonNullable<ClaimedStep['ticket']> },
  facts: TicketFacts,
): Promise<Done> {
  if (step.kind === 'create') return create(client, step, facts);
  const { key } = step.ticket;
  if (key === null) return { did: 'dropped' };
  if (step.kind === 'close') {
    if (facts.closedAt === null) return { did: 'dropped' };
    const done: Done = { did: 'closed', closedAt: facts.closedAt, reason: facts.closeReason };
    return settle(client, step, key, { text: closingOf(facts), wanted: 'closed', done });
  }
  if (facts.closedAt !== null) return { did: 'dropped' };
  if (step.kind === 'reopen')
    return settle(client, step, key, { text: reopeningOf(facts), wanted: 'open', done: { did: 'reopened' } });
  return remind(client, step, key, facts);
}

async function create(
  client: Client,
  { ticket, tries, firstTryAt }: ClaimedStep & { ticket: NonNullable<ClaimedStep['ticket']> },
  facts: TicketFacts,
): Promise<Done> {
  const draft = {
    mark: ticketMark(ticket.id),
    title: titleOf(facts),
    text: bodyOf(facts),
    place: ticket.place,
  };
  if (tries > 1) {
    const own = await client.find(draft, before(firstTryAt));
    if (own) return { did: 'created', issue: own, found: true };
  }
  if (facts.closedAt !== null || facts.isExcepted) return { did: 'dropped' };
  return { did: 'created', issue: await client.create(draft), found: false };
}

interface Settling {
  text: Text;
  wanted: 'open' | 'closed';
  done: Done;
}

/** Says why, and brings the ticket to where it should be unless people did. */
async function settle(
  client: Client,
  step: ClaimedStep,
  key: string,
  { text, wanted, done }: Settling,
): Promise<Done> {
  const issue = await client.read(key);
  if (!issue) return { did: 'lost' };
  await comment(client, step, key, text);
  if (issue.isClosed !== (wanted === 'closed'))
    await (wanted === 'closed' ? client.close(key) : client.reopen(key));
  return done;
}

async function remind(client: Client, step: ClaimedStep, key: string, facts: TicketFacts): Promise<Done> {
  const issue = await client.read(key);
  if (!issue) return { did: 'lost' };
  if (!issue.isClosed || facts.isExcepted) return { did: 'dropped' };
  await comment(client, step, key, reminderOf(facts));
  return { did: 'reminded' };
}

async function comment(
  client: Client,
  { id, tries, firstTryAt }: ClaimedStep,
  key: string,
  text: Text,
): Promise<void> {
  const mark = stepMark(id);
  if (tries > 1 && (await client.hasComment(key, mark, before(firstTryAt)))) return;
  await client.comment(key, { mark, text });
}

const before = (at: Date) => new Date(at.getTime() - CLOCKS_DIFFER_MS);

/** A failure of whatever kind as the tracker's; what nobody foresaw keeps the tracker back, and says no more than that. */
export function asTrackerFailure(error: unknown): TrackerFailure {
  if (error instanceof TrackerFailure) return error;
  const isOurs = error instanceof Error && error.name === 'MusterError';
  return new TrackerFailure(isOurs ? error.message : 'It failed for a reason nobody foresaw.', {
    of: 'tracker',
    cause: error,
  });
}
