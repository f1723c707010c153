import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DICTIONARY, dictionaryRows } from '@/lib/evidence/build/dictionary';
import { shownStatement, writeGaps, writeQuery } from '@/lib/evidence/build/write-queries';
import { asNamed, columnsOf, type RowFile } from '@/lib/evidence/files/column';
import { CsvFile, writeRows } from '@/lib/evidence/files/csv-file';
import { GAPS } from '@/lib/evidence/files/gaps';
import { POLICY_VERSIONS } from '@/lib/evidence/files/policy-versions';
import { versionsSql } from '@/lib/evidence/walk/read';
import type { Clock } from '@/lib/kernel/clock';
import { type Json, stableStringify } from '@/lib/kernel/json';
import type { Database } from '@/lib/platform/database/client';
import { inSnapshot } from '@/lib/platform/database/cursor';
import type { Report } from './contract';
import { DIMENSIONS, type Figure, type Summary } from './model';
import { packTermsOf, type ReportTerms, walkReport } from './walk';

interface PartRow {
  dimension: string;
  value: string;
  mark: string;
  rows: number;
}
const f = columnsOf<Figure>();
const p = columnsOf<PartRow>();

export const FIGURES: RowFile<Figure> = {
  path: 'report/figures.csv',
  title: 'Numbers of the report',
  columns: [
    f.text(['figure', '', 'Id of the number'], (row) => row.id),
    f.text(['label', '', 'What it is'], (row) => row.label),
    f.integer(['value', 'derived', 'At the end of the period, or over it'], (row) => row.value),
    f.integer(['of', 'derived', 'What it is a share of'], (row) => row.of, 'none'),
    f.integer(['before', 'derived', 'The same when the period began'], (row) => row.before, 'none'),
    f.integer(['before_of', 'derived', 'What that is a share of'], (row) => row.beforeOf, 'none'),
    f.integer(['unknown', 'derived', 'Left out of the share: not known'], (row) => row.unknown),
    f.list(['results', 'derived', 'Rows that it counts, by their result'], (row) => row.marks ?? []),
  ],
};
export const PARTS: RowFile<PartRow> = {
  path: 'report/breakdown.csv',
  title: 'Rows by kind, class and owner',
  columns: [
    p.word(['dimension', '', 'What they are counted by'], DIMENSIONS, (row) => row.dimension),
    p.text(['value', '', 'Which kind, class or owner'], (row) => row.value),
    p.text(['result', 'derived', 'As in the rows'], (row) => row.mark),
    p.integer(['rows', 'derived', 'How many'], (row) => row.rows),
  ],
};

export interface ReportOrder {
  id: string;
  report: Report;
  terms: ReportTerms;
  /** The review its period begins with. */
  reviewId: string | null;
  requestedBy: string;
  requestedAt: Date;
  version: string;
}

/** Writes the files of a report anew below `folder`, all of them from one snapshot; `progress` is told the rows so far. */
export async function buildReport(
  { database, clock }: { database: Database; clock: Clock },
  folder: string,
  order: ReportOrder,
  progress: (rows: number) => Promise<void>,
): Promise<Summary> {
  const { report, terms } = order;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const summary = await inSnapshot(database, async (client) => {
    const csv = await CsvFile.create(folder, report.file);
    const walk = walkReport(client, report, terms);
    let step = await walk.next();
    for (; !step.done; step = await walk.next()) {
      for (const row of step.value) csv.add(row);
      await csv.drain();
      await progress(csv.rows);
    }
    await csv.close();
    await writeQuery(client, folder, POLICY_VERSIONS, packTermsOf(terms), asNamed);
    await writeGaps(client, folder, packTermsOf(terms));
    return step.value;
  });
  await writeRows(folder, FIGURES, summary.figures);
  await writeRows(folder, PARTS, partRows(summary));
  const files = [report.file, FIGURES, PARTS, POLICY_VERSIONS, GAPS] as unknown as readonly RowFile<never>[];
  await writeRows(folder, DICTIONARY, dictionaryRows(files));
  const about = identityOf(order, summary, clock.now());
  await writeFile(path.join(folder, 'pack.json'), `${stableStringify(about)}\n`, { mode: 0o600 });
  return summary;
}

function* partRows({ parts }: Summary): Generator<PartRow> {
  for (const dimension of DIMENSIONS)
    for (const { value, marks } of parts[dimension])
      for (const [mark, rows] of Object.entries(marks)) yield { dimension, value, mark, rows };
}

/** What the report says of itself. */
function identityOf(
  { id, report, terms, reviewId, ...order }: ReportOrder,
  { rows }: Summary,
  now: Date,
): Json {
  return {
    pack_id: id,
    schema_version: 'muster-report/1',
    report: report.id,
    description: report.description,
    period_start: terms.period.from.toISOString(),
    period_end: terms.period.to.toISOString(),
    since_review: reviewId,
    scope: terms.scope as unknown as Json,
    generated_at: now.toISOString(),
    generated_by: 'Muster worker',
    requested_by: order.requestedBy,
    requested_at: order.requestedAt.toISOString(),
    product_version: order.version,
    timezone: 'UTC',
    hash_algorithm: 'SHA-256',
    rows,
    statement_of_rows: shownStatement(versionsSql(terms.period)),
    statement:
      'Prepared from the records of Muster; it supports an audit, and is no opinion and no certificate.',
  };
}
