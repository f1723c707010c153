import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Command } from 'commander';
import { AT_WORK, PACK_STATE_TITLES, type PackState } from '@/lib/evidence/states';
import type { Json } from '@/lib/kernel/json';
import {
  type Every,
  type Figure,
  REPORT_IDS,
  REPORT_TITLES,
  type ReportId,
  STATEMENT_TITLES,
  type Statement,
} from '@/lib/reports/model';
import { openClient } from './client';
import { addScheduleVerbs } from './evidence-schedules';
import { toFile } from './exports';
import { collect, EXIT, type Io, type Result, type Run, table } from './io';

interface RunOfReport {
  id: string;
  report: ReportId;
  every: Every | null;
  from: string;
  to: string;
  state: PackState;
  requestedBy: string;
  failure?: string | null;
  manifest?: string | null;
  summary?: { rows: number; figures: Figure[] } | null;
  reviewers: { name: string; email: string | null; statement: Statement | null; note: string | null }[];
}

interface BuildOptions {
  from: string;
  to: string;
  environment?: string;
  owner?: string;
  reviewer: string[];
  wait?: boolean;
}

const PLACE = '/api/evidence/reports';
const REPORT = `one of ${REPORT_IDS.join(', ')}`;

/** `evidence reports list`, `run`, `show`, `download` and `schedules` */
export function addReportVerbs(evidence: Command, io: Io, run: Run): void {
  const reports = evidence
    .command('reports')
    .description('reports over the history: built, sealed, signed off');
  reports
    .command('list')
    .description('the reports there are, and their runs, the newest first')
    .option('--json', 'one JSON document')
    .action(
      run(async () => {
        const found = await (await openClient(io)).json<{ runs: RunOfReport[] }>('GET', PLACE);
        return { json: found as unknown as Json, text: listText(found.runs) };
      }),
    );
  reports
    .command('run <report>')
    .description(`have a worker build a report: ${REPORT}`)
    .requiredOption('--from <day>', 'first day of the period, such as 2026-07-01 (UTC)')
    .requiredOption('--to <day>', 'last day of the period, which must be over')
    .option('--environment <name>', 'of one environment alone')
    .option('--owner <name>', 'of one owner alone')
    .option('--reviewer <mail>', 'who signs it off; repeat for more', collect, [])
    .option('--wait', 'wait for the end; exit 1 if it failed')
    .option('--json', 'one JSON document')
    .action(run((report: string, options: BuildOptions) => build(io, report, options)));
  reports
    .command('show <run>')
    .description('one run: its numbers, and who signed it off')
    .option('--json', 'one JSON document')
    .action(
      run(async (id: string) => {
        const found = await (await openClient(io)).json<RunOfReport>('GET', placeOf(id));
        return { json: found as unknown as Json, text: runText(found) };
      }),
    );
  reports
    .command('download <run>')
    .description('the sealed zip of a run, which "evidence verify" checks')
    .requiredOption('--output <file>', 'write to a file, complete or not at all')
    .option('--json', 'one JSON document about the file')
    .action(
      run(async (id: string, { output }: { output: string }) => {
        const body = await (await openClient(io)).stream(`${placeOf(id)}/file`);
        return toFile(body, path.resolve(io.cwd, output), 'zip');
      }),
    );
  addScheduleVerbs(reports, io, run);
}

const placeOf = (id: string) => `${PLACE}/runs/${encodeURIComponent(id)}`;

async function build(io: Io, report: string, options: BuildOptions): Promise<Result> {
  const client = await openClient(io);
  const { from, to, environment = null, owner = null, reviewer, wait } = options;
  const asked = { report, from, to, scope: { environment, owner }, reviewers: reviewer };
  const { id } = await client.json<{ id: string }>('POST', PLACE, asked);
  if (!wait) return { json: { id }, text: `Asked for run ${id}; a worker builds it.` };
  for (;;) {
    const found = await client.json<RunOfReport>('GET', placeOf(id));
    if (!(AT_WORK as readonly string[]).includes(found.state)) {
      const exit = found.state === 'built' ? EXIT.done : EXIT.failed;
      return { json: found as unknown as Json, text: runText(found), exit };
    }
    await delay(io.pollMs);
  }
}

const day = (at: string) => at.slice(0, 10);
const signedText = (reviewers: RunOfReport['reviewers']) =>
  reviewers.length === 0
    ? 'nobody asked'
    : `${reviewers.filter(({ statement }) => statement !== null).length} of ${reviewers.length}`;

function listText(runs: readonly RunOfReport[]): string {
  const kinds = REPORT_IDS.map((id) => `${id}: ${REPORT_TITLES[id]}`).join('\n');
  if (runs.length === 0) return `${kinds}\n\nNothing was built yet.`;
  const rows = runs.map((each) => [
    each.id,
    each.report,
    day(each.from),
    day(each.to),
    PACK_STATE_TITLES[each.state],
    signedText(each.reviewers),
    each.requestedBy,
  ]);
  return `${kinds}\n\n${table(['RUN', 'REPORT', 'FROM', 'BEFORE', 'STATE', 'SIGNED', 'BY'], rows)}`;
}

function figureText({ label, value, of, before, unknown }: Figure): string[] {
  const left = unknown > 0 ? `${unknown} not known` : '';
  return [
    label,
    before === undefined ? '' : String(before ?? 'unknown'),
    String(value ?? 'unknown'),
    of === null ? '' : `of ${of}`,
    left,
  ];
}

function runText({
  id,
  report,
  from,
  to,
  state,
  failure,
  manifest,
  summary,
  reviewers,
}: RunOfReport): string {
  const head = `${REPORT_TITLES[report]}, ${day(from)} until before ${day(to)}: ${PACK_STATE_TITLES[state].toLowerCase()} (${id}).`;
  const signed = reviewers.map(
    ({ name, statement, note }) =>
      `${name}: ${statement ? STATEMENT_TITLES[statement].toLowerCase() : 'has not signed yet'}${note ? `: ${note}` : ''}`,
  );
  return [
    head,
    ...(failure ? [failure] : []),
    ...(manifest ? [`SHA-256 of its manifest: ${manifest}.`] : []),
    ...(summary ? [table(['NUMBER', 'BEFORE', 'VALUE', 'OF', ''], summary.figures.map(figureText))] : []),
    ...signed,
  ].join('\n');
}
