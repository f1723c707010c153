import { can } from '@/lib/access/can';
import type { Command } from '@/lib/platform/run-command';
import type { RemoveView } from '../schema';
import { findVisible, ownerOfViews, ownView } from '../store';

/** Removes a view: one's own, or a shared one for those who may. */
export const removeView: Command<RemoveView, null> = {
  action: 'view:save',
  subject: ({ id }) => ({ kind: 'view', id }),
  async run({ tx, viewer }, { id }) {
    const personId = await ownerOfViews(tx, viewer);
    const mayAny = can(viewer, 'view:remove-any');
    const view = mayAny ? await findVisible(tx, id, personId) : await ownView(tx, id, personId);
    await tx.savedView.delete({ where: { id } });
    return {
      value: null,
      audit: {
        action: 'view.removed',
        subject: { kind: 'view', id },
        payload: {
          noun: view.noun,
          name: view.name,
          query: view.query,
          shared: view.isShared,
          own: view.personId === personId,
        },
      },
    };
  },
};
