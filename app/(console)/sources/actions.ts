'use server';

import { cancelCollection } from '@/lib/sources/commands/cancel-collection';
import { connectSource } from '@/lib/sources/commands/connect-source';
import { pauseSource } from '@/lib/sources/commands/pause-source';
import { removeSource } from '@/lib/sources/commands/remove-source';
import { requestCollection } from '@/lib/sources/commands/request-collection';
import { resumeSource } from '@/lib/sources/commands/resume-source';
import { setSchedule } from '@/lib/sources/commands/set-schedule';
import { ConnectSource, OneCollection, OneSource, SetSchedule } from '@/lib/sources/schema';
import { defineAction } from '@/lib/web/define-action';

const revalidate = ['/sources', '/sources/coverage', '/'];

export const connect = defineAction({
  name: 'source.connect',
  input: ConnectSource,
  command: connectSource,
  revalidate,
});
export const pause = defineAction({
  name: 'source.pause',
  input: OneSource,
  command: pauseSource,
  revalidate,
});
export const resume = defineAction({
  name: 'source.resume',
  input: OneSource,
  command: resumeSource,
  revalidate,
});
export const remove = defineAction({
  name: 'source.remove',
  input: OneSource,
  command: removeSource,
  revalidate,
});
export const schedule = defineAction({
  name: 'source.set-schedule',
  input: SetSchedule,
  command: setSchedule,
  revalidate,
});
export const collectNow = defineAction({
  name: 'collection.request',
  input: OneSource,
  command: requestCollection,
  revalidate,
});
export const cancel = defineAction({
  name: 'collection.cancel',
  input: OneCollection,
  command: cancelCollection,
  revalidate,
});
