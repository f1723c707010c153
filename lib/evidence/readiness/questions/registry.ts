import type { Question } from '../model';
import { ACCESS_QUESTIONS } from './access';
import { DECISION_QUESTIONS } from './decisions';
import { INCIDENT_QUESTIONS } from './incidents';
import { KEY_QUESTIONS } from './keys';
import { POPULATION_QUESTIONS } from './population';
import { RECORD_QUESTIONS } from './record';
import { REPLACEMENT_QUESTIONS } from './replacement';
import { REVIEW_QUESTIONS } from './reviews';
import { RIGHT_QUESTIONS } from './rights';

/** The thirty questions, in the order an audit comes to them; each topic stands together. */
export const QUESTIONS: readonly Question[] = [
  ...POPULATION_QUESTIONS,
  ...REPLACEMENT_QUESTIONS,
  ...KEY_QUESTIONS,
  ...ACCESS_QUESTIONS,
  ...RIGHT_QUESTIONS,
  ...REVIEW_QUESTIONS,
  ...INCIDENT_QUESTIONS,
  ...DECISION_QUESTIONS,
  ...RECORD_QUESTIONS,
];
