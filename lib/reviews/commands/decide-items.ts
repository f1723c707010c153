import { conflict, invalid } from '@/lib/kernel/errors';
import { queueNotices } from '@/lib/notices/store';
import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command, CommandContext } from '@/lib/platform/run-command';
import { type LockedItem, lockItems, speaksFor } from '../items';
import { isPrivileged, LEAST_RATIONALE, needsRationale } from '../model';
import type { DecideItems } from '../schema';
import { changedFacts } from '../snapshot';
import { eventOf, type ItemState, nextItemState, SETTLED } from '../states';
import { actingPerson, assertOpen, lockReview, type ReviewRecord } from '../store';

interface Decided {
  item: LockedItem;
  state: ItemState;
  privileged: boolean;
  decidedFor: string | null;
}

/**
 * The word of those who answer for credentials: keep, reduce or revoke, of the facts as they were shown. What is
 * privileged then waits for a sign-off from outside the team. An event per credential, and one for the campaign.
 */
export const decideItems: Command<DecideItems, { decided: number; signOffs: number }> = {
  action: 'review:decide',
  subject: ({ id }) => ({ kind: 'review', id }),
  async run(context, input) {
    const { tx, viewer } = context;
    const personId = await actingPerson(tx, viewer);
    const review = await lockReview(tx, input.id, 'decided in');
    assertOpen(review);
    const items = await lockItems(context, input.id, input.ids);
    const decided = items.map((item) => ({ ...judged(item, input), decidedFor: speaksFor(viewer, item) }));
    assertExplained(decided, input);
    await saveDecided(context, input, decided, personId);
    const signOffs = decided.filter(({ state }) => state === 'attested').length;
    if (signOffs > 0) await askForSignOff(context, review);
    const summary: AuditEvent = {
      action: 'review.decided',
      subject: { kind: 'review', id: review.id },
      payload: { name: review.name, decision: input.decision, items: decided.length, signOffs },
    };
    return {
      value: { decided: decided.length, signOffs },
      audit: [summary, ...decided.map((each) => eventOfItem(input, each))],
    };
  },
};

/** What the decision makes of an item. @throws where it is decided, over, or not what the viewer was shown. */
function judged(item: LockedItem, { decision, again, seenAt }: DecideItems): Omit<Decided, 'decidedFor'> {
  const privileged = item.privileged || isPrivileged(item.current);
  const state = nextItemState(item.state, eventOf(decision, privileged));
  if (state === null || item.goneAt !== null)
    throw conflict('review/over', `Nothing was changed: there is nothing left to decide about ${item.name}.`);
  if (item.state !== 'waiting' && !again)
    throw conflict(
      'review/decided',
      `Nothing was changed: ${item.decidedBy ?? 'somebody'} has decided about ${item.name} (${item.decision}). Decide it again if that is wrong.`,
    );
  if (item.changedAt > seenAt)
    throw conflict(
      'review/changed',
      `Nothing was changed: ${item.name} changed while you looked at it. Look again.`,
    );
  return { item, state, privileged };
}

function assertExplained(decided: readonly Decided[], { decision, rationale }: DecideItems): void {
  const asked = decided.find(({ privileged }) => needsRationale(decision, privileged));
  if (!asked || (rationale !== null && rationale.length >= LEAST_RATIONALE)) return;
  const why =
    decision === 'keep'
      ? `${asked.item.name} is privileged: say what it is needed for`
      : 'Say why, for whoever does it';
  throw invalid('review/rationale', `${why}, in at least ${LEAST_RATIONALE} characters.`, {
    fields: { rationale: `At least ${LEAST_RATIONALE} characters.` },
  });
}

async function saveDecided(
  { tx, viewer, now }: CommandContext,
  { id, decision, rationale }: DecideItems,
  decided: readonly Decided[],
  personId: string,
): Promise<void> {
  const rows = decided.map(({ item, state, privileged, decidedFor }) => ({
    id: item.id,
    state,
    privileged,
    decidedFor,
    attested: item.current,
    ended: (SETTLED as readonly string[]).includes(state),
  }));
  await executorOfTx(
    tx,
  ).query(sql`UPDATE review_item i SET state = d.state, privileged = d.privileged, attested = d.attested,
      decision = ${decision}, rationale = ${rationale}, decided_at = ${now}::timestamptz, decided_by = ${viewer.name},
      decided_by_id = ${personId}, decided_for = d."decidedFor", reviewer = d."decidedFor", signed_at = NULL, signed_by = NULL, signed_by_id = NULL,
      sign_note = NULL, sent_back_by = NULL, sent_back_reason = NULL, due_at = NULL, outcome = NULL,
      ended_at = CASE WHEN d.ended THEN ${now}::timestamptz END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS d(id bigint, state text, privileged boolean, "decidedFor" text, attested jsonb, ended boolean)
    WHERE i.review_id = ${id}::uuid AND i.credential_id = d.id RETURNING 1`);
}

/** Once a day for a campaign, however many wait. */
async function askForSignOff({ tx, now }: CommandContext, { id, name }: ReviewRecord): Promise<void> {
  await queueNotices(
    tx,
    [
      {
        recipient: { kind: 'role', role: 'security' },
        kind: 'review.sign-off',
        isUrgent: false,
        subject: { kind: 'review', id },
        occasion: `sign-off:${now.toISOString().slice(0, 10)}`,
        data: { name },
        href: `/reviews/${id}?state=attested`,
      },
    ],
    now,
  );
}

function eventOfItem(
  { id, decision, rationale }: DecideItems,
  { item, privileged, decidedFor }: Decided,
): AuditEvent {
  return {
    action: 'review.item-attested',
    subject: { kind: 'credential', id: item.id },
    payload: {
      review: id,
      decision,
      rationale,
      for: decidedFor,
      privileged,
      version: item.current.version,
      before: item.decision,
      changed: changedFacts(item.snapshot, item.current).map(({ fact }) => fact),
    },
  };
}
