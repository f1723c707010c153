'use server';

import { answerRequest } from '@/lib/evidence/requests/commands/answer';
import { askRequest } from '@/lib/evidence/requests/commands/ask';
import { withdrawRequest } from '@/lib/evidence/requests/commands/withdraw';
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
