import type { JsonObject } from '@/lib/kernel/json';
import { queueNotices } from '@/lib/notices/store';
import { Prisma } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import type { Verification } from '../proof/verifier';

/** Keeps what a walk over the whole trail found; what does not hold is told to every security lead at once. */
export const recordVerification: Command<Verification, null> = {
  action: 'audit:verify',
  subject: () => ({ kind: 'audit', id: null }),
  async run({ tx, viewer, now }, { events, checkpoints, problem }) {
    const kept = problem ? ({ ...problem } satisfies JsonObject) : null;
    await tx.auditVerification.create({
      data: {
        at: now,
        byName: viewer.name,
        events,
        checkpoints,
        problem: kept ?? Prisma.DbNull,
      },
    });
    if (problem)
      await queueNotices(
        tx,
        [
          {
            recipient: { kind: 'role', role: 'security' },
            kind: 'audit.broken',
            isUrgent: true,
            subject: { kind: 'audit', id: problem.chain ?? 'trail' },
            occasion: `${problem.kind}:${problem.sequence ?? ''}`,
            data: { problem: problem.message },
            href: '/audit',
          },
        ],
        now,
      );
    return {
      value: null,
      audit: {
        action: 'audit.verified',
        subject: { kind: 'audit', id: null },
        payload: { events, checkpoints, problem: kept },
      },
    };
  },
};
