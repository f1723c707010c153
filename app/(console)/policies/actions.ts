'use server';

import { discardDraft } from '@/lib/policies/commands/discard-draft';
import { publishDraft } from '@/lib/policies/commands/publish-draft';
import { saveDraft } from '@/lib/policies/commands/save-draft';
import { NamedDraft, SaveDraft } from '@/lib/policies/draft-schema';
import { defineAction } from '@/lib/web/define-action';

const revalidate = ['/policies'];

export const save = defineAction({ name: 'policy.draft', input: SaveDraft, command: saveDraft, revalidate });
export const discard = defineAction({
  name: 'policy.discard',
  input: NamedDraft,
  command: discardDraft,
  revalidate,
});
export const publish = defineAction({
  name: 'policy.publish',
  input: NamedDraft,
  command: publishDraft,
  revalidate: ['/policies', '/'],
});
