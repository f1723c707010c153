import type { Command } from 'commander';
import type { Json } from '@/lib/kernel/json';
import { openClient } from './client';
import { type Io, type Run, table } from './io';

interface ReviewItem {
  id: string;
  name: string;
  state: string;
  dueAt: string | null;
  items: number;
  waiting: number;
  attested: number;
  followUp: number;
  settled: number;
}

/** `reviews list` */
export function addReviewVerbs(program: Command, io: Io, run: Run): void {
  program
    .command('reviews')
    .description('campaigns in which owners attest what is still needed')
    .command('list')
    .description('the newest campaigns, and how far they are')
    .option('--json', 'one JSON document')
    .action(
      run(async () => {
        const client = await openClient(io);
        const { rows } = await client.json<{ rows: ReviewItem[] }>('GET', '/api/reviews');
        return { json: rows as unknown as Json, text: listText(rows) };
      }),
    );
}

function listText(rows: readonly ReviewItem[]): string {
  if (rows.length === 0) return 'There are no reviews yet.';
  return table(
    ['REVIEW', 'STATE', 'DUE', 'ITEMS', 'WAITING', 'SIGN-OFF', 'TO BE DONE', 'SETTLED'],
    rows.map((row) => [
      row.name,
      row.state,
      row.dueAt?.slice(0, 10) ?? 'not open',
      ...[row.items, row.waiting, row.attested, row.followUp, row.settled].map(String),
    ]),
  );
}
