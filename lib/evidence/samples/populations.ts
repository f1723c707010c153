import type { RowFile } from '../files/column';
import { ROW_FILES } from '../files/registry';

/** What is drawn from most often comes first. */
const CREDENTIALS = 'population/credentials.csv';
const OTHERS = ['exceptions/exceptions.csv', 'changes/config_changes.csv', 'testing/test_results.csv'];

/** Files of a pack that are populations: one row for each thing that was there or happened. */
export const POPULATIONS: readonly Pick<RowFile<never>, 'path' | 'title'>[] = [
  ...ROW_FILES.filter(({ path }) => path === CREDENTIALS),
  ...ROW_FILES.filter(({ path }) => path.startsWith('population/') && path !== CREDENTIALS),
  ...ROW_FILES.filter(({ path }) => OTHERS.includes(path)),
];

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -'.csv'.length);

/** The population of this path, or of this name: `credentials` is `population/credentials.csv`. */
export const populationNamed = (name: string): string | undefined =>
  POPULATIONS.find(({ path }) => path === name || nameOf(path) === name)?.path;
export const POPULATION_NAMES = POPULATIONS.map(({ path }) => nameOf(path));
