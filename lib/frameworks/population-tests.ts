import type { PopulationTest } from './population-test';
import { DECISION_TESTS } from './population-tests-decisions';
import { LIFE_TESTS } from './population-tests-lives';

/** Tests over what was done and observed, in the order of their controls. */
export const POPULATION_TESTS: readonly PopulationTest[] = [...LIFE_TESTS, ...DECISION_TESTS];
