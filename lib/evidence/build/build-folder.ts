import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stableStringify } from '@/lib/kernel/json';
import { writeRows } from '../files/csv-file';
import { DICTIONARY, dictionaryRows } from './dictionary';
import { writeIpe } from './ipe';
import type { PackOrder } from './order';
import { identityOf } from './pack-json';
import type { Building, BuildTools, Part } from './part';
import { PARTS } from './parts';
import { writePackReport } from './report/write';
import { Steps, type WrittenFile } from './steps';

/**
 * Writes the files of a pack below `folder/pack`. What was finished before a kill stays (`folder/done`); everything is read
 * as of the end of the period, so that it does not matter when.
 */
export async function buildFolder(
  tools: BuildTools,
  folder: string,
  order: PackOrder,
): Promise<WrittenFile[]> {
  const pack = path.join(folder, 'pack');
  const steps = new Steps(path.join(folder, 'done'));
  await mkdir(pack, { recursive: true, mode: 0o700 });
  const building: Building = { tools, pack, order };
  const files: WrittenFile[] = [];
  for (const part of PARTS) files.push(...(await steps.once(part.name, () => stamped(building, part))));
  await describeFiles(building, files);
  return files;
}

/** Writes a part, with the times of it. */
async function stamped(building: Building, part: Part): Promise<WrittenFile[]> {
  const { clock } = building.tools;
  const startedAt = clock.now().toISOString();
  const written = await part.write(building);
  const finishedAt = clock.now().toISOString();
  return written.map((file) => ({ ...file, startedAt, finishedAt }));
}

/** Writes what tells of the other files. */
async function describeFiles({ tools, pack, order }: Building, files: readonly WrittenFile[]): Promise<void> {
  const { terms, requestedBy, producer } = order;
  await writeRows(pack, DICTIONARY, dictionaryRows());
  await rm(path.join(pack, 'ipe'), { recursive: true, force: true });
  await writeIpe(pack, files, { terms, requestedBy, productVersion: producer.version });
  const counts = new Map(files.map(({ path: at, rows }) => [at, rows]));
  await writePackReport(pack, order, counts, tools.clock.now());
  const identity = identityOf(order, files, tools.clock.now());
  await writeFile(path.join(pack, 'pack.json'), `${stableStringify(identity)}\n`, { mode: 0o600 });
}
