import { type Command, Option } from 'commander';
import type { Json } from '@/lib/kernel/json';
import { openClient } from './client';
import { type Io, type Run, table } from './io';

interface Request {
  id: number;
  question: string;
  dueOn: string;
  state: string;
  askedBy: string;
  packId: string | null;
  note: string | null;
  endedBy: string | null;
}

const PATH = '/api/evidence/requests';
const pathOf = (id: string, verb: string) => `${PATH}/${encodeURIComponent(id)}/${verb}`;
const JSON_OPTION = ['--json', 'one JSON document'] as const;

/** `evidence requests list`, `ask`, `answer`, `withdraw` */
export function addRequestVerbs(evidence: Command, io: Io, run: Run): void {
  const requests = evidence
    .command('requests')
    .description('what auditors ask for, and what they are answered with');
  requests
    .command('list')
    .description('the newest requests, at most 50')
    .addOption(
      new Option('--state <state>', 'of one state')
        .choices(['asked', 'answered', 'withdrawn', 'any'])
        .default('any'),
    )
    .option(...JSON_OPTION)
    .action(
      run(async ({ state }: { state: string }) => {
        const client = await openClient(io);
        const { rows } = await client.json<{ rows: Request[] }>('GET', `${PATH}?state=${state}`);
        return { json: rows as unknown as Json, text: listText(rows) };
      }),
    );
  requests
    .command('ask')
    .description('ask for evidence; the security leads are told')
    .argument('<question>', 'what you need, in words')
    .requiredOption('--due <day>', 'last day for an answer, such as 2026-12-31 (UTC)')
    .option(...JSON_OPTION)
    .action(
      run(async (question: string, { due }: { due: string }) => {
        const client = await openClient(io);
        const { id } = await client.json<{ id: number }>('POST', PATH, { question, dueOn: due });
        return { json: { id }, text: `Asked; request ${id}.` };
      }),
    );
  requests
    .command('answer')
    .description('answer a request with a pack, a note, or both; whoever asked is told')
    .argument('<request>', 'its number')
    .option('--pack <pack>', 'id of a pack that is built')
    .option('--note <text>', 'a few words')
    .option(...JSON_OPTION)
    .action(
      run(async (id: string, { pack, note }: { pack?: string; note?: string }) => {
        const client = await openClient(io);
        await client.json('POST', pathOf(id, 'answer'), { packId: pack ?? null, note: note ?? null });
        return { json: { id: Number(id) }, text: `Answered request ${id}.` };
      }),
    );
  requests
    .command('withdraw')
    .description('take an own request back')
    .argument('<request>', 'its number')
    .option('--note <text>', 'why')
    .option(...JSON_OPTION)
    .action(
      run(async (id: string, { note }: { note?: string }) => {
        const client = await openClient(io);
        await client.json('POST', pathOf(id, 'withdraw'), { note: note ?? null });
        return { json: { id: Number(id) }, text: `Took request ${id} back.` };
      }),
    );
}

function listText(rows: readonly Request[]): string {
  if (rows.length === 0) return 'There are no such requests.';
  return table(
    ['REQUEST', 'STATE', 'DUE', 'ASKED BY', 'QUESTION', 'ANSWER'],
    rows.map(({ id, state, dueOn, askedBy, question, packId, note }) => [
      String(id),
      state,
      dueOn,
      askedBy,
      question,
      [packId, note].filter(Boolean).join(' ') || 'none',
    ]),
  );
}
