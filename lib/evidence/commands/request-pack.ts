import { randomUUID } from 'node:crypto';
import { addDays } from '@/lib/kernel/dates';
import { invalid } from '@/lib/kernel/errors';
import { authorIdOf } from '@/lib/people/four-eyes';
import { executorOfTx, type Prisma, sql } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { assertGranted } from '../granted';
import type { Period } from '../model';
import type { RequestPack } from '../schema';
import { workflowOf } from '../workflow';

/**
 * Asks for a pack; a worker builds it.
 * @throws `evidence/not-granted` where an auditor was not let in for all of it, `evidence/future` where the period has not ended, `evidence/before-first` where nothing was collected by its end.
 */
export const requestPack: Command<RequestPack, { id: string }> = {
  action: 'evidence:build',
  subject: () => ({ kind: 'evidence', id: null }),
  async run({ tx, viewer, now, enqueue }, { frameworks, type, from, to, scope, pseudonymised }) {
    const period = periodOf(type === 'type-1' ? null : from, to);
    assertGranted(viewer, { type, period, frameworks, scope });
    if (period.to > now)
      throw invalid(
        'evidence/future',
        `The period has not ended: it can go to ${addDays(now, -1).toISOString().slice(0, 10)} at the latest.`,
        { fields: { to: 'This day has not ended yet.' } },
      );
    const [first] = await executorOfTx(tx).query<{ at: Date | null }>(
      sql`SELECT min(known_at) AS at FROM credential_version`,
    );
    if (!first?.at || first.at >= period.to)
      throw invalid(
        'evidence/before-first',
        'Nothing had been collected when this period ended, so there is nothing to show of it.',
        {
          fields: {
            to: `The first collection was on ${first?.at?.toISOString().slice(0, 10) ?? 'no day yet'}.`,
          },
        },
      );
    const id = randomUUID();
    await tx.evidencePack.create({
      data: {
        id,
        frameworks,
        type,
        since: period.from,
        until: period.to,
        scope: scope as unknown as Prisma.InputJsonValue,
        pseudonymised,
        state: 'requested',
        requestedAt: now,
        requestedBy: viewer.name,
        requestedById: await authorIdOf(tx, viewer),
        workedAt: now,
      },
    });
    await enqueue('pack', workflowOf(id, 0), { packId: id, attempt: 0 });
    return {
      value: { id },
      audit: {
        action: 'evidence.requested',
        subject: { kind: 'evidence', id },
        payload: {
          frameworks,
          type,
          from: period.from.toISOString(),
          to: period.to.toISOString(),
          scope,
          pseudonymised,
        },
      },
    };
  },
};

/** Days to instants: the last day belongs to the period. A point in time is the end of its day. */
function periodOf(from: string | null, to: string): Period {
  const end = addDays(new Date(`${to}T00:00:00Z`), 1);
  return { from: from === null ? end : new Date(`${from}T00:00:00Z`), to: end };
}
