import { can } from '@/lib/access/can';
import { addDays } from '@/lib/kernel/dates';
import { conflict, invalid } from '@/lib/kernel/errors';
import { queueNotices } from '@/lib/notices/store';
import { assertRegistered } from '@/lib/owners/store';
import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command, CommandContext } from '@/lib/platform/run-command';
import { type LockedItem, lockItems, speaksFor } from '../items';
import { GRACE_DAYS } from '../model';
import { itemsHref, recipientOf } from '../opening';
import type { DelegateItems } from '../schema';
import { assertOpen, lockReview, type ReviewRecord } from '../store';

interface Member {
  userId: string;
  personId: string | null;
  name: string;
}

/**
 * Gives items that wait to another owner, who is asked from then on, or to one member of the owner that is asked: their
 * task, though their team may still answer. Nobody gets around the four eyes by it.
 */
export const delegateItems: Command<DelegateItems, { delegated: number }> = {
  action: 'review:decide',
  subject: ({ id }) => ({ kind: 'review', id }),
  async run(context, input) {
    const { tx, viewer } = context;
    const review = await lockReview(tx, input.id, 'decided in');
    assertOpen(review);
    const items = await lockItems(context, input.id, input.ids);
    for (const item of items) {
      if (item.state !== 'waiting')
        throw conflict('review/decided', `Nothing was changed: ${item.name} does not wait for a decision.`);
      if (!can(viewer, 'review:plan')) speaksFor(viewer, item);
    }
    const member = 'member' in input.to ? await memberOfAll(context, input.to.member, items) : null;
    const to = 'owner' in input.to ? input.to.owner : null;
    if (to !== null) {
      await assertRegistered(tx, [to]);
      await moveTo(context, input, review, to);
    } else if (member) await giveTo(context, input, member);
    await tell(context, { input, review, items, to, member });
    return { value: { delegated: items.length }, audit: eventsOf(input, review, items, to, member) };
  },
};

/** @throws `review/not-a-member` unless all of these wait for an owner that this person is an active member of. */
async function memberOfAll(
  { tx }: CommandContext,
  userId: string,
  items: readonly LockedItem[],
): Promise<Member> {
  const reviewers = [...new Set(items.map(({ reviewer }) => reviewer))];
  const rows = await executorOfTx(tx).query<Member & { owner: string }>(sql`
    SELECT d.id::text AS "userId", d.person_id::text AS "personId", d.name, o.name AS owner FROM owner_member m
    JOIN owner o ON o.id = m.owner_id AND o.removed_at IS NULL JOIN directory_user d ON d.id = m.user_id AND d.active
    WHERE d.id = ${userId}::uuid`);
  const [first] = rows;
  if (!first || reviewers.some((reviewer) => !rows.some(({ owner }) => owner === reviewer)))
    throw invalid(
      'review/not-a-member',
      'Nothing was changed: they are not an active member of everybody who is asked about these. Delegate to their owner instead.',
      { fields: { to: 'Choose a member of whoever is asked.' } },
    );
  return first;
}

async function moveTo(
  { tx, viewer, now }: CommandContext,
  { id, ids, reason }: DelegateItems,
  { dueAt }: ReviewRecord,
  to: string,
): Promise<void> {
  const grace = addDays(now, GRACE_DAYS);
  const due = dueAt !== null && dueAt > now ? dueAt : grace;
  await executorOfTx(
    tx,
  ).query(sql`UPDATE review_item SET reviewer = ${to}, basis = 'delegated', member_id = NULL,
      delegated_by = ${viewer.name}, delegated_reason = ${reason}, level = 0, due_at = ${due}::timestamptz
    WHERE review_id = ${id}::uuid AND credential_id = ANY(${ids}::bigint[]) RETURNING 1`);
}

async function giveTo(
  { tx, viewer }: CommandContext,
  input: DelegateItems,
  { userId }: Member,
): Promise<void> {
  await executorOfTx(
    tx,
  ).query(sql`UPDATE review_item SET member_id = ${userId}::uuid, delegated_by = ${viewer.name},
      delegated_reason = ${input.reason}
    WHERE review_id = ${input.id}::uuid AND credential_id = ANY(${input.ids}::bigint[]) RETURNING 1`);
}

interface Delegation {
  input: DelegateItems;
  review: ReviewRecord;
  items: readonly LockedItem[];
  to: string | null;
  member: Member | null;
}

async function tell({ tx, viewer, now }: CommandContext, { input, review, items, to, member }: Delegation) {
  const owner = to ?? items[0]?.reviewer ?? null;
  // Whoever never signed in has no inbox of their own yet: their team is told.
  const recipient = member?.personId
    ? { kind: 'person' as const, personId: member.personId }
    : recipientOf(owner);
  await queueNotices(
    tx,
    [
      {
        recipient,
        kind: 'review.delegated',
        isUrgent: false,
        subject: { kind: 'review', id: review.id },
        occasion: `delegated:${now.toISOString()}:${items[0]?.id}`,
        data: {
          name: review.name,
          items: items.length,
          by: viewer.name,
          reason: input.reason,
          dueAt: review.dueAt?.toISOString() ?? null,
        },
        href: itemsHref(review.id, owner),
      },
    ],
    now,
  );
}

function eventsOf(
  { reason }: DelegateItems,
  { id, name }: ReviewRecord,
  items: readonly LockedItem[],
  to: string | null,
  member: Member | null,
): [AuditEvent, ...AuditEvent[]] {
  const from = [...new Set(items.map(({ reviewer }) => reviewer ?? 'security'))];
  const target = { to: to ?? from[0] ?? null, member: member?.name ?? null, reason };
  return [
    {
      action: 'review.delegated',
      subject: { kind: 'review', id },
      payload: { name, from, ...target, items: items.length },
    },
    ...items.map(
      (item): AuditEvent => ({
        action: 'review.item-delegated',
        subject: { kind: 'credential', id: item.id },
        payload: { review: id, from: item.reviewer, ...target },
      }),
    ),
  ];
}
