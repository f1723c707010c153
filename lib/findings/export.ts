import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import {
  type Cell,
  type ExportFormat,
  headerOf,
  instantCell,
  lineSql,
  textCell,
} from '@/lib/credentials/export-cells';
import { exportStream } from '@/lib/credentials/export-stream';
import { type Sql, sql } from '@/lib/platform/database/client';
import { type CommandRunner, recordEvent } from '@/lib/platform/run-command';
import { findingConditions } from './filters';
import { type FindingFilters, findingParamsOf } from './schema';

const DATA_AT = 'coalesce(cell.data_at, cell.completed_at, last.at)';
/** A source has many accounts and regions, a duty none, so that their findings have none; `data` names the places. */
const OF_CREDENTIAL = (column: string) =>
  `CASE WHEN f.subject_kind <> 'credential' THEN 'none' ELSE c.${column} END`;

export const FINDING_CELLS: readonly Cell[] = [
  { name: 'finding_id', type: 'number', expression: 'f.id' },
  { name: 'code', type: 'word', expression: 'f.code' },
  { name: 'rule', type: 'word', expression: 'f.rule' },
  { name: 'verdict', type: 'word', expression: 'f.verdict' },
  {
    name: 'severity',
    type: 'word',
    expression: `coalesce((ARRAY['notice', 'low', 'medium', 'high', 'critical'])[f.severity + 1], 'none')`,
  },
  { name: 'subject_kind', type: 'word', expression: 'f.subject_kind' },
  { name: 'subject_id', type: 'number', expression: 'f.subject_id' },
  {
    name: 'type',
    type: 'text',
    expression: textCell(`coalesce(c.kind, nullif(f.subject_kind, 'credential'))`, 'unknown'),
  },
  {
    name: 'identifier',
    type: 'text',
    expression: textCell('coalesce(c.external_id, s.name, d.period)', 'unknown'),
  },
  { name: 'name', type: 'text', expression: textCell('coalesce(c.name, s.name, d.name)', 'unknown') },
  { name: 'owner_team', type: 'text', expression: textCell('f.owner_team', 'none') },
  {
    name: 'provider',
    type: 'text',
    expression: textCell(
      "CASE WHEN f.subject_kind = 'duty' THEN 'none' ELSE coalesce(c.provider, s.kind) END",
      'unknown',
    ),
  },
  { name: 'account', type: 'text', expression: textCell(OF_CREDENTIAL('account'), 'unknown') },
  { name: 'region', type: 'text', expression: textCell(OF_CREDENTIAL('region'), 'unknown') },
  { name: 'opened_at', type: 'word', expression: instantCell('f.opened_at', 'unknown') },
  { name: 'first_opened_at', type: 'word', expression: instantCell('f.first_opened_at', 'unknown') },
  { name: 'closed_at', type: 'word', expression: instantCell('f.closed_at', 'none') },
  { name: 'close_reason', type: 'word', expression: `coalesce(f.close_reason, 'none')` },
  { name: 'reopened', type: 'number', expression: 'f.reopened' },
  { name: 'clean_days', type: 'word', expression: `coalesce(round(f.clean_days::numeric, 2)::text, 'none')` },
  { name: 'policy_version', type: 'number', expression: 'f.policy_version' },
  { name: 'data', type: 'text', expression: 'f.data::text' },
  { name: 'data_at', type: 'word', expression: instantCell(DATA_AT, 'unknown') },
  { name: 'exception_id', type: 'word', expression: `coalesce(f.exception_id::text, 'none')` },
  { name: 'excepted_until', type: 'word', expression: instantCell('e.expires_at', 'none') },
];

/** Lines of exactly the findings that the filters and the viewer's teams leave, in the order of their ids. */
export function findingLines(viewer: Viewer, filters: FindingFilters, format: ExportFormat, now: Date): Sql {
  return sql`SELECT ${lineSql(FINDING_CELLS, format, now)} FROM finding f
    LEFT JOIN credential c ON f.subject_kind = 'credential' AND c.id = f.subject_id
    LEFT JOIN source s ON f.subject_kind = 'source' AND s.id = f.subject_id
    LEFT JOIN exception e ON e.id = f.exception_id
    LEFT JOIN duty d ON f.subject_kind = 'duty' AND d.id = f.subject_id
    LEFT JOIN coverage_cell cell ON cell.id = c.cell_id
    LEFT JOIN LATERAL (SELECT max(r.finished_at) AS at FROM collection r WHERE r.source_id = s.id) last ON true
    WHERE ${findingConditions(viewer, filters)} ORDER BY f.id`;
}

/** The filtered findings as a stream of bytes, with an event when it starts and one with the row count when it ends. */
export async function exportFindings(
  runner: CommandRunner,
  viewer: Viewer,
  filters: FindingFilters,
  format: ExportFormat,
): Promise<ReadableStream<Uint8Array>> {
  permit(viewer, 'finding:export', { isNarrowed: true });
  const what = { format, filters: Object.fromEntries(findingParamsOf({ filters })) };
  const subject = { kind: 'finding', id: null };
  const query = findingLines(viewer, filters, format, runner.clock.now());
  const stream = exportStream(runner.database, headerOf(FINDING_CELLS, format), query, ({ rows, outcome }) =>
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
