import { noteVacancies } from '@/lib/directory/memberships';
import { conflict, notFound } from '@/lib/kernel/errors';
import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { ORIGIN_TITLES, type OwnerOrigin } from '../model';
import type { AddMember, RemoveMember } from '../schema';
import { findOrAddUser, ownerById } from '../store';

/** Makes somebody a member of an owner, by their mail address; they answer for it from their next click on. */
export const addMember: Command<AddMember, { userId: string }> = {
  action: 'owner:edit',
  subject: ({ ownerId }) => ({ kind: 'owner', id: ownerId }),
  async run({ tx, viewer, now }, { ownerId, mail, name }) {
    const owner = await ownerById(tx, ownerId);
    const userId = await findOrAddUser(tx, { mail, name }, now);
    const same = await tx.ownerMember.findUnique({ where: { ownerId_userId: { ownerId, userId } } });
    if (same)
      throw conflict('owner/member-exists', `${mail} is a member of ${owner.name} already.`, {
        fields: { mail: 'Is a member already.' },
      });
    await tx.ownerMember.create({
      data: { ownerId, userId, origin: 'hand', addedAt: now, addedBy: viewer.name },
    });
    return {
      value: { userId },
      audit: {
        action: 'owner.member-added',
        subject: { kind: 'owner', id: ownerId },
        payload: { owner: owner.name, mail },
      },
    };
  },
};

/** Ends a membership that was added by hand. */
export const removeMember: Command<RemoveMember, null> = {
  action: 'owner:edit',
  subject: ({ ownerId }) => ({ kind: 'owner', id: ownerId }),
  async run({ tx, now }, { ownerId, userId }) {
    const owner = await ownerById(tx, ownerId);
    const member = await tx.ownerMember.findUnique({ where: { ownerId_userId: { ownerId, userId } } });
    if (!member) throw notFound('owner/member-not-found', 'They are not a member any more.');
    if (member.origin !== 'hand')
      throw conflict(
        'owner/member-from-elsewhere',
        `This membership comes from the ${ORIGIN_TITLES[member.origin as OwnerOrigin]}; end it there.`,
      );
    const user = await tx.directoryUser.findUnique({ where: { id: userId }, select: { userName: true } });
    await tx.ownerMember.delete({ where: { ownerId_userId: { ownerId, userId } } });
    await noteVacancies(executorOfTx(tx), [ownerId], now);
    return {
      value: null,
      audit: {
        action: 'owner.member-removed',
        subject: { kind: 'owner', id: ownerId },
        payload: { owner: owner.name, mail: user?.userName ?? null },
      },
    };
  },
};
