import { conflict } from '@/lib/kernel/errors';
import type { Command } from '@/lib/platform/run-command';
import { retentionOf } from '../retention';
import type { SetRetention } from '../schema';

/** Says how long events of a class are kept. */
export const setRetention: Command<SetRetention, { months: number }> = {
  action: 'audit:retain',
  subject: (input) => ({ kind: 'audit', id: input.class }),
  async run({ tx, viewer, now }, input) {
    const before = retentionOf(await tx.auditRetention.findMany())[input.class];
    if (before === input.months)
      throw conflict('audit/already-so', `These events are kept for ${input.months} months already.`);
    const set = { months: input.months, setAt: now, setBy: viewer.name };
    await tx.auditRetention.upsert({
      where: { class: input.class },
      create: { class: input.class, ...set },
      update: set,
    });
    return {
      value: { months: input.months },
      audit: {
        action: 'audit.retention-set',
        subject: { kind: 'audit', id: input.class },
        payload: { class: input.class, before, after: input.months, reason: input.reason },
      },
    };
  },
};
