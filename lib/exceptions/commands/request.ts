import type { JsonObject } from '@/lib/kernel/json';
import { queueNotices } from '@/lib/notices/store';
import { type Executor, executorOfTx, type Prisma, sql } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { type Actor, actingPerson } from '../actor';
import { nextMoment } from '../clockwork';
import { saveItems } from '../force';
import { type Prepared, prepare } from '../prepare';
import type { RequestException } from '../schema';
import { isByFilter } from '../store';
import { tellRequested } from '../tell';
import { lockDraft } from './save-draft';

/** Asks for an exception, from scratch or from one's own draft. Whoever asks is never among those who approve. */
export const requestException: Command<RequestException, { id: number; quorum: number }> = {
  action: 'exception:request',
  subject: ({ draftId }) => ({ kind: 'exception', id: draftId }),
  async run({ tx, viewer, now }, input) {
    const executor = executorOfTx(tx);
    const actor = await actingPerson(tx, viewer, 'exception:request');
    const draft = input.draftId === null ? null : await lockDraft(tx, actor, input.draftId, 'request');
    const prepared = await prepare(executor, viewer, actor, input, now);
    const { id: renewsId, renewal } = await findRenewed(executor, prepared, input.renewsId);
    const { subjects, ...facts } = prepared;
    const row = {
      ...facts,
      state: 'requested',
      target: facts.target as Prisma.InputJsonValue,
      conditions: facts.conditions as unknown as Prisma.InputJsonValue,
      reason: input.reason,
      measures: input.measures,
      ticket: input.ticket,
      revision: (draft?.revision ?? 0) + 1,
      requestedAt: now,
      renewsId,
      renewal,
      nextAt: nextMoment({ ...TIMELESS, ...facts, isByFilter: isByFilter(facts.target) }, now),
    };
    const { id } = draft
      ? await tx.exception.update({ where: { id: draft.id }, data: row, select: { id: true } })
      : await tx.exception.create({
          data: { ...row, ...authorOf(actor), createdAt: now },
          select: { id: true },
        });
    await tx.exceptionItem.deleteMany({ where: { exceptionId: id } });
    await saveItems(executor, Number(id), subjects, null);
    const told = { ...row, id: Number(id), authorId: actor.id };
    await queueNotices(tx, tellRequested(told, actor.name, input.reason), now);
    return {
      value: { id: Number(id), quorum: facts.quorum },
      audit: {
        action: 'exception.requested',
        subject: { kind: 'exception', id: Number(id) },
        payload: {
          title: row.title,
          target: facts.target as unknown as JsonObject,
          revision: row.revision,
          findings: subjects.map((subject) => subject.id),
          owners: facts.owners,
          quorum: facts.quorum,
          reason: input.reason,
          measures: input.measures,
          ticket: input.ticket,
          conditions: facts.conditions as unknown as JsonObject[],
          startsAt: facts.startsAt?.toISOString() ?? null,
          expiresAt: facts.expiresAt.toISOString(),
          renews: renewsId,
        },
      },
    };
  },
};

const TIMELESS = {
  state: 'requested',
  approvedAt: null,
  reviewDueAt: null,
  remindedDays: null,
} as const;

export const authorOf = (actor: Actor) => ({
  author: actor.name,
  authorId: actor.id,
  authorMail: actor.mail,
});

/**
 * What this follows: the exception in force that is to be renewed, else the latest that covered any of the findings. So a
 * new request for the same is counted as a renewal whatever the form says.
 */
async function findRenewed(
  executor: Executor,
  { subjects }: Prepared,
  renewsId: number | null,
): Promise<{ id: number | null; renewal: number }> {
  const ids = subjects.map((subject) => subject.id);
  const [earlier] = await executor.query<{ id: bigint | number; renewal: number }>(sql`
    SELECT e.id, e.renewal FROM exception e WHERE e.began_at IS NOT NULL AND EXISTS (SELECT 1 FROM exception_item i
      WHERE i.exception_id = e.id AND i.covered_at IS NOT NULL AND i.finding_id = ANY(${ids}::bigint[]))
    ORDER BY (e.id = ${renewsId ?? 0}::bigint) DESC, e.renewal DESC, e.id DESC LIMIT 1`);
  return earlier ? { id: Number(earlier.id), renewal: earlier.renewal + 1 } : { id: null, renewal: 0 };
}
