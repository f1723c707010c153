import { findFramework } from '@/lib/frameworks/registry';
import { requirementsOf } from '@/lib/frameworks/requirements';
import type { Facts } from './facts-model';
import {
  ANSWER_STATES,
  type Answer,
  type AnswerState,
  type AskedFramework,
  type Assessment,
  type Question,
} from './model';
import { QUESTIONS } from './questions/registry';

/** What gaps come to: with none it is answered; with some in part; without anything to answer from not. */
export function stateOf({ gaps, unanswered }: Assessment): AnswerState {
  if (unanswered) return 'not';
  return gaps.length === 0 ? 'answered' : 'partly';
}

/** The requirements of a framework that a question is asked for, as far as its newest version has them. */
export function requirementsAsked(question: Question, frameworkId: string): string[] {
  const version = findFramework(frameworkId)?.versions[0].version;
  const known = new Set(version ? requirementsOf(frameworkId, version)?.map(({ id }) => id) : []);
  const asked = frameworkId.startsWith('fedramp-') ? 'nist-800-53' : frameworkId;
  return (question.requirements[asked as AskedFramework] ?? []).filter((id) => known.has(id));
}

/** All thirty, for a framework. */
export function answersOf(facts: Facts, frameworkId: string): Answer[] {
  return QUESTIONS.map((question) => {
    const found = question.assess(facts);
    const { id, topic, asks, files, pick } = question;
    return {
      id,
      topic,
      asks,
      state: stateOf(found),
      says: found.says,
      figures: found.figures,
      gaps: found.unanswered ? [found.unanswered] : found.gaps,
      requirements: requirementsAsked(question, frameworkId),
      files,
      shown: question.shown(facts),
      pick: pick ?? null,
    };
  });
}

/** How many there are of each state. */
export function countAnswers(answers: readonly Answer[]): Record<AnswerState, number> {
  const counts = Object.fromEntries(ANSWER_STATES.map((state) => [state, 0])) as Record<AnswerState, number>;
  for (const { state } of answers) counts[state] += 1;
  return counts;
}
