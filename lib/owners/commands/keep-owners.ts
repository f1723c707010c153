import type { Command } from '@/lib/platform/run-command';
import type { CreateOwner, EditOwner } from '../schema';
import { assertFallback, insertOwner, lockRegister, ownerById } from '../store';

/** Puts a team or role into the register, from where it can be asked. */
export const createOwner: Command<CreateOwner, { id: string }> = {
  action: 'owner:edit',
  subject: () => ({ kind: 'owner', id: null }),
  async run({ tx, viewer, now }, input) {
    await lockRegister(tx);
    await assertFallback(tx, null, input.fallbackId);
    const id = await insertOwner(tx, input, viewer.name, now);
    const { name, kind, mail, slackChannel, fallbackId } = input;
    return {
      value: { id },
      audit: {
        action: 'owner.created',
        subject: { kind: 'owner', id },
        payload: { name, kind, mail, slackChannel, fallbackId },
      },
    };
  },
};

/** Changes what an owner is, how it is reached and who stands in for it. Its name is on credentials and stays. */
export const editOwner: Command<EditOwner, null> = {
  action: 'owner:edit',
  subject: ({ id }) => ({ kind: 'owner', id }),
  async run({ tx }, { id, ...after }) {
    await lockRegister(tx);
    const { name, kind, mail, slackChannel, fallbackId } = await ownerById(tx, id);
    await assertFallback(tx, id, after.fallbackId);
    await tx.owner.update({ where: { id }, data: after });
    return {
      value: null,
      audit: {
        action: 'owner.edited',
        subject: { kind: 'owner', id },
        payload: { name, before: { kind, mail, slackChannel, fallbackId }, after },
      },
    };
  },
};
