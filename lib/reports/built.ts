import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { type CsvRow, rowsIn } from '@/lib/evidence/files/read-csv';
import { openZipFile } from '@/lib/evidence/integrity/zip-file';
import { conflict } from '@/lib/kernel/errors';
import type { Environment } from '@/lib/platform/env';
import { recordEvent } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { archiveFile } from './folders';
import { shownMarks } from './live';
import { SHOWN_ROWS } from './model';
import { type RunDetail, readRun } from './queries';
import { reportNamed } from './registry';
import { isAskedFor, type ReportSearch } from './search';

type Asked = Pick<ReportSearch, 'only' | 'by' | 'value'>;

/**
 * The first of the rows of a built report that are asked for, out of its file; null where the file is not in its place.
 * It stops reading as soon as it has enough.
 */
export async function readBuiltRows(
  env: Pick<Environment, 'MUSTER_HOME'>,
  run: Pick<RunDetail, 'id' | 'report'>,
  asked: Asked,
): Promise<readonly CsvRow[] | null> {
  const report = reportNamed(run.report);
  const shown = shownMarks(report);
  const archive = archiveFile(env, run.id);
  if (!(await isThere(archive))) return null;
  const { files, close } = await openZipFile(archive);
  try {
    const rows: CsvRow[] = [];
    for await (const row of rowsIn(Readable.from(files.open(report.file.path)))) {
      if (!isAskedFor(keysOf(row), asked, shown)) continue;
      rows.push(row);
      if (rows.length >= SHOWN_ROWS) break;
    }
    return rows;
  } finally {
    await close();
  }
}

const keysOf = (row: CsvRow) => ({
  marks: (row.result ?? '').split(';'),
  kind: row.kind ?? 'none',
  class: row.class ?? 'none',
  owner: row.owner ?? 'none',
});

const isThere = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  );

export interface RunDownload {
  name: string;
  sizeBytes: number;
  body: ReadableStream<Uint8Array>;
}

/**
 * The file of a run as a stream, with an event that names who took it.
 * @throws `report/run-not-found`, `report/not-built`, `report/file-gone`.
 */
export async function openRunDownload(runtime: Runtime, viewer: Viewer, id: string): Promise<RunDownload> {
  permit(viewer, 'report:review');
  const run = await readRun(viewer, runtime.database, id);
  if (run.state !== 'built')
    throw conflict('report/not-built', 'This report is not built, so there is no file.');
  const file = archiveFile(runtime.env, id);
  const found = await stat(file).catch(() => null);
  if (!found)
    throw conflict(
      'report/file-gone',
      'The file of this report is not below MUSTER_HOME any more. Have it built again: the same period gives the same rows.',
    );
  await recordEvent(runtime, viewer, {
    action: 'report.downloaded',
    subject: { kind: 'report-run', id },
    payload: { archive: run.archive, bytes: found.size },
  });
  const day = (at: Date) => at.toISOString().slice(0, 10);
  return {
    name: `muster-${run.report}-${day(run.from)}-${day(new Date(run.to.getTime() - 1))}-${id.slice(0, 8)}.zip`,
    sizeBytes: found.size,
    body: Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>,
  };
}
