'use server';

import { draftFromProfile } from '@/lib/profile/commands/draft-from-profile';
import { saveProfile } from '@/lib/profile/commands/save-profile';
import { DraftFromProfile, SaveProfile } from '@/lib/profile/schema';
import { defineAction } from '@/lib/web/define-action';

export const save = defineAction({
  name: 'profile.save',
  input: SaveProfile,
  command: saveProfile,
  revalidate: ['/settings/profile', '/'],
});
export const draft = defineAction({
  name: 'profile.draft',
  input: DraftFromProfile,
  command: draftFromProfile,
  revalidate: ['/policies'],
});
