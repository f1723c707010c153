import type { AuditEvent } from '@/lib/platform/audit';
import type { Command, CommandContext } from '@/lib/platform/run-command';
import type { ClaimedStep } from '../claim';
import type { Done } from '../steps';

export interface RecordStep {
  step: ClaimedStep & { ticket: NonNullable<ClaimedStep['ticket']> };
  done: Done;
}

/** Writes down what was done in a tracker, with its event; the tracker is back, if it was away. */
export const recordStep: Command<RecordStep, null> = {
  action: 'ticket:work',
  subject: ({ step }) => ({ kind: 'finding', id: step.ticket.findingId }),
  async run(context, input) {
    const { tx, now } = context;
    const { step, done } = input;
    const state = done.did === 'dropped' || done.did === 'lost' ? 'dropped' : 'done';
    await tx.ticketStep.update({
      where: { id: step.id },
      data: { state, finishedAt: now, lastError: null },
    });
    await tx.ticketTracker.updateMany({
      where: { id: step.tracker.id, failures: { gt: 0 } },
      data: { downSince: null, failures: 0, retryAt: null, lastError: null },
    });
    await moveTicket(context, input);
    return { value: null, audit: eventOf(input) };
  },
};

async function moveTicket({ tx, now }: CommandContext, { step, done }: RecordStep): Promise<void> {
  const where = { id: step.ticket.id };
  if (done.did === 'created') {
    const { key, url, isClosed, status } = done.issue;
    const state = isClosed ? 'closed' : 'open';
    await tx.ticket.update({ where, data: { key, url, status, state, madeAt: now, seenAt: now } });
  }
  if (done.did === 'closed')
    await tx.ticket.update({ where, data: { state: 'closed', toldClosedAt: done.closedAt, seenAt: now } });
  if (done.did === 'reopened')
    await tx.ticket.update({ where, data: { state: 'open', toldClosedAt: null, seenAt: now } });
  if (done.did === 'dropped' && step.kind === 'create')
    await tx.ticket.update({ where, data: { state: 'dropped', endedAt: now } });
  if (done.did === 'lost')
    await tx.ticket.update({ where, data: { state: 'lost', endedAt: now, seenAt: now } });
}

function eventOf({ step, done }: RecordStep): AuditEvent {
  const { ticket } = step;
  const subject = { kind: 'finding', id: ticket.findingId };
  const what = { ticket: ticket.id, tracker: step.tracker.name };
  const known = { ...what, key: ticket.key };
  switch (done.did) {
    case 'created':
      return {
        action: 'ticket.created',
        subject,
        payload: { ...what, key: done.issue.key, found: done.found },
      };
    case 'closed':
      return { action: 'ticket.closed', subject, payload: { ...known, reason: done.reason } };
    case 'reopened':
      return { action: 'ticket.reopened', subject, payload: known };
    case 'reminded':
      return { action: 'ticket.reminded', subject, payload: known };
    case 'dropped':
      return { action: 'ticket.dropped', subject, payload: { ...what, step: step.kind } };
    case 'lost':
      return { action: 'ticket.seen', subject, payload: { ...known, before: null, after: 'lost' } };
  }
}
