import type { Command } from 'commander';
import type { Json } from '@/lib/kernel/json';
import { openClient } from './client';
import { AS_OF, type Io, type Run, table, wrongUsage } from './io';

interface Item {
  id: number;
  state: string;
  title: string;
  owners: string[];
  author: string;
  /** Not said of the past. */
  approvals?: number;
  quorum?: number;
  covered: number;
  expiresAt: string | null;
}

const VIEWS = ['queue', 'in-force', 'mine', 'ended'];

/** `exceptions list` */
export function addExceptionVerbs(program: Command, io: Io, run: Run): void {
  program
    .command('exceptions')
    .description('findings that may stay open until a date')
    .command('list')
    .description('what waits for a decision, is in force, is yours, or has ended')
    .option('--view <list>', `one of ${VIEWS.join(', ')}`, 'in-force')
    .option('--page <number>', '50 on a page', '1')
    .option(...AS_OF)
    .option('--json', 'one JSON document')
    .action(
      run(async ({ view, page, asOf }: { view: string; page: string; asOf?: string }) => {
        if (!VIEWS.includes(view)) throw wrongUsage(`--view is one of ${VIEWS.join(', ')}.`);
        if (asOf !== undefined && view === 'mine')
          throw wrongUsage('--as-of goes with --view queue, in-force or ended.');
        if (!/^[1-9]\d{0,3}$/.test(page)) throw wrongUsage('--page is a number from 1.');
        const client = await openClient(io);
        const found = await client.json<{ rows: Item[]; hasMore: boolean }>(
          'GET',
          `/api/exceptions?${new URLSearchParams({ view, page, ...(asOf !== undefined && { asOf }) })}`,
        );
        return { json: found.rows as unknown as Json, text: listText(found.rows, found.hasMore) };
      }),
    );
}

function listText(rows: readonly Item[], hasMore: boolean): string {
  if (rows.length === 0) return 'There is none.';
  const lines = table(
    ['ID', 'STATE', 'WHAT FOR', 'OWNER', 'BY', 'APPROVALS', 'COVERS', 'ENDS'],
    rows.map((row) => [
      String(row.id),
      row.state,
      row.title,
      row.owners.join(', ') || 'none',
      row.author,
      row.approvals === undefined ? '' : `${row.approvals} of ${row.quorum}`,
      String(row.covered),
      row.expiresAt?.slice(0, 10) ?? 'not said',
    ]),
  );
  return hasMore ? `${lines}\nThere are more: --page 2` : lines;
}
