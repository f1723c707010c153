import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { columnsOf, type RowFile } from '../files/column';
import { matrixRows } from '../files/controls';
import { writeRows } from '../files/csv-file';
import { sha256Of } from '../files/sha256-of';
import type { PackTerms } from '../model';
import { differenceOf } from './reconcile';
import type { WrittenFile } from './steps';

/** Information produced by the entity: how each file came to be, so that it can be done again and held against its source. */
interface IpeRow extends WrittenFile {
  ipeId: string;
  controls: readonly string[];
  terms: PackTerms;
  requestedBy: string;
  productVersion: string;
  sha256: string;
}
const c = columnsOf<IpeRow>();
const UNEXPLAINED =
  'Not explained. Ask whoever runs Muster before relying on the file: it is a fault of Muster, and of no provider.';
function explanationOf(row: IpeRow): string | null {
  const difference = differenceOf(row) ?? 0;
  if (difference === 0) return null;
  return row.expected?.difference === difference ? row.expected.because : UNEXPLAINED;
}

export const IPE_REGISTER: RowFile<IpeRow> = {
  path: 'ipe/ipe_register.csv',
  title: 'How each file was obtained',
  columns: [
    c.id(['ipe_id', 'derived', 'Number of the file in this register'], (row) => row.ipeId),
    c.text(['file', 'derived', 'File of this pack'], (row) => row.path),
    c.text(['title', 'derived', 'What it holds'], (row) => row.title),
    c.list(
      ['control_ids', 'controls/control_matrix.csv', 'Controls that have it as their population'],
      (row) => row.controls,
    ),
    c.text(['source_system', 'derived', 'Where it was read'], () => 'Muster database'),
    c.text(
      ['account', 'evidence_pack.scope', 'Accounts, tenants or projects it is narrowed to'],
      (row) => row.terms.scope.accounts?.join(';') ?? 'all',
    ),
    c.text(['region', 'evidence_pack.scope', 'A scope names no regions'], () => 'all'),
    c.text(
      ['environment', 'evidence_pack.scope', 'Environments it is narrowed to'],
      (row) => row.terms.scope.environments?.join(';') ?? 'all',
    ),
    c.text(
      ['query_ref', 'derived', 'The statement with its values in their places, or how it was made'],
      (row) => (row.statement ? `ipe/queries/${row.ipeId}.sql` : row.how),
    ),
    c.text(
      ['query_version', 'derived', 'Version of Muster that has the statement'],
      (row) => row.productVersion,
    ),
    c.instant(['period_start', 'evidence_pack.period', 'First instant'], (row) => row.terms.period.from),
    c.instant(
      ['period_end', 'evidence_pack.period', 'The first instant that is not part of it'],
      (row) => row.terms.period.to,
    ),
    c.instant(
      ['extracted_started_at', 'derived', 'When its reading began, by the clock of the worker'],
      (row) => row.startedAt,
    ),
    c.instant(['extracted_finished_at', 'derived', 'When it was written'], (row) => row.finishedAt),
    c.text(['generated_by_service', 'derived', 'What wrote it'], () => 'Muster worker'),
    c.text(
      ['requested_by', 'evidence_pack.requested_by', 'Who asked for the pack'],
      (row) => row.requestedBy,
    ),
    c.text(['product_version', 'derived', 'Version of Muster'], (row) => row.productVersion),
    c.text(
      ['connector_version', 'derived', 'Collectors are part of Muster and have its version'],
      (row) => row.productVersion,
    ),
    c.integer(
      ['rows_out', 'derived', 'Rows in this pack, counted while they were written'],
      (row) => row.rows,
    ),
    c.integer(
      ['rows_source', 'derived', 'Rows at the source: reconciliation_method says how they were counted'],
      (row) => row.sourceRows,
    ),
    c.text(
      ['reconciliation_method', 'derived', 'How rows_source was counted, or why it was not'],
      (row) => row.reconciliation,
    ),
    c.integer(['difference', 'derived', 'rows_out less rows_source'], differenceOf),
    c.text(['difference_explanation', 'derived', 'What is known of a difference'], explanationOf, 'none'),
    c.text(
      ['exclusions', 'evidence_pack.scope', 'What the scope leaves out'],
      ({ terms: { scope } }) =>
        Object.values(scope).every((part) => part === null) ? null : JSON.stringify(scope),
      'none',
    ),
    c.text(
      ['staleness_note', 'derived', 'How old what it says can be'],
      () => 'As of the last complete look: coverage/gaps.csv',
    ),
    c.text(['manual_edits', 'derived', 'Nothing edits the files of a pack'], () => null, 'none'),
    c.text(['sha256', 'derived', 'SHA-256 of the file'], (row) => row.sha256),
  ],
};

/** Writes the register and the statements behind it. */
export async function writeIpe(
  folder: string,
  files: readonly WrittenFile[],
  common: Pick<IpeRow, 'terms' | 'requestedBy' | 'productVersion'>,
): Promise<number> {
  const controls = controlsByPopulation(common.terms.frameworks);
  const rows: IpeRow[] = [];
  for (const [at, file] of files.entries()) {
    const ipeId = `IPE-${String(at + 1).padStart(3, '0')}`;
    const sha256 = await sha256Of(path.join(folder, file.path));
    rows.push({ ...file, ...common, ipeId, controls: controls.get(file.path) ?? [], sha256 });
    if (file.statement === null) continue;
    const target = path.join(folder, 'ipe', 'queries', `${ipeId}.sql`);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.statement, { mode: 0o600 });
  }
  return writeRows(folder, IPE_REGISTER, rows);
}

/** Controls of the frameworks by the file that is their population, in order. */
function controlsByPopulation(frameworks: readonly string[]): Map<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const { control_id: control, population_file: population } of matrixRows(frameworks))
    if (control !== 'none')
      for (const file of population.split('; ')) found.set(file, (found.get(file) ?? new Set()).add(control));
  return new Map([...found].map(([file, controls]) => [file, [...controls].sort()]));
}
