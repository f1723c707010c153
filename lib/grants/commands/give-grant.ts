import { randomUUID } from 'node:crypto';
import { addDays } from '@/lib/kernel/dates';
import { invalid } from '@/lib/kernel/errors';
import { authorIdOf } from '@/lib/people/four-eyes';
import type { Prisma, Tx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import type { Grantee } from '../model';
import type { GiveGrant } from '../schema';

/** Lets an auditor, or every auditor, see a period and a part of the estate. @throws `grant/nobody`. */
export const giveGrant: Command<GiveGrant, { id: string }> = {
  action: 'grant:edit',
  subject: () => ({ kind: 'grant', id: null }),
  async run({ tx, viewer, now }, { auditor, frameworks, from, to, scope, note }) {
    const name = await nameOf(tx, auditor);
    const id = randomUUID();
    const since = new Date(`${from}T00:00:00Z`);
    const until = addDays(new Date(`${to}T00:00:00Z`), 1);
    await tx.auditorGrant.create({
      data: {
        id,
        personId: auditor.kind === 'person' ? auditor.personId : null,
        email: auditor.kind === 'email' ? auditor.email : null,
        frameworks: frameworks ?? [],
        since,
        until,
        scope: scope as unknown as Prisma.InputJsonValue,
        note,
        givenAt: now,
        givenBy: viewer.name,
        givenById: await authorIdOf(tx, viewer),
      },
    });
    return {
      value: { id },
      audit: {
        action: 'grant.given',
        subject: { kind: 'grant', id },
        payload: {
          auditor: name,
          frameworks,
          from: since.toISOString(),
          to: until.toISOString(),
          scope: { ...scope },
          note,
        },
      },
    };
  },
};

/** An address may be of somebody who has not signed in yet; an id is of somebody who has. */
async function nameOf(tx: Tx, auditor: Grantee): Promise<string> {
  if (auditor.kind === 'all') return 'every auditor';
  if (auditor.kind === 'email') return auditor.email;
  const person = await tx.person.findUnique({ where: { id: auditor.personId }, select: { name: true } });
  if (!person) {
    const message = 'Nobody with this id has signed in. Give the mail address instead.';
    throw invalid('grant/nobody', message, { fields: { auditor: message } });
  }
  return person.name;
}
