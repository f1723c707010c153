import { addDays } from '@/lib/kernel/dates';
import { invalid } from '@/lib/kernel/errors';
import { queueNotices } from '@/lib/notices/store';
import { authorIdOf } from '@/lib/people/four-eyes';
import type { Command } from '@/lib/platform/run-command';
import type { AskRequest } from '../requests/schema';

const LONGEST_DAYS = 366;
const day = (at: Date): string => at.toISOString().slice(0, 10);

/** Asks for evidence; the security leads are told. @throws `evidence/due` where the day is past or too far away. */
export const askRequest: Command<AskRequest, { id: number }> = {
  action: 'evidence:ask',
  subject: () => ({ kind: 'evidence-request', id: null }),
  async run({ tx, viewer, now }, { question, dueOn }) {
    if (dueOn < day(now) || dueOn > day(addDays(now, LONGEST_DAYS))) {
      const message = 'The day must not be past, and lie within a year.';
      throw invalid('evidence/due', message, { fields: { dueOn: message } });
    }
    const row = await tx.evidenceRequest.create({
      data: {
        question,
        dueOn: new Date(`${dueOn}T00:00:00Z`),
        state: 'asked',
        askedAt: now,
        askedBy: viewer.name,
        askedById: await authorIdOf(tx, viewer),
      },
      select: { id: true },
    });
    const id = Number(row.id);
    await queueNotices(
      tx,
      [
        {
          recipient: { kind: 'role', role: 'security' },
          kind: 'evidence.asked',
          isUrgent: false,
          subject: { kind: 'evidence-request', id: String(id) },
          occasion: 'asked',
          data: { question, due: `${dueOn}T00:00:00Z`, by: viewer.name },
          href: '/evidence/requests',
        },
      ],
      now,
    );
    return {
      value: { id },
      audit: {
        action: 'evidence.asked',
        subject: { kind: 'evidence-request', id },
        payload: { question, dueOn },
      },
    };
  },
};
