import type { Command } from '@/lib/platform/run-command';
import type { StoredUser, UserDocument } from '../model';
import { insertUser } from '../save-user';

/** A directory brings a user. @throws MusterError `scim/uniqueness` */
export const createUser: Command<UserDocument, StoredUser> = {
  action: 'directory:sync',
  subject: () => ({ kind: 'directory-user', id: null }),
  async run(context, document) {
    const { user, events } = await insertUser(context, document);
    return { value: user, audit: events };
  },
};
