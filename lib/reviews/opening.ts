import { addDays } from '@/lib/kernel/dates';
import { queueNotices } from '@/lib/notices/store';
import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx } from '@/lib/platform/database/client';
import type { CommandContext } from '@/lib/platform/run-command';
import { type ScopePart, type ScopePreview, scopeConditions } from './scope';
import { insertItems, type ReviewRecord } from './store';

/** A campaign as it is opened: its items stand, its reviewers are told, and what the trail says of it. */
export interface Opened {
  scope: ScopePreview;
  dueAt: Date;
  event: AuditEvent;
}

/** Opens a campaign over what its scope matches now. Without a match nothing is opened: null. */
export async function openOver(context: CommandContext, review: ReviewRecord): Promise<Opened | null> {
  const { tx, viewer, now } = context;
  const executor = executorOfTx(tx);
  const dueAt = addDays(now, review.answerDays);
  const conditions = await scopeConditions(viewer, executor, review.query, now);
  const scope = await insertItems(executor, review.id, conditions, dueAt);
  if (scope.items === 0) return null;
  await tx.review.update({
    where: { id: review.id },
    data: { state: 'open', openedAt: now, dueAt, items: scope.items },
  });
  await tellReviewers(context, { ...review, dueAt }, scope.parts);
  const owners = scope.parts.filter(({ reviewer }) => reviewer !== null);
  return {
    scope,
    dueAt,
    event: {
      action: 'review.opened',
      subject: { kind: 'review', id: review.id },
      payload: {
        name: review.name,
        query: review.query,
        items: scope.items,
        privileged: scope.privileged,
        reviewers: owners.length,
        unowned: scope.items - owners.reduce((sum, { items }) => sum + items, 0),
        due: dueAt.toISOString(),
        schedule: review.scheduleId,
      },
    },
  };
}

async function tellReviewers(
  { tx, now }: CommandContext,
  { id, name, dueAt }: ReviewRecord,
  parts: readonly ScopePart[],
): Promise<void> {
  await queueNotices(
    tx,
    parts.map(({ reviewer, items, privileged }) => ({
      recipient: recipientOf(reviewer),
      kind: 'review.opened',
      isUrgent: false,
      subject: { kind: 'review', id },
      occasion: 'opened',
      data: { name, items, privileged, dueAt: dueAt?.toISOString() ?? null },
      href: itemsHref(id, reviewer),
    })),
    now,
  );
}

/** Who is told what a reviewer has to do. */
export const recipientOf = (reviewer: string | null) =>
  reviewer === null
    ? { kind: 'role' as const, role: 'security' as const }
    : { kind: 'owner' as const, owner: reviewer };

/** Where a reviewer decides what waits for them. */
export const itemsHref = (id: string, reviewer: string | null, state = 'waiting'): string =>
  `/reviews/${id}?${new URLSearchParams({ state, reviewer: reviewer ?? 'none' })}`;
