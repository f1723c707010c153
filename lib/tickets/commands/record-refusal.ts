import { queueNotices } from '@/lib/notices/store';
import type { Command } from '@/lib/platform/run-command';
import type { ClaimedStep } from '../claim';

export interface RecordRefusal {
  step: ClaimedStep & { ticket: NonNullable<ClaimedStep['ticket']> };
  /** Shown; holds no secret. */
  error: string;
}

/** Writes down that a tracker refused something for good, and tells the engineers in their digest. */
export const recordRefusal: Command<RecordRefusal, null> = {
  action: 'ticket:work',
  subject: ({ step }) => ({ kind: 'finding', id: step.ticket.findingId }),
  async run({ tx, now }, { step, error }) {
    const { id, kind, tracker, ticket } = step;
    await tx.ticketStep.update({
      where: { id },
      data: { state: 'failed', finishedAt: now, lastError: error },
    });
    await queueNotices(
      tx,
      [
        {
          recipient: { kind: 'role', role: 'engineer' },
          kind: 'ticket.failed',
          isUrgent: false,
          subject: { kind: 'ticket-step', id },
          occasion: `refused:${now.toISOString().slice(0, 10)}`,
          data: { name: tracker.name, step: kind, error },
          href: '/settings/tickets?state=failed#log',
        },
      ],
      now,
    );
    return {
      value: null,
      audit: {
        action: 'ticket.failed',
        subject: { kind: 'finding', id: ticket.findingId },
        payload: { ticket: ticket.id, tracker: tracker.name, step: kind, error },
      },
    };
  },
};
