'use server';

import { addChannel } from '@/lib/notices/commands/add-channel';
import { removeChannel } from '@/lib/notices/commands/remove-channel';
import { retryDelivery } from '@/lib/notices/commands/retry-delivery';
import { setPreferences } from '@/lib/notices/commands/set-preferences';
import { testChannel } from '@/lib/notices/commands/test-channel';
import { AddChannel, OneChannel, OneDelivery, SetPreferences } from '@/lib/notices/schema';
import { defineAction } from '@/lib/web/define-action';

const revalidate = ['/settings/notices'];

export const add = defineAction({
  name: 'notice.add-channel',
  input: AddChannel,
  command: addChannel,
  revalidate,
});
export const remove = defineAction({
  name: 'notice.remove-channel',
  input: OneChannel,
  command: removeChannel,
  revalidate,
});
export const sendTest = defineAction({
  name: 'notice.test-channel',
  input: OneChannel,
  command: testChannel,
  revalidate,
});
export const retry = defineAction({
  name: 'notice.retry-delivery',
  input: OneDelivery,
  command: retryDelivery,
  revalidate,
});
export const prefer = defineAction({
  name: 'notice.set-preferences',
  input: SetPreferences,
  command: setPreferences,
  revalidate,
});
