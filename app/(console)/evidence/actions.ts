'use server';

import { cancelPack } from '@/lib/evidence/commands/cancel-pack';
import { holdPack } from '@/lib/evidence/commands/hold-pack';
import { requestPack } from '@/lib/evidence/commands/request-pack';
import { HoldPack, OnePack, RequestPack } from '@/lib/evidence/schema';
import { defineAction } from '@/lib/web/define-action';

const revalidate = ['/evidence'];

export const request = defineAction({
  name: 'evidence.request',
  input: RequestPack,
  command: requestPack,
  revalidate,
});
export const cancel = defineAction({
  name: 'evidence.cancel',
  input: OnePack,
  command: cancelPack,
  revalidate,
});
export const hold = defineAction({ name: 'evidence.hold', input: HoldPack, command: holdPack, revalidate });
