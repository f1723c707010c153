'use server';

import { acknowledgeReview } from '@/lib/reviews/commands/acknowledge-review';
import { cancelReview } from '@/lib/reviews/commands/cancel-review';
import { closeReview } from '@/lib/reviews/commands/close-review';
import { decideItems } from '@/lib/reviews/commands/decide-items';
import { delegateItems } from '@/lib/reviews/commands/delegate-items';
import { draftReview } from '@/lib/reviews/commands/draft-review';
import { endSchedule } from '@/lib/reviews/commands/end-schedule';
import { openReview } from '@/lib/reviews/commands/open-review';
import { remindReviewers } from '@/lib/reviews/commands/remind-reviewers';
import { sendBackReview } from '@/lib/reviews/commands/send-back-review';
import { signItems } from '@/lib/reviews/commands/sign-items';
import {
  AcknowledgeReview,
  DecideItems,
  DelegateItems,
  DraftReview,
  OneReview,
  OneSchedule,
  ReasonedReview,
  SignItems,
} from '@/lib/reviews/schema';
import { defineAction } from '@/lib/web/define-action';

const revalidate = ['/reviews', '/owners/mine'];

export const draft = defineAction({
  name: 'review.draft',
  input: DraftReview,
  command: draftReview,
  revalidate,
});
export const open = defineAction({ name: 'review.open', input: OneReview, command: openReview, revalidate });
export const cancel = defineAction({
  name: 'review.cancel',
  input: ReasonedReview,
  command: cancelReview,
  revalidate,
});
export const decide = defineAction({
  name: 'review.decide',
  input: DecideItems,
  command: decideItems,
  revalidate,
});
export const sign = defineAction({ name: 'review.sign', input: SignItems, command: signItems, revalidate });
export const delegate = defineAction({
  name: 'review.delegate',
  input: DelegateItems,
  command: delegateItems,
  revalidate,
});
export const remind = defineAction({
  name: 'review.remind',
  input: OneReview,
  command: remindReviewers,
  revalidate,
});
export const close = defineAction({
  name: 'review.close',
  input: OneReview,
  command: closeReview,
  revalidate,
});
export const sendBack = defineAction({
  name: 'review.sendBack',
  input: ReasonedReview,
  command: sendBackReview,
  revalidate,
});
export const acknowledge = defineAction({
  name: 'review.acknowledge',
  input: AcknowledgeReview,
  command: acknowledgeReview,
  revalidate,
});
export const endOne = defineAction({
  name: 'review.endSchedule',
  input: OneSchedule,
  command: endSchedule,
  revalidate,
});
