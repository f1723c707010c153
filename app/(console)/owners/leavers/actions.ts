'use server';

import { dismissItems } from '@/lib/directory/commands/dismiss-items';
import { setActive } from '@/lib/directory/commands/set-active';
import { DismissItems, SetActive } from '@/lib/directory/schema';
import { defineAction } from '@/lib/web/define-action';

const revalidate = ['/owners/leavers'];

export const dismiss = defineAction({
  name: 'leaver.dismiss',
  input: DismissItems,
  command: dismissItems,
  revalidate,
});
export const record = defineAction({
  name: 'leaver.record',
  input: SetActive,
  command: setActive,
  revalidate,
});
