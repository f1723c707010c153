import { ahead } from '@/lib/kernel/ahead';
import type { FileContext, PastRow } from '../files/context';
import { CsvFile, writeRows } from '../files/csv-file';
import { WALK_FILES } from '../files/registry';
import { type FoundRow, TEST_COUNTS } from '../files/test-results';
import { isWithin } from '../walk/fold';
import type { CredentialPast } from '../walk/past';
import { ResultReader } from '../walk/results';
import { rowsOf } from '../walk/rows-of';
import { ResultTally } from '../walk/tally';

export interface Walked {
  path: string;
  title: string;
  rows: number;
}

/** What the history tells of a period, as `walkPast` and `readSpans` read it: of one snapshot, each on its own connection. */
export interface Past {
  past: AsyncGenerator<CredentialPast[], void>;
  results: AsyncGenerator<FoundRow[], void>;
}

/**
 * Writes every population that the history of credentials tells, in one walk over it: the same snapshot for all of them,
 * and memory that does not grow with the estate. The rows of each of the two statements are asked for while those before are
 * written.
 */
export async function writeWalk(
  { past: pasts, results: spans }: Past,
  folder: string,
  context: FileContext,
  progress: (credentials: number) => Promise<void>,
): Promise<Walked[]> {
  const { scope } = context.terms;
  const files = {
    credentials: await CsvFile.create(folder, WALK_FILES.credentials),
    rotations: await CsvFile.create(folder, WALK_FILES.rotations),
    lifecycle: await CsvFile.create(folder, WALK_FILES.lifecycle),
    inactive: await CsvFile.create(folder, WALK_FILES.inactive),
    keys: await CsvFile.create(folder, WALK_FILES.keys),
    certificates: await CsvFile.create(folder, WALK_FILES.certificates),
    results: await CsvFile.create(folder, WALK_FILES.results),
  };
  const results = new ResultReader(ahead(spans));
  const tally = new ResultTally(context.testIds);
  const add = async (row: PastRow) => {
    const found = await results.of(row.past.id);
    const rows = rowsOf(row, found);
    for (const each of rows.credentials) files.credentials.add(each);
    for (const each of rows.rotations) files.rotations.add(each);
    for (const each of rows.lifecycle) files.lifecycle.add(each);
    for (const each of rows.inactive) files.inactive.add(each);
    for (const each of rows.keys) files.keys.add(each);
    for (const each of rows.certificates) files.certificates.add(each);
    for (const each of rows.results) files.results.add(each);
    tally.add(row, found);
  };
  try {
    for await (const batch of ahead(pasts)) {
      for (const past of batch) if (isWithin(past, scope)) await add({ past, context });
      for (const file of Object.values(files)) await file.drain();
      await progress(files.credentials.rows);
    }
  } finally {
    await results.close();
  }
  const written: Walked[] = [];
  for (const [name, file] of Object.entries(files)) {
    const { path, title } = WALK_FILES[name as keyof typeof WALK_FILES];
    written.push({ path, title, rows: await file.close() });
  }
  const { path, title } = TEST_COUNTS;
  written.push({ path, title, rows: await writeRows(folder, TEST_COUNTS, tally.rows()) });
  return written;
}
