import type { Population } from '@/lib/frameworks/contract';
import { type ControlTest, testsOf } from '@/lib/frameworks/control-tests';
import type { ControlId } from '@/lib/frameworks/controls';
import { CsvFile, writeRows } from '../files/csv-file';
import { type PopulationCount, TESTED_FILES, testedFilesOf } from '../files/population-results';
import { JUDGES } from './judges';
import type { Judging } from './model';
import { subjectsOf } from './rows';

const MOST_SHOWN = 400;
/** What a cut may leave of a character of two units. */
const HALF_CHARACTER = /[\ud800-\udbff]$/;
/**
 * Populations of which only what failed is listed: what the test is not about says so in its own column, and what no source
 * tells is the same for every row.
 */
const FAILURES_ALONE: ReadonlySet<Population> = new Set([
  'population/lifecycle_events.csv',
  'audit/audit_extract.jsonl',
]);

/** The tests over rows of these controls, by population. */
function testsByPopulation(controls: ReadonlySet<ControlId>): Map<Population, ControlTest[]> {
  const tests = [...controls].flatMap(testsOf).filter(({ rule }) => rule === null);
  return Map.groupBy(tests, ({ population }) => population as Population);
}

/** Runs every test over rows on the files of a pack that are written, each file read once. */
export async function writePopulationTests(
  pack: string,
  controls: ReadonlySet<ControlId>,
  judging: Judging,
): Promise<{ path: string; title: string; rows: number }[]> {
  const counts: PopulationCount[] = [];
  const results = new Map(
    await Promise.all(
      TESTED_FILES.map(async (files) => [files, await CsvFile.create(pack, files.results)] as const),
    ),
  );
  for (const [population, tests] of testsByPopulation(controls)) {
    const file = results.get(testedFilesOf(population));
    const tallies = tests.map((test) => ({ test, tally: emptyTally(test, population) }));
    counts.push(...tallies.map(({ tally }) => tally));
    for await (const { id, row } of subjectsOf(pack, population)) {
      for (const { test, tally } of tallies) {
        const result = JUDGES[test.id]?.(row, judging) ?? 'not_tested';
        tally.rows += 1;
        tally[FIELDS[result]] += 1;
        if (result === 'pass' || (result !== 'fail' && FAILURES_ALONE.has(population))) continue;
        file?.add({
          testId: test.id,
          version: test.version,
          population,
          row: tally.rows,
          subjectId: id,
          at: judging.end,
          observed: test.columns
            .map((column) => `${column}: ${row[column] ?? 'unknown'}`)
            .join('; ')
            .slice(0, MOST_SHOWN)
            .replace(HALF_CHARACTER, ''),
          expected: test.passes,
          result,
        });
      }
      await file?.drain();
    }
  }
  return (
    await Promise.all(
      TESTED_FILES.map(async (files) => {
        const { results: found, counts: counted } = files;
        const own = counts.filter(({ population }) => testedFilesOf(population) === files);
        return [
          { path: found.path, title: found.title, rows: (await results.get(files)?.close()) ?? 0 },
          { path: counted.path, title: counted.title, rows: await writeRows(pack, counted, own) },
        ];
      }),
    )
  ).flat();
}

const FIELDS = { pass: 'pass', fail: 'fail', na: 'notApplicable', not_tested: 'notTested' } as const;

const emptyTally = ({ id, attribute }: ControlTest, population: Population): PopulationCount => ({
  testId: id,
  attribute,
  population,
  rows: 0,
  pass: 0,
  fail: 0,
  notTested: 0,
  notApplicable: 0,
});
