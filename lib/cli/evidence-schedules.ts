import { type Command, Option } from 'commander';
import type { Json } from '@/lib/kernel/json';
import { EVERY, EVERY_TITLES, type Every, REPORT_IDS, type ReportId } from '@/lib/reports/model';
import { openClient } from './client';
import { collect, type Io, type Run, table } from './io';

interface Schedule {
  id: string;
  report: ReportId;
  every: Every;
  nextAt: string;
  reviewers: { name: string; email: string | null }[];
  createdBy: string;
}

interface ScheduleOptions {
  every: Every;
  reviewer: string[];
  environment?: string;
  owner?: string;
}

const PLACE = '/api/evidence/reports/schedules';
const placeOf = (id: string) => `${PLACE}/${encodeURIComponent(id)}`;
const everyOption = () =>
  new Option('--every <span>', 'built when each is over').choices([...EVERY]).makeOptionMandatory();
const REVIEWER = ['--reviewer <mail>', 'who signs it off; repeat for more', collect, [] as string[]] as const;

/** `evidence reports schedules list`, `add`, `change` and `end` */
export function addScheduleVerbs(reports: Command, io: Io, run: Run): void {
  const schedules = reports.command('schedules').description('what builds reports again and again');
  schedules
    .command('list')
    .description('schedules, the next to come first')
    .option('--json', 'one JSON document')
    .action(
      run(async () => {
        const found = await (await openClient(io)).json<{ schedules: Schedule[] }>('GET', PLACE);
        return { json: found.schedules as unknown as Json, text: listText(found.schedules) };
      }),
    );
  schedules
    .command('add <report>')
    .description(`build a report again and again: one of ${REPORT_IDS.join(', ')}`)
    .addOption(everyOption())
    .requiredOption(...REVIEWER)
    .option('--environment <name>', 'of one environment alone')
    .option('--owner <name>', 'of one owner alone')
    .option('--json', 'one JSON document')
    .action(
      run(async (report: string, { every, reviewer, ...options }: ScheduleOptions) => {
        const scope = { environment: options.environment ?? null, owner: options.owner ?? null };
        const asked = { report, every, scope, reviewers: reviewer };
        const { id } = await (await openClient(io)).json<{ id: string }>('POST', PLACE, asked);
        return { json: { id }, text: `Scheduled ${report} (${id}).` };
      }),
    );
  schedules
    .command('change <schedule>')
    .description('how often it builds, and who is asked')
    .addOption(everyOption())
    .requiredOption(...REVIEWER)
    .option('--json', 'one JSON document')
    .action(
      run(async (id: string, { every, reviewer }: ScheduleOptions) => {
        await (await openClient(io)).json('POST', placeOf(id), { every, reviewers: reviewer });
        return { json: { id }, text: `Changed schedule ${id}.` };
      }),
    );
  schedules
    .command('end <schedule>')
    .description('build nothing further; what was built stays')
    .option('--json', 'one JSON document')
    .action(
      run(async (id: string) => {
        await (await openClient(io)).json('DELETE', placeOf(id));
        return { json: { id }, text: `Ended schedule ${id}.` };
      }),
    );
}

function listText(schedules: readonly Schedule[]): string {
  if (schedules.length === 0) return 'There are no schedules.';
  return table(
    ['SCHEDULE', 'REPORT', 'EVERY', 'NEXT', 'REVIEWERS', 'BY'],
    schedules.map(({ id, report, every, nextAt, reviewers, createdBy }) => [
      id,
      report,
      EVERY_TITLES[every],
      nextAt.slice(0, 10),
      reviewers.map(({ email, name }) => email ?? name).join(', '),
      createdBy,
    ]),
  );
}
