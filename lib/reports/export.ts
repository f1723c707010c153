import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { lineStream } from '@/lib/credentials/export-stream';
import { headerLine, rowLine } from '@/lib/evidence/files/column';
import { invalid } from '@/lib/kernel/errors';
import type { Database } from '@/lib/platform/database/client';
import { fromSnapshot } from '@/lib/platform/database/cursor';
import { type CommandRunner, recordEvent } from '@/lib/platform/run-command';
import type { Report } from './contract';
import { assertReportable, resolvePeriod } from './period';
import { periodOf, type ReportSearch, scopeJson, scopeOf } from './search';
import { type ReportTerms, walkReport } from './walk';

/** A reader that stops reading loses its connection after this. */
const STALLED = '10min';

/**
 * Every row of a report as CSV, streamed in constant memory whatever the size of the estate, with an event when it starts
 * and one with the row count when it ends.
 */
export async function exportReport(
  runner: CommandRunner,
  viewer: Viewer,
  report: Report,
  { search, problems }: { search: ReportSearch; problems: Readonly<Record<string, string>> },
): Promise<ReadableStream<Uint8Array>> {
  permit(viewer, 'report:export');
  const [problem] = Object.entries(problems);
  if (problem) throw invalid('report/search', `${problem[0]}: ${problem[1]}`, { fields: { ...problems } });
  const asked = periodOf(search);
  await assertReportable(runner.database, viewer, asked, runner.clock.now());
  const { period } = await resolvePeriod(runner.database, report, asked);
  const scope = scopeOf(search);
  const payload = { from: period.from.toISOString(), to: period.to.toISOString(), scope: scopeJson(scope) };
  const subject = { kind: 'report', id: report.id };
  const stream = lineStream(
    `${headerLine(report.file)}\r\n`,
    () => linesOf(runner.database, report, { period, scope }),
    ({ rows, outcome }) =>
      recordEvent(
        runner,
        viewer,
        { action: 'report.exported', subject, payload: { ...payload, rows, ended: outcome } },
        outcome === 'done' ? 'done' : 'failed',
      ),
  );
  await recordEvent(runner, viewer, { action: 'report.export-started', subject, payload }).catch(
    async (error) => {
      await stream.cancel();
      throw error;
    },
  );
  return stream;
}

function linesOf(database: Database, report: Report, terms: ReportTerms): AsyncGenerator<string[], void> {
  return fromSnapshot(database, async function* (client) {
    await client.query(`SET LOCAL idle_in_transaction_session_timeout = '${STALLED}'`);
    for await (const rows of walkReport(client, report, terms))
      yield rows.map((row) => `${rowLine(report.file, row)}\r\n`);
  });
}
