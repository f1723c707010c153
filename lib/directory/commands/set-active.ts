import { conflict, notFound } from '@/lib/kernel/errors';
import { authorIdOf } from '@/lib/people/four-eyes';
import { executorOfTx } from '@/lib/platform/database/client';
import type { Command } from '@/lib/platform/run-command';
import { documentOf } from '../model';
import { updateUser } from '../save-user';
import type { SetActive } from '../schema';
import { findUser } from '../scim/queries';

/**
 * Records by hand that somebody left, or came back, where no directory says it. A directory that says otherwise later wins.
 * @throws MusterError `directory/not-found`, `directory/already`, `directory/yourself`
 */
export const setActive: Command<SetActive, null> = {
  action: 'leaver:record',
  subject: ({ userId }) => ({ kind: 'directory-user', id: userId }),
  async run(context, { userId, active, reason }) {
    const { tx, viewer } = context;
    const user = await findUser(executorOfTx(tx), userId, true);
    if (!user) throw notFound('directory/not-found', 'The directory has no such user.');
    if (user.personId === (await authorIdOf(tx, viewer)))
      throw conflict(
        'directory/yourself',
        'You cannot record that you yourself left; ask another security lead.',
      );
    if (user.active === active)
      throw conflict('directory/already', `${user.name} is ${active ? 'active' : 'deactivated'} already.`);
    const { events } = await updateUser(context, user, { ...documentOf(user), active }, 'hand');
    return {
      value: null,
      audit: [
        {
          action: active ? 'directory.user-activated' : 'directory.user-deactivated',
          subject: { kind: 'directory-user', id: userId },
          payload: { userName: user.userName, reason },
        },
        ...events,
      ],
    };
  },
};
