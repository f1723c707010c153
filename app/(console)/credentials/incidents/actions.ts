'use server';

import { closeIncident } from '@/lib/incidents/commands/close';
import { recordIncident } from '@/lib/incidents/commands/record';
import { CloseIncident, RecordIncident } from '@/lib/incidents/schema';
import { defineAction } from '@/lib/web/define-action';

const revalidate = ['/credentials', '/owners'];

export const record = defineAction({
  name: 'incident.record',
  input: RecordIncident,
  command: recordIncident,
  revalidate,
});
export const close = defineAction({
  name: 'incident.close',
  input: CloseIncident,
  command: closeIncident,
  revalidate,
});
