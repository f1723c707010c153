import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { Clock } from '@/lib/kernel/clock';
import type { Executor } from '@/lib/platform/database/client';
import { frameworkAsked } from '../framework-asked';
import { type AskedSpan, type DaySpan, spanAsked } from '../span';
import { answersOf, countAnswers } from './assess';
import { measureFacts } from './facts/measure';
import type { Answer, AnswerState } from './model';

export interface Readiness {
  framework: string;
  span: DaySpan;
  counts: Record<AnswerState, number>;
  answers: Answer[];
}

export interface ReadinessAsked extends AskedSpan {
  framework?: string | null | undefined;
}

export const DEFAULT_FRAMEWORK = 'soc-2';

/**
 * What an auditor asks, and how well it can be answered for a framework over a period.
 * @throws `evidence/framework`, `evidence/span`.
 */
export async function readReadiness(
  viewer: Viewer,
  { database, clock }: { database: Executor; clock: Clock },
  { framework, ...days }: ReadinessAsked,
): Promise<Readiness> {
  permit(viewer, 'evidence:read');
  const now = clock.now();
  const id = frameworkAsked(framework || DEFAULT_FRAMEWORK);
  const span = spanAsked(viewer, days, now);
  const answers = answersOf(await measureFacts(database, span, now), id);
  return { framework: id, span, counts: countAnswers(answers), answers };
}
