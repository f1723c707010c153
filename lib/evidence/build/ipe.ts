import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { columnsOf, type RowFile } from '../files/column';
import { writeRows } from '../files/csv-file';
import type { PackTerms } from '../model';
import type { WrittenFile } from './steps';

/** Information produced by the entity: how each file came to be, so that it can be done again and held against its source. */
interface IpeRow extends WrittenFile {
  ipeId: string;
  terms: PackTerms;
  requestedBy: string;
  productVersion: string;
  sha256: string;
}
const c = columnsOf<IpeRow>();

export const IPE_REGISTER: RowFile<IpeRow> = {
  path: 'ipe/ipe_register.csv',
  title: 'How each file was obtained',
  columns: [
    c.id(['ipe_id', '', ''], (row) => row.ipeId),
    c.text(['file', '', ''], (row) => row.path),
    c.text(['title', '', ''], (row) => row.title),
    c.text(['control_ids', '', ''], () => 'see controls/control_matrix.csv'),
    c.text(['source_system', '', ''], () => 'Muster database'),
    c.text(['account', '', ''], (row) => row.terms.scope.accounts?.join(';') ?? 'all'),
    c.text(['region', '', ''], () => 'all'),
    c.text(['environment', '', ''], (row) => row.terms.scope.environments?.join(';') ?? 'all'),
    c.text(['query_ref', '', ''], (row) => (row.statement ? `ipe/queries/${row.ipeId}.sql` : row.how)),
    c.text(['query_version', '', ''], (row) => row.productVersion),
    c.instant(['period_start', '', ''], (row) => row.terms.period.from),
    c.instant(['period_end', '', ''], (row) => row.terms.period.to),
    c.instant(['extracted_started_at', '', ''], (row) => row.startedAt),
    c.instant(['extracted_finished_at', '', ''], (row) => row.finishedAt),
    c.text(['generated_by_service', '', ''], () => 'Muster worker'),
    c.text(['requested_by', '', ''], (row) => row.requestedBy),
    c.text(['product_version', '', ''], (row) => row.productVersion),
    c.integer(['rows_out', '', ''], (row) => row.rows),
    c.integer(['rows_source', '', ''], (row) => row.rows),
    c.text(
      ['reconciliation_method', '', ''],
      () => 'Counted while written, from the snapshot it was read from',
    ),
    c.integer(['difference', '', ''], () => 0),
    c.text(['difference_explanation', '', ''], () => null, 'none'),
    c.text(
      ['exclusions', '', ''],
      ({ terms: { scope } }) =>
        Object.values(scope).every((part) => part === null) ? null : JSON.stringify(scope),
      'none',
    ),
    c.text(['staleness_note', '', ''], () => 'As of the last complete look: coverage/gaps.csv'),
    c.text(['manual_edits', '', ''], () => null, 'none'),
    c.text(['sha256', '', ''], (row) => row.sha256),
  ],
};

/** Writes the register and the statements behind it. */
export async function writeIpe(
  folder: string,
  files: readonly WrittenFile[],
  common: Pick<IpeRow, 'terms' | 'requestedBy' | 'productVersion'>,
): Promise<number> {
  const rows: IpeRow[] = [];
  for (const [at, file] of files.entries()) {
    const ipeId = `IPE-${String(at + 1).padStart(3, '0')}`;
    rows.push({ ...file, ...common, ipeId, sha256: await sha256Of(path.join(folder, file.path)) });
    if (file.statement === null) continue;
    const target = path.join(folder, 'ipe', 'queries', `${ipeId}.sql`);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.statement, { mode: 0o600 });
  }
  return writeRows(folder, IPE_REGISTER, rows);
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
