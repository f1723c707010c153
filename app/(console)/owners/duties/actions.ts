'use server';

import { doDuty } from '@/lib/duties/commands/do-duty';
import { DoDuty } from '@/lib/duties/schema';
import { defineAction } from '@/lib/web/define-action';

export const perform = defineAction({
  name: 'duty.do',
  input: DoDuty,
  command: doDuty,
  revalidate: ['/owners', '/policies', '/findings'],
});
