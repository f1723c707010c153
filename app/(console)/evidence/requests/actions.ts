'use server';

import { answerRequest } from '@/lib/evidence/commands/answer-request';
import { askRequest } from '@/lib/evidence/commands/ask-request';
import { withdrawRequest } from '@/lib/evidence/commands/withdraw-request';
import { AnswerRequest, AskRequest, WithdrawRequest } from '@/lib/evidence/requests/schema';
import { defineAction } from '@/lib/web/define-action';

const revalidate = ['/evidence/requests'];

export const ask = defineAction({
  name: 'evidence.ask',
  input: AskRequest,
  command: askRequest,
  revalidate,
});
export const answer = defineAction({
  name: 'evidence.answer',
  input: AnswerRequest,
  command: answerRequest,
  revalidate,
});
export const withdraw = defineAction({
  name: 'evidence.withdraw',
  input: WithdrawRequest,
  command: withdrawRequest,
  revalidate,
});
