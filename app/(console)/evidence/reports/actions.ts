'use server';

import { changeSchedule } from '@/lib/reports/commands/change-schedule';
import { createSchedule } from '@/lib/reports/commands/create-schedule';
import { endSchedule } from '@/lib/reports/commands/end-schedule';
import { requestRun } from '@/lib/reports/commands/request-run';
import { signOff } from '@/lib/reports/commands/sign-off';
import { ChangeSchedule, CreateSchedule, OneOf, RequestRun, SignOff } from '@/lib/reports/schema';
import { defineAction } from '@/lib/web/define-action';

const revalidate = ['/evidence/reports'];

export const schedule = defineAction({
  name: 'report.schedule',
  input: CreateSchedule,
  command: createSchedule,
  revalidate,
});
export const change = defineAction({
  name: 'report.change-schedule',
  input: ChangeSchedule,
  command: changeSchedule,
  revalidate,
});
export const end = defineAction({
  name: 'report.end-schedule',
  input: OneOf,
  command: endSchedule,
  revalidate,
});
export const build = defineAction({
  name: 'report.build',
  input: RequestRun,
  command: requestRun,
  revalidate,
});
export const sign = defineAction({ name: 'report.sign-off', input: SignOff, command: signOff, revalidate });
