import { queueNotices } from '@/lib/notices/store';
import { authorIdOf } from '@/lib/people/four-eyes';
import { executorOfTx, type Tx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import type { AnswerRequest } from '../requests/schema';
import { moveRequest, type RequestRecord } from '../requests/store';
import { builtPack } from '../store';

/**
 * Answers a request with a pack that is built, a note, or both; whoever asked is told.
 * @throws `evidence/no-request`, `evidence/request-ended`, `evidence/not-found`, `evidence/not-built`.
 */
export const answerRequest: Command<AnswerRequest, null> = {
  action: 'evidence:answer',
  subject: ({ id }) => ({ kind: 'evidence-request', id }),
  async run({ tx, viewer, now }, { id, packId, note }) {
    const executor = executorOfTx(tx);
    const { request, state } = await moveRequest(executor, id, 'answer');
    const pack = packId === null ? null : await builtPack(executor, packId);
    const endedById = await authorIdOf(tx, viewer);
    await tx.evidenceRequest.update({
      where: { id },
      data: { state, packId: pack?.id ?? null, note, endedAt: now, endedBy: viewer.name, endedById },
    });
    if (request.askedById !== endedById) await tell(tx, request, viewer.name, now);
    return {
      value: null,
      audit: {
        action: 'evidence.answered',
        subject: { kind: 'evidence-request', id },
        payload: { pack: pack?.id ?? null, note },
      },
    };
  },
};

/** The machine’s own token asks for nobody who could be told. */
async function tell(
  tx: Tx,
  { id, question, askedById }: RequestRecord,
  by: string,
  now: Date,
): Promise<void> {
  const person = await tx.person.findFirst({ where: { id: askedById }, select: { id: true } });
  if (!person) return;
  const subject = { kind: 'evidence-request', id: String(id) };
  await queueNotices(
    tx,
    [
      {
        recipient: { kind: 'person', personId: person.id },
        kind: 'evidence.answered',
        isUrgent: false,
        subject,
        occasion: 'answered',
        data: { question, by },
        href: `/evidence/requests?state=any#request-${id}`,
      },
    ],
    now,
  );
}
