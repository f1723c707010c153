import { executorOf, type PoolClient } from '@/lib/platform/database/client';
import { writeRows } from '../files/csv-file';
import { SAMPLE_SELECTION, samplesSql } from '../files/sample-selection';
import type { Sample } from '../samples/model';
import type { PackOrder } from './order';
import type { PartFile } from './part';
import { countedBy } from './reconcile';
import { shownStatement } from './write-queries';

/** Writes the samples this pack carries; the header alone where none had been drawn. */
export async function writeSamples(
  client: PoolClient,
  folder: string,
  { id, person }: PackOrder,
): Promise<PartFile[]> {
  const statement = samplesSql(id);
  const samples = await executorOf(client).query<Sample>(statement);
  const { path, title } = SAMPLE_SELECTION;
  const rows = await writeRows(folder, SAMPLE_SELECTION, samples, person);
  const isNone = rows === 0 ? ' (none had been drawn)' : '';
  return [
    {
      path,
      title: `${title}${isNone}`,
      rows,
      statement: shownStatement(statement),
      how: 'One statement',
      ...(await countedBy(client, statement)),
    },
  ];
}
