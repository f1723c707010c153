import { forbidden } from '@/lib/kernel/errors';
import type { JsonObject } from '@/lib/kernel/json';
import { executorOfTx, type Prisma, type Tx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { type Actor, actingPerson } from '../actor';
import { endException } from '../ending';
import { titleOf } from '../prepare';
import { isSamePerson } from '../quorum';
import type { OneException, SaveDraft } from '../schema';
import type { ExceptionEvent } from '../states';
import { type ExceptionRecord, isByFilter, lockException, readFindings, stateAfter } from '../store';
import { conditionsOf, startOf } from '../terms';

/**
 * What the author alone may do to a request: locked, theirs, and in a state that allows it.
 * @throws `exception/not-yours`, `exception/not-possible`.
 */
export async function lockDraft(
  tx: Tx,
  actor: Actor,
  id: number,
  event: ExceptionEvent,
): Promise<ExceptionRecord> {
  const { exception } = await lockException(tx, id);
  if (!isSamePerson(actor, { id: exception.authorId, mail: exception.authorMail }))
    throw forbidden('exception/not-yours', `Only ${exception.author}, who wrote it, can do this.`);
  stateAfter(exception, event);
  return exception;
}

/** Keeps a request that is not finished. Nothing of it is checked but its form, and nobody is told. */
export const saveDraft: Command<SaveDraft, { id: number }> = {
  action: 'exception:request',
  subject: ({ draftId }) => ({ kind: 'exception', id: draftId }),
  async run({ tx, viewer, now }, input) {
    const actor = await actingPerson(tx, viewer, 'exception:request');
    const draft = input.draftId === null ? null : await lockDraft(tx, actor, input.draftId, 'save');
    const { target } = input;
    const ids = isByFilter(target) ? [] : target.findings;
    const subjects = ids.length > 0 ? await readFindings(executorOfTx(tx), ids) : [];
    const title = isByFilter(target) ? `Filter: ${target.query}`.slice(0, 300) : titleOf(target, subjects);
    const row = {
      state: 'draft',
      title,
      target: target as unknown as Prisma.InputJsonValue,
      reason: input.reason,
      measures: input.measures,
      ticket: input.ticket,
      conditions: conditionsOf(input) as unknown as Prisma.InputJsonValue,
      startsAt: input.startsOn === null ? null : startOf(input.startsOn),
      expiresAt: input.endsOn === null ? null : startOf(input.endsOn),
      renewsId: input.renewsId,
    };
    const saved = draft
      ? await tx.exception.update({ where: { id: draft.id }, data: row, select: { id: true } })
      : await tx.exception.create({
          data: { ...row, author: actor.name, authorId: actor.id, authorMail: actor.mail, createdAt: now },
          select: { id: true },
        });
    const id = Number(saved.id);
    return {
      value: { id },
      audit: {
        action: 'exception.draft-saved',
        subject: { kind: 'exception', id },
        payload: { title, target: target as unknown as JsonObject },
      },
    };
  },
};

/** Takes a request back; it is a draft again, and what was said of it does not count for the next. */
export const withdrawException: Command<OneException, { id: number }> = {
  action: 'exception:request',
  subject: ({ id }) => ({ kind: 'exception', id }),
  async run({ tx, viewer }, { id }) {
    const actor = await actingPerson(tx, viewer, 'exception:request');
    const { revision } = await lockDraft(tx, actor, id, 'withdraw');
    await tx.exception.update({ where: { id }, data: { state: 'draft', nextAt: null } });
    return {
      value: { id },
      audit: { action: 'exception.withdrawn', subject: { kind: 'exception', id }, payload: { revision } },
    };
  },
};

/** Gives a draft up for good. */
export const discardDraft: Command<OneException, { id: number }> = {
  action: 'exception:request',
  subject: ({ id }) => ({ kind: 'exception', id }),
  async run({ tx, viewer, now }, { id }) {
    const actor = await actingPerson(tx, viewer, 'exception:request');
    const draft = await lockDraft(tx, actor, id, 'discard');
    const end = { event: 'discard', reason: 'Discarded as a draft', by: actor.name } as const;
    await endException(executorOfTx(tx), draft, end, now);
    return {
      value: { id },
      audit: { action: 'exception.discarded', subject: { kind: 'exception', id }, payload: {} },
    };
  },
};
