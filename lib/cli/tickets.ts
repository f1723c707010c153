import type { Command } from 'commander';
import type { Json } from '@/lib/kernel/json';
import { openClient } from './client';
import { type Io, type Run, table, wrongUsage } from './io';

interface TicketItem {
  findingId: number;
  tracker: string;
  state: string;
  key: string | null;
  url: string | null;
  status: string | null;
  isFindingOpen: boolean;
  error: string | null;
}

/** `tickets list` and `create` */
export function addTicketVerbs(program: Command, io: Io, run: Run): void {
  const tickets = program.command('tickets').description('tickets that follow findings');
  tickets
    .command('list')
    .description('the newest tickets, and how they stand')
    .option('--json', 'one JSON document')
    .action(
      run(async () => {
        const client = await openClient(io);
        const found = await client.json<{ rows: TicketItem[]; isCut: boolean }>('GET', '/api/tickets');
        return { json: found as unknown as Json, text: listText(found) };
      }),
    );
  tickets
    .command('create')
    .description('have a ticket made for each of these findings')
    .argument('<ids...>', 'ids of findings')
    .option('--json', 'one JSON document')
    .action(
      run(async (ids: string[]) => {
        const client = await openClient(io);
        const done = await client.json<{ requested: number; left: number }>('POST', '/api/tickets', {
          findingIds: idsOf(ids),
        });
        return { json: { ...done }, text: `${done.requested} asked for, ${done.left} left alone.` };
      }),
    );
}

function idsOf(texts: readonly string[]): number[] {
  const wrong = texts.find((text) => !/^[1-9]\d{0,15}$/.test(text));
  if (wrong !== undefined)
    throw wrongUsage(`"${wrong}" is no id of a finding; "findings list --json" has them.`);
  return texts.map(Number);
}

function listText({ rows, isCut }: { rows: readonly TicketItem[]; isCut: boolean }): string {
  if (rows.length === 0) return 'There are no tickets yet.';
  const shown = table(
    ['FINDING', 'IS', 'TICKET', 'IS', 'TRACKER', 'WHERE', 'REMARK'],
    rows.map((row) => [
      String(row.findingId),
      row.isFindingOpen ? 'open' : 'closed',
      row.key ?? 'none yet',
      row.status ?? row.state,
      row.tracker,
      row.url ?? 'none yet',
      row.error ?? '',
    ]),
  );
  return isCut ? `${shown}\n\nOlder ones are left out.` : shown;
}
