'use server';

import { addDestination } from '@/lib/stream/commands/add-destination';
import { pauseDestination } from '@/lib/stream/commands/pause-destination';
import { removeDestination } from '@/lib/stream/commands/remove-destination';
import { resumeDestination } from '@/lib/stream/commands/resume-destination';
import { testDestination } from '@/lib/stream/commands/test-destination';
import { AddDestination, OneDestination } from '@/lib/stream/schema';
import { defineAction } from '@/lib/web/define-action';

const revalidate = ['/settings/stream'];

export const add = defineAction({
  name: 'stream.add-destination',
  input: AddDestination,
  command: addDestination,
  revalidate,
});
export const pause = defineAction({
  name: 'stream.pause-destination',
  input: OneDestination,
  command: pauseDestination,
  revalidate,
});
export const resume = defineAction({
  name: 'stream.resume-destination',
  input: OneDestination,
  command: resumeDestination,
  revalidate,
});
export const remove = defineAction({
  name: 'stream.remove-destination',
  input: OneDestination,
  command: removeDestination,
  revalidate,
});
export const sendTest = defineAction({
  name: 'stream.test-destination',
  input: OneDestination,
  command: testDestination,
  revalidate,
});
