import { answerRequest } from '@/lib/evidence/commands/answer-request';
import { askRequest } from '@/lib/evidence/commands/ask-request';
import { AnswerRequest, AskRequest } from '@/lib/evidence/requests/schema';
import { addDays } from '@/lib/kernel/dates';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { signIn } from './demo-sign-in';

const AUDITOR = 'helen.park';

interface Asked {
  day: number;
  question: string;
  /** Days for an answer. */
  within: number;
  answered: { day: number; by: string; note: string } | null;
}

/** What the demo's auditor asked for in its year. */
const ASKED: readonly Asked[] = [
  {
    day: 24,
    question: 'Population of rotations, third quarter, with the interval the policy allowed on each date.',
    within: 10,
    answered: {
      day: 17,
      by: 'ines.duarte',
      note: 'population/rotation_events.csv of any pack of that quarter: the columns policy_max_days_at_time and within_policy. You can build it yourself under Packs.',
    },
  },
  {
    day: 10,
    question:
      'Which credentials of application accounts fall under the risk analysis for PCI DSS 8.6.3, and who approved it?',
    within: 7,
    answered: {
      day: 5,
      by: 'oskar.lindqvist',
      note: 'policy/targeted_risk_analyses.csv holds the analysis with its approval; policy/thresholds.csv the kinds it sets the interval of.',
    },
  },
  {
    day: 2,
    question: 'Approvals of all exceptions of team payments since July, with the dates of first breach.',
    within: 7,
    answered: null,
  },
];

/** The part of one day of the demo's past that requests of its auditor have; what was done before is left alone. */
export async function liveRequestsDay(past: Runtime, daysAgo: number, issuer: string): Promise<void> {
  for (const asked of ASKED) {
    if (asked.day === daysAgo) await ask(past, asked, issuer);
    if (asked.answered?.day === daysAgo) await answer(past, asked.question, asked.answered, issuer);
  }
}

const openOrEnded = ({ database }: Runtime, question: string) =>
  database.prisma.evidenceRequest.findFirst({ where: { question }, select: { id: true, state: true } });

async function ask(past: Runtime, { question, within }: Asked, issuer: string): Promise<void> {
  if (await openOrEnded(past, question)) return;
  const dueOn = addDays(past.clock.now(), within).toISOString().slice(0, 10);
  const viewer = await signIn(past, AUDITOR, issuer);
  await runCommand(past, askRequest, viewer, AskRequest.parse({ question, dueOn }));
}

async function answer(
  past: Runtime,
  question: string,
  { by, note }: NonNullable<Asked['answered']>,
  issuer: string,
): Promise<void> {
  const request = await openOrEnded(past, question);
  if (request?.state !== 'asked') return;
  const viewer = await signIn(past, by, issuer);
  await runCommand(past, answerRequest, viewer, AnswerRequest.parse({ id: Number(request.id), note }));
}
