import { queueNotices } from '@/lib/notices/store';
import { executorOfTx, sql } from '@/lib/platform/database/client';
import type { Command, CommandContext } from '@/lib/platform/run-command';
import { lockQuestions, type Question } from '../answering';
import type { DeclineOwnership } from '../schema';
import { listed } from './events';

/** Says no for the owner that was asked, why, and whom to ask instead; security is told. An event per credential. */
export const declineOwnership: Command<DeclineOwnership, { declined: number }> = {
  action: 'ownership:answer',
  subject: ({ target }) => ({
    kind: 'credential',
    id: 'ids' in target && target.ids.length === 1 ? (target.ids[0] ?? null) : null,
  }),
  async run(context, { target, reason, hint }) {
    const { tx, viewer, now } = context;
    const questions = await lockQuestions(context, target, 'decline');
    await executorOfTx(
      tx,
    ).query(sql`UPDATE ownership SET state = 'declined', answered_at = ${now}::timestamptz,
        answered_by = ${viewer.name}, reason = ${reason}, hint = ${hint}, due_at = NULL
      WHERE credential_id = ANY(${questions.map(({ id }) => id)}::bigint[]) AND state = 'asked' RETURNING 1`);
    await tellSecurity(context, questions, { reason, hint });
    return {
      value: { declined: questions.length },
      audit: listed(
        questions.map(({ id, owner }) => ({
          action: 'ownership.declined',
          subject: { kind: 'credential', id },
          payload: { owner, reason, hint },
        })),
      ),
    };
  },
};

async function tellSecurity(
  { tx, viewer, now }: CommandContext,
  questions: readonly Question[],
  said: { reason: string; hint: string | null },
): Promise<void> {
  const byOwner = Map.groupBy(questions, ({ owner }) => owner);
  await queueNotices(
    tx,
    [...byOwner].map(([owner, rows]) => ({
      recipient: { kind: 'role' as const, role: 'security' as const },
      kind: 'ownership.declined' as const,
      isUrgent: false,
      subject: { kind: 'owner', id: owner },
      occasion: `${now.toISOString()}:${rows[0]?.id}`,
      data: {
        owner,
        by: viewer.name,
        ...said,
        count: rows.length,
        credentials: rows.slice(0, 5).map(({ name }) => name),
      },
      href: '/owners/proposals?show=declined',
    })),
    now,
  );
}
