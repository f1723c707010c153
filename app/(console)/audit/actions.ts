'use server';

import { setRetention } from '@/lib/audit/commands/set-retention';
import { SetRetention } from '@/lib/audit/schema';
import { defineAction } from '@/lib/web/define-action';

export const retain = defineAction({
  name: 'audit.set-retention',
  input: SetRetention,
  command: setRetention,
  revalidate: ['/audit'],
});
