import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { ExportFormat } from '@/lib/credentials/export-cells';
import { lineStream } from '@/lib/credentials/export-stream';
import { lineOf } from '@/lib/kernel/csv';
import { isoSeconds } from '@/lib/kernel/dates';
import { instantParam } from '@/lib/kernel/instants';
import { type CommandRunner, recordEvent } from '@/lib/platform/run-command';
import { SEVERITIES } from '@/lib/policies/model';
import { type FindingThen, listFindingsAsOf } from './as-of';
import { type FindingFilters, findingParamsOf } from './schema';

type Value = string | number;

/** By the names of the export of now, as far as the past knows them. A value is never empty. */
const CELLS: readonly [name: string, value: (row: FindingThen, at: Date) => Value][] = [
  ['finding_id', (row) => Number(row.id)],
  ['code', (row) => row.code],
  ['rule', (row) => row.rule],
  ['verdict', (row) => row.verdict],
  ['severity', (row) => SEVERITIES[row.severity] ?? 'none'],
  ['subject_kind', (row) => row.subjectKind],
  ['subject_id', (row) => Number(row.subjectId)],
  ['type', (row) => row.kind ?? (row.subjectKind === 'credential' ? 'not recorded' : row.subjectKind)],
  ['name', (row) => row.subjectName ?? 'not recorded'],
  ['owner_team', (row) => row.ownerTeam ?? 'none'],
  ['account', (row) => row.account ?? 'none'],
  ['opened_at', (row) => isoSeconds(row.openedAt)],
  ['data', (row) => JSON.stringify(row.data)],
  ['data_is_of_then', (row) => (row.isWithheld ? 'no, withheld' : row.isAsThen ? 'yes' : 'no, the latest')],
  ['exception_id', (row) => (row.exceptionId === null ? 'none' : String(row.exceptionId))],
  ['as_of', (_, at) => isoSeconds(at)],
];

const BATCH = 2_000;

/** The findings that were open at an instant as a stream of bytes, with its events on the trail. */
export async function exportFindingsAsOf(
  runner: CommandRunner,
  viewer: Viewer,
  filters: FindingFilters,
  { format, at }: { format: ExportFormat; at: Date },
): Promise<ReadableStream<Uint8Array>> {
  permit(viewer, 'finding:export', { at, isNarrowed: true });
  const what = {
    format,
    filters: { ...Object.fromEntries(findingParamsOf({ filters })), asOf: instantParam(at) },
  };
  const subject = { kind: 'finding', id: null };
  async function* lines(): AsyncGenerator<string[], void> {
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listFindingsAsOf>> = await listFindingsAsOf(
        viewer,
        runner.database,
        { filters, cursor },
        at,
        BATCH,
      );
      yield page.rows.map((row) =>
        lineOf(
          CELLS.map(([name, value]) => [name, value(row, at)] as const),
          format,
        ),
      );
      cursor = page.next;
    } while (cursor);
  }
  const header = format === 'csv' ? `${CELLS.map(([name]) => name).join(',')}\r\n` : '';
  const stream = lineStream(header, lines, ({ rows, outcome }) =>
    recordEvent(
      runner,
      viewer,
      { action: 'finding.exported', subject, payload: { ...what, rows, ended: outcome } },
      outcome === 'done' ? 'done' : 'failed',
    ),
  );
  await recordEvent(runner, viewer, { action: 'finding.export-started', subject, payload: what }).catch(
    async (error) => {
      await stream.cancel();
      throw error;
    },
  );
  return stream;
}
