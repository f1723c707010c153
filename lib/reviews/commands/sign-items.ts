import { addDays } from '@/lib/kernel/dates';
import { conflict, forbidden, invalid } from '@/lib/kernel/errors';
import { queueNotices } from '@/lib/notices/store';
import { accountsOf } from '@/lib/people/four-eyes';
import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command, CommandContext } from '@/lib/platform/run-command';
import { type LockedItem, lockItems } from '../items';
import { GRACE_DAYS, LEAST_RATIONALE, refusalToSign, type Signing } from '../model';
import { itemsHref, recipientOf } from '../opening';
import type { SignItems } from '../schema';
import { nextItemState, type ReviewDecision, signedEventOf } from '../states';
import { actingPerson, assertOpen, lockReview, type ReviewRecord } from '../store';

/** An item with the word that waits for the sign-off. */
type Attested = LockedItem & { decision: ReviewDecision; decidedById: string };

/**
 * The second pair of eyes on what is privileged: somebody from outside the team, who did not give the word, signs it off
 * or sends it back with a reason.
 */
export const signItems: Command<SignItems, { signed: number }> = {
  action: 'review:sign-off',
  subject: ({ id }) => ({ kind: 'review', id }),
  async run(context, input) {
    const { tx, viewer } = context;
    const personId = await actingPerson(tx, viewer);
    const review = await lockReview(tx, input.id, 'decided in');
    assertOpen(review);
    const items = (await lockItems(context, input.id, input.ids)).map((item) => asAttested(item, input));
    const signing = { accounts: await accountsOf(tx, personId), teams: viewer.teams };
    for (const item of items) assertFromOutside(item, signing);
    const isAgreed = input.verdict === 'agree';
    if (isAgreed) await saveSigned(context, input, items, personId);
    else await sendBack(context, input, items, review);
    const [first, ...rest] = items.map((item) => eventOfItem(input, item));
    if (!first) throw new Error('a sign-off of nothing passed its schema');
    return { value: { signed: items.length }, audit: [first, ...rest] };
  },
};

function asAttested(item: LockedItem, { seenAt }: SignItems): Attested {
  const { name, state, decision, decidedById, decidedAt } = item;
  if (state !== 'attested' || !decision || !decidedById)
    throw conflict(
      'review/not-attested',
      `Nothing was changed: ${name} does not wait for a sign-off any more.`,
    );
  if (decidedAt !== null && decidedAt > seenAt)
    throw conflict(
      'review/changed',
      `Nothing was changed: ${name} was decided anew while you looked at it. Look again.`,
    );
  return { ...item, decision, decidedById };
}

function assertFromOutside(item: Attested, signing: Signing): void {
  const refusal = refusalToSign(signing, item);
  if (refusal === 'own-word')
    throw forbidden(
      'review/own-word',
      `You attested ${item.name} yourself; another person has to sign it off.`,
    );
  if (refusal === 'own-team')
    throw forbidden(
      'review/own-team',
      `You belong to the team that attested ${item.name}; somebody from outside has to sign it off.`,
    );
}

async function saveSigned(
  { tx, viewer, now }: CommandContext,
  { id, note }: SignItems,
  items: readonly Attested[],
  personId: string,
): Promise<void> {
  const rows = items.map((item) => ({
    id: item.id,
    state: nextItemState('attested', signedEventOf(item.decision)),
  }));
  await executorOfTx(tx).query(sql`UPDATE review_item i SET state = d.state, signed_at = ${now}::timestamptz,
      signed_by = ${viewer.name}, signed_by_id = ${personId}, sign_note = ${note},
      ended_at = CASE WHEN d.state = 'kept' THEN ${now}::timestamptz END
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS d(id bigint, state text)
    WHERE i.review_id = ${id}::uuid AND i.credential_id = d.id RETURNING 1`);
}

/** Back to whoever is asked, with as much time again as a fallback gets. What was said stays in the trail. */
async function sendBack(
  { tx, viewer, now }: CommandContext,
  { id, note }: SignItems,
  items: readonly Attested[],
  { name, dueAt }: ReviewRecord,
): Promise<void> {
  if (note === null || note.length < LEAST_RATIONALE)
    throw invalid('review/note', `Say what is missing, in at least ${LEAST_RATIONALE} characters.`, {
      fields: { note: `At least ${LEAST_RATIONALE} characters.` },
    });
  const again = addDays(now, GRACE_DAYS);
  const due = dueAt !== null && dueAt > again ? dueAt : again;
  await executorOfTx(
    tx,
  ).query(sql`UPDATE review_item SET state = 'waiting', attested = NULL, decision = NULL, rationale = NULL,
      decided_at = NULL, decided_by = NULL, decided_by_id = NULL, decided_for = NULL, sent_back_by = ${viewer.name},
      sent_back_reason = ${note}, due_at = CASE WHEN reviewer IS NOT NULL THEN ${due}::timestamptz END
    WHERE review_id = ${id}::uuid AND credential_id = ANY(${items.map((item) => item.id)}::bigint[]) RETURNING 1`);
  await queueNotices(
    tx,
    [...Map.groupBy(items, ({ reviewer }) => reviewer)].map(([reviewer, those]) => ({
      recipient: recipientOf(reviewer),
      kind: 'review.sent-back',
      isUrgent: false,
      subject: { kind: 'review', id },
      occasion: `sent-back:${now.toISOString()}`,
      data: { name, items: those.length, by: viewer.name, reason: note },
      href: itemsHref(id, reviewer),
    })),
    now,
  );
}

function eventOfItem({ id, verdict, note }: SignItems, item: Attested): AuditEvent {
  const subject = { kind: 'credential', id: item.id };
  const said = { review: id, decision: item.decision, by: item.decidedBy };
  return verdict === 'agree'
    ? { action: 'review.item-signed-off', subject, payload: { ...said, note } }
    : {
        action: 'review.item-sent-back',
        subject,
        payload: { ...said, rationale: item.rationale, reason: note },
      };
}
