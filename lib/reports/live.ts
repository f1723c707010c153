import { Readable } from 'node:stream';
import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { headerLine, rowLine } from '@/lib/evidence/files/column';
import { type CsvRow, rowsIn } from '@/lib/evidence/files/read-csv';
import type { Period } from '@/lib/evidence/model';
import { conflict } from '@/lib/kernel/errors';
import { type Database, sql } from '@/lib/platform/database/client';
import { inSnapshot } from '@/lib/platform/database/cursor';
import type { Report, ReportRow } from './contract';
import { LIVE_MOST, LIVE_SECONDS, SHOWN_ROWS, type Summary } from './model';
import { assertReportable, type ClosedReview, resolvePeriod } from './period';
import { isAskedFor, periodOf, type ReportSearch, type RowKeys, scopeOf } from './search';
import { walkReport } from './walk';

/** What a page shows of a report. */
export interface ReportView {
  period: Period;
  /** The review its period begins with; null: none does. */
  review: ClosedReview | null;
  summary: Summary;
  /** The first of the rows asked for, by column, and how many there are. */
  rows: readonly CsvRow[];
  asked: number;
}

/** Marks of the rows that are shown unasked. */
export const shownMarks = ({ marks }: Pick<Report, 'marks'>): string[] =>
  marks.filter(({ isShown }) => isShown).map(({ id }) => id);

const keysOf = ({ marks, credential }: ReportRow): RowKeys => ({
  marks,
  kind: credential?.kind ?? 'none',
  class: credential?.class ?? 'none',
  owner: credential?.owner ?? 'none',
});

/**
 * A report as of now, for a page that waits for it; null where the estate is too large for that.
 * @throws as `assertReportable`; `report/too-long` after `LIVE_SECONDS`.
 */
export async function readLive(
  viewer: Viewer,
  database: Database,
  { report, search, now }: { report: Report; search: ReportSearch; now: Date },
): Promise<ReportView | null> {
  permit(viewer, 'report:read');
  await assertReportable(database, viewer, periodOf(search), now);
  if (await isLarge(database)) return null;
  const { period, review } = await resolvePeriod(database, report, periodOf(search));
  const shown = shownMarks(report);
  const lines: string[] = [];
  let asked = 0;
  const until = performance.now() + LIVE_SECONDS * 1_000;
  const summary = await inSnapshot(database, async (client) => {
    const walk = walkReport(client, report, { period, scope: scopeOf(search) });
    for (;;) {
      const step = await walk.next();
      if (step.done) return step.value;
      for (const row of step.value) {
        if (!isAskedFor(keysOf(row), search, shown)) continue;
        asked += 1;
        if (lines.length < SHOWN_ROWS) lines.push(rowLine(report.file, row));
      }
      if (performance.now() > until)
        throw conflict(
          'report/too-long',
          `This takes longer than ${LIVE_SECONDS} seconds. Have a worker build it, or ask for a shorter period or one owner.`,
        );
    }
  });
  return { period, review, summary, rows: await parsed([headerLine(report.file), ...lines]), asked };
}

async function parsed(lines: readonly string[]): Promise<CsvRow[]> {
  const rows: CsvRow[] = [];
  for await (const row of rowsIn(Readable.from([lines.join('\r\n')]))) rows.push(row);
  return rows;
}

async function isLarge(database: Database): Promise<boolean> {
  const [row] = await database.query<{ count: number }>(
    sql`SELECT count(*)::int AS count FROM (SELECT 1 FROM credential LIMIT ${LIVE_MOST + 1}) c`,
  );
  return (row?.count ?? 0) > LIVE_MOST;
}
