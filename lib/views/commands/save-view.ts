import { randomUUID } from 'node:crypto';
import { permit } from '@/lib/access/can';
import { conflict } from '@/lib/kernel/errors';
import type { Command } from '@/lib/platform/run-command';
import { VIEWS_PER_PERSON } from '../model';
import { assertNameFree } from '../names';
import type { SaveView } from '../schema';
import { ownerOfViews } from '../store';

/** Keeps a search of a list under a name. */
export const saveView: Command<SaveView, { id: string }> = {
  action: 'view:save',
  subject: () => ({ kind: 'view', id: null }),
  async run({ tx, viewer, now }, { noun, name, query, isShared }) {
    if (isShared) permit(viewer, 'view:share');
    const personId = await ownerOfViews(tx, viewer);
    if ((await tx.savedView.count({ where: { personId, noun } })) >= VIEWS_PER_PERSON)
      throw conflict(
        'view/too-many',
        `You have ${VIEWS_PER_PERSON} views of this list, which is the most there may be. Remove one first.`,
      );
    await assertNameFree(tx, { personId, noun, name });
    const id = randomUUID();
    await tx.savedView.create({
      data: { id, noun, name, query, isShared, personId, createdAt: now, updatedAt: now },
    });
    return {
      value: { id },
      audit: {
        action: 'view.saved',
        subject: { kind: 'view', id },
        payload: { noun, name, query, shared: isShared },
      },
    };
  },
};
