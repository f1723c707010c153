'use server';

import { addTracker } from '@/lib/tickets/commands/add-tracker';
import { changeTracker } from '@/lib/tickets/commands/change-tracker';
import { removeTracker } from '@/lib/tickets/commands/remove-tracker';
import { retryStep } from '@/lib/tickets/commands/retry-step';
import { testTracker } from '@/lib/tickets/commands/test-tracker';
import { AddTracker, ChangeTracker, OneStep, OneTracker } from '@/lib/tickets/schema';
import { defineAction } from '@/lib/web/define-action';

const revalidate = ['/settings/tickets'];

export const add = defineAction({
  name: 'ticket.add-tracker',
  input: AddTracker,
  command: addTracker,
  revalidate,
});
export const change = defineAction({
  name: 'ticket.change-tracker',
  input: ChangeTracker,
  command: changeTracker,
  revalidate,
});
export const remove = defineAction({
  name: 'ticket.remove-tracker',
  input: OneTracker,
  command: removeTracker,
  revalidate,
});
export const sendTest = defineAction({
  name: 'ticket.test-tracker',
  input: OneTracker,
  command: testTracker,
  revalidate,
});
export const retry = defineAction({
  name: 'ticket.retry-step',
  input: OneStep,
  command: retryStep,
  revalidate,
});
