'use server';

import { approveException } from '@/lib/exceptions/commands/approve';
import { breakGlass, reviewBreakGlass } from '@/lib/exceptions/commands/break-glass';
import { refuseException } from '@/lib/exceptions/commands/refuse';
import { requestException } from '@/lib/exceptions/commands/request';
import { revokeException } from '@/lib/exceptions/commands/revoke';
import { discardDraft, saveDraft, withdrawException } from '@/lib/exceptions/commands/save-draft';
import {
  ApproveException,
  BreakGlass,
  OneException,
  RefuseException,
  RequestException,
  ReviewBreakGlass,
  RevokeException,
  SaveDraft,
} from '@/lib/exceptions/schema';
import { defineAction } from '@/lib/web/define-action';

const revalidate = ['/exceptions', '/findings'];

export const ask = defineAction({
  name: 'exception.request',
  input: RequestException,
  command: requestException,
  revalidate,
});
export const keep = defineAction({
  name: 'exception.save-draft',
  input: SaveDraft,
  command: saveDraft,
  revalidate,
});
export const withdraw = defineAction({
  name: 'exception.withdraw',
  input: OneException,
  command: withdrawException,
  revalidate,
});
export const discard = defineAction({
  name: 'exception.discard',
  input: OneException,
  command: discardDraft,
  revalidate,
});
export const approve = defineAction({
  name: 'exception.approve',
  input: ApproveException,
  command: approveException,
  revalidate,
});
export const refuse = defineAction({
  name: 'exception.refuse',
  input: RefuseException,
  command: refuseException,
  revalidate,
});
export const forceThrough = defineAction({
  name: 'exception.break-glass',
  input: BreakGlass,
  command: breakGlass,
  revalidate,
});
export const review = defineAction({
  name: 'exception.review',
  input: ReviewBreakGlass,
  command: reviewBreakGlass,
  revalidate,
});
export const revoke = defineAction({
  name: 'exception.revoke',
  input: RevokeException,
  command: revokeException,
  revalidate,
});
