import { testsOf } from '@/lib/frameworks/control-tests';
import type { ControlId } from '@/lib/frameworks/controls';
import { executorOf, type PoolClient } from '@/lib/platform/database/client';
import type { FileContext } from '../files/context';
import { CsvFile } from '../files/csv-file';
import { SAMPLE_RESULTS } from '../files/sample-results';
import { samplesSql } from '../files/sample-selection';
import type { Sample, SampledRow } from '../samples/model';
import { JUDGES } from '../testing/judges';
import type { Judging } from '../testing/model';
import { subjectsOf } from '../testing/rows';
import { walkPast } from '../walk/read';
import { ResultReader, readSpans } from '../walk/results';
import { outcomesOf } from '../walk/tally';
import type { PartFile } from './part';
import { OF_FILES } from './reconcile';

const RESULTS = { pass: 'pass', fail: 'fail', notTested: 'not_tested', notApplicable: 'na' } as const;

/** Samples are found by `packId`; tests over rows are those of `controls`. */
export interface Sampling {
  packId: string;
  controls: ReadonlySet<ControlId>;
  judging: Judging;
}

/**
 * Writes what every test came to for the rows of the samples this pack carries: of rules for the credentials they are about,
 * and of tests over rows for the rows themselves. Samples of every row of a long file have no list, and so no results here.
 */
export async function writeSampleResults(
  client: PoolClient,
  pack: string,
  context: FileContext,
  { packId, controls, judging }: Sampling,
): Promise<PartFile[]> {
  const samples = await executorOf(client).query<Sample>(samplesSql(packId));
  const drawn = samples.flatMap(({ selected }) => selected ?? []);
  const byCredential = await outcomesByCredential(client, context, drawn);
  const tests = [...controls].flatMap(testsOf);
  const file = await CsvFile.create(pack, SAMPLE_RESULTS);
  for (const { id: sampleId, file: population, selected } of samples) {
    const numbers = new Set(selected?.map(({ row }) => row));
    const overRows = tests.filter((test) => test.population === population);
    const from = { sampleId, file: population };
    for (const { row, credentialIds } of selected ?? [])
      for (const credentialId of credentialIds)
        for (const [rule, result] of byCredential.get(credentialId) ?? [])
          file.add({
            ...from,
            row,
            credentialId,
            testIds: context.testIds(rule),
            rule,
            result: RESULTS[result],
          });
    let number = 0;
    if (overRows.length > 0 && numbers.size > 0)
      for await (const { row } of subjectsOf(pack, population)) {
        number += 1;
        if (!numbers.has(number)) continue;
        for (const { id } of overRows)
          file.add({
            ...from,
            row: number,
            credentialId: null,
            testIds: id,
            rule: null,
            result: JUDGES[id]?.(row, judging) ?? 'not_tested',
          });
      }
    await file.drain();
  }
  const { path, title } = SAMPLE_RESULTS;
  const how = 'From the files of this pack';
  return [{ path, title, rows: await file.close(), statement: null, how, ...OF_FILES }];
}

/** What each rule came to, by credential. */
async function outcomesByCredential(
  client: PoolClient,
  context: FileContext,
  drawn: readonly SampledRow[],
): Promise<Map<number, ReturnType<typeof outcomesOf>>> {
  const ids = [...new Set(drawn.flatMap(({ credentialIds }) => credentialIds))];
  const found = new Map<number, ReturnType<typeof outcomesOf>>();
  const { period } = context.terms;
  const results = new ResultReader(readSpans(client, period, ids));
  for await (const batch of walkPast(client, period, ids))
    for (const past of batch) found.set(past.id, outcomesOf({ past, context }, await results.of(past.id)));
  return found;
}
