import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { type ExportFormat, headerOf, lineSql } from '@/lib/credentials/export-cells';
import { exportStream } from '@/lib/credentials/export-stream';
import { notFound } from '@/lib/kernel/errors';
import { sql } from '@/lib/platform/database/client';
import { type CommandRunner, recordEvent } from '@/lib/platform/run-command';
import { TABLES, type TableName } from './registry';

/** @throws `table/not-found` naming those there are. */
export function tableNamed(name: string): TableName {
  if (Object.hasOwn(TABLES, name)) return name as TableName;
  throw notFound('table/not-found', `There is no such table; there are ${Object.keys(TABLES).join(', ')}.`);
}

/**
 * Any table of the console as a stream of bytes, by the same means as credentials and findings: quoted and neutralised in
 * the database, read through a cursor, with an event when it starts and one with the row count when it ends.
 */
export async function exportTable(
  runner: CommandRunner,
  viewer: Viewer,
  name: TableName,
  { format, params }: { format: ExportFormat; params: URLSearchParams },
): Promise<ReadableStream<Uint8Array>> {
  const table = TABLES[name];
  permit(viewer, 'table:export');
  permit(viewer, table.needs);
  const now = runner.clock.now();
  const from = await table.from({ viewer, database: runner.database, now, params });
  const what = { table: name, format, filters: Object.fromEntries(params) };
  const subject = { kind: 'table', id: name };
  const query = sql`SELECT ${lineSql(table.cells, format, now)} ${from}`;
  const stream = exportStream(runner.database, headerOf(table.cells, format), query, ({ rows, outcome }) =>
    recordEvent(
      runner,
      viewer,
      { action: 'table.exported', subject, payload: { ...what, rows, ended: outcome } },
      outcome === 'done' ? 'done' : 'failed',
    ),
  );
  await recordEvent(runner, viewer, { action: 'table.export-started', subject, payload: what }).catch(
    async (error) => {
      await stream.cancel();
      throw error;
    },
  );
  return stream;
}
