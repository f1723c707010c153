import { invalid } from '@/lib/kernel/errors';
import type { Command } from '@/lib/platform/run-command';
import type { SetDefaultView } from '../schema';
import { findVisible, ownerOfViews } from '../store';

/** Which view one's own navigation leads to. */
export const setDefaultView: Command<SetDefaultView, null> = {
  action: 'view:save',
  subject: ({ id }) => ({ kind: 'view', id }),
  async run({ tx, viewer }, { noun, id }) {
    const personId = await ownerOfViews(tx, viewer);
    const key = { personId_noun: { personId, noun } };
    if (id === null) await tx.savedViewDefault.deleteMany({ where: { personId, noun } });
    else {
      const view = await findVisible(tx, id, personId);
      if (view.noun !== noun) throw invalid('view/other-list', `“${view.name}” is a view of another list.`);
      await tx.savedViewDefault.upsert({
        where: key,
        create: { personId, noun, viewId: id },
        update: { viewId: id },
      });
    }
    return {
      value: null,
      audit: { action: 'view.default-set', subject: { kind: 'view', id }, payload: { noun } },
    };
  },
};
