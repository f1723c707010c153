import type { Result } from '../testing/model';
import { columnsOf, type RowFile } from './column';

/** One row of a population that a test did not pass. */
export interface PopulationResult {
  testId: string;
  version: string;
  population: string;
  /** From 1, the header not counted. */
  row: number;
  subjectId: string;
  /** End of the period. */
  at: string;
  observed: string;
  expected: string;
  result: Result;
}
const c = columnsOf<PopulationResult>();

/** `folder`: where its files have the same bytes whenever they are built, `testing`; otherwise beside what may differ. */
const resultsIn = (path: string, title: string): RowFile<PopulationResult> => ({
  path,
  title,
  columns: [
    c.text(['test_id', 'lib/frameworks', 'See testing/test_definitions.csv'], (row) => row.testId),
    c.text(['test_version', 'lib/frameworks', 'Version of the definition'], (row) => row.version),
    c.id(['subject_id', 'derived', 'What tells the row apart in its file'], (row) => row.subjectId),
    c.instant(['evaluated_at', 'pack', 'As of the end of the period'], (row) => row.at),
    c.text(
      ['policy_version', 'lib/frameworks', 'None: the test compares what the row says'],
      () => null,
      'none',
    ),
    c.text(
      ['observed', 'derived', 'The cells that are compared, at most 400 characters'],
      (row) => row.observed,
    ),
    c.text(['expected', 'lib/frameworks', 'When it passes'], (row) => row.expected),
    c.word(
      ['result', 'derived', 'na: the test is not about it; not_tested: what it takes is not in the row'],
      ['fail', 'na', 'not_tested'],
      (row) => row.result,
    ),
    c.id(['exception_id', 'lib/frameworks', 'None: exceptions are of findings'], () => null, 'none'),
    c.text(
      ['evidence_ref', 'derived', 'File, and number of the row from 1, the header not counted'],
      (row) => `${row.population}:${row.row}`,
    ),
  ],
});

/** How often a test over rows came to what. */
export interface PopulationCount {
  testId: string;
  attribute: string;
  population: string;
  rows: number;
  pass: number;
  fail: number;
  notTested: number;
  notApplicable: number;
}
const n = columnsOf<PopulationCount>();

const countsIn = (path: string, title: string, results: string): RowFile<PopulationCount> => ({
  path,
  title,
  columns: [
    n.text(['test_id', 'lib/frameworks', 'See testing/test_definitions.csv'], (row) => row.testId),
    n.text(['title', 'lib/frameworks', 'What is tested'], (row) => row.attribute),
    n.text(['population_file', 'lib/frameworks', 'File whose rows were tested'], (row) => row.population),
    n.integer(['population', 'derived', 'Its rows'], (row) => row.rows),
    n.integer(['pass', 'derived', 'Of those, passed'], (row) => row.pass),
    n.integer(['fail', results, 'Of those, failed'], (row) => row.fail),
    n.integer(['not_tested', results, 'Of those, could not be judged'], (row) => row.notTested),
    n.integer(
      ['not_applicable', results, 'Of those, what the test is not about'],
      (row) => row.notApplicable,
    ),
  ],
});

/** Results and counts of tests over rows that read the same whenever a pack is built. */
const LASTING = {
  results: resultsIn(
    'testing/population_test_results.csv',
    'Rows of populations that did not pass a test over rows',
  ),
  counts: countsIn(
    'testing/population_test_counts.csv',
    'Results of each test over rows of populations',
    'testing/population_test_results.csv',
  ),
};
/** Those over the ledger of collections and the trail, which retention takes from. */
const PASSING = {
  results: resultsIn(
    'audit/record_test_results.csv',
    'Collections, gaps, changes and events of the trail that did not pass a test',
  ),
  counts: countsIn(
    'audit/record_test_counts.csv',
    'Results of each test over collections, gaps, changes and the trail',
    'audit/record_test_results.csv',
  ),
};
export type TestedFiles = typeof LASTING;

/** The files that tests over rows write. */
export const TESTED_FILES: readonly TestedFiles[] = [LASTING, PASSING];

const MAY_DIFFER = /^(coverage|changes|audit)\//;

/** Where results over a population stand. */
export const testedFilesOf = (population: string): TestedFiles =>
  MAY_DIFFER.test(population) ? PASSING : LASTING;
