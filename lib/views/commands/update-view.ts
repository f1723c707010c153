import { permit } from '@/lib/access/can';
import type { Command } from '@/lib/platform/run-command';
import { assertNameFree } from '../names';
import type { UpdateView } from '../schema';
import { ownerOfViews, ownView } from '../store';

/** Gives a view of one's own another name, another search, or another audience. */
export const updateView: Command<UpdateView, null> = {
  action: 'view:save',
  subject: ({ id }) => ({ kind: 'view', id }),
  async run({ tx, viewer, now }, { id, name, query, isShared }) {
    if (isShared) permit(viewer, 'view:share');
    const personId = await ownerOfViews(tx, viewer);
    const before = await ownView(tx, id, personId);
    // What others read may be changed only by whoever may share.
    if (before.isShared && query !== undefined) permit(viewer, 'view:share');
    if (name !== undefined) await assertNameFree(tx, { personId, noun: before.noun, name, except: id });
    const after = {
      name: name ?? before.name,
      query: query ?? before.query,
      isShared: isShared ?? before.isShared,
    };
    await tx.savedView.update({ where: { id }, data: { ...after, updatedAt: now } });
    // Nobody's navigation may lead to what they cannot see any more.
    if (before.isShared && !after.isShared)
      await tx.savedViewDefault.deleteMany({ where: { viewId: id, NOT: { personId } } });
    return {
      value: null,
      audit: {
        action: 'view.updated',
        subject: { kind: 'view', id },
        payload: {
          before: { name: before.name, query: before.query, shared: before.isShared },
          after: { name: after.name, query: after.query, shared: after.isShared },
        },
      },
    };
  },
};
