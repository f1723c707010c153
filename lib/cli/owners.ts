import type { Command } from 'commander';
import type { Json } from '@/lib/kernel/json';
import { type Client, openClient } from './client';
import { AS_OF, type Io, type Run, table, wrongUsage } from './io';

interface OwnerItem {
  id: string | null;
  name: string;
  fallback: string | null;
  members: number;
  credentials: number;
  accepted: number;
  asked: number;
  declined: number;
  out: number;
}

interface OwnerSummary {
  name: string;
  kind: string;
  mail: string | null;
  slackChannel: string | null;
  fallback: string | null;
  members: { name: string; mail: string | null; origin: string }[];
  waiting: { id: number; name: string; dueAt: string | null; basis: { evidence: string } }[];
}

/** `owners list`, `show`, `ask`, `accept` and `decline` */
export function addOwnerVerbs(program: Command, io: Io, run: Run): void {
  const owners = program.command('owners').description('who answers for which credential');
  addReads(owners, io, run);
  owners
    .command('ask')
    .description('ask an owner to answer for credentials')
    .argument('<ids...>', 'ids of credentials')
    .requiredOption('--owner <name>', 'who is asked')
    .requiredOption('--reason <text>', 'goes into the trail')
    .option('--json', 'one JSON document')
    .action(
      run(async (ids: string[], { owner, reason }: { owner: string; reason: string }) => {
        const body = { target: { ids: idsOf(ids) }, owner: { name: owner }, reason };
        const done = await post<{ asked: number; left: number }>(io, 'ask', body);
        return { json: { ...done }, text: `${done.asked} asked, ${done.left} left alone.` };
      }),
    );
  owners
    .command('accept')
    .description('say yes for an owner that was asked')
    .argument('<ids...>', 'ids of credentials')
    .option('--reason <text>', 'who agreed, and where: needed for a team you do not belong to')
    .option('--json', 'one JSON document')
    .action(
      run(async (ids: string[], { reason }: { reason?: string }) => {
        const body = { target: { ids: idsOf(ids) }, reason: reason ?? null };
        const done = await post<{ accepted: number }>(io, 'accept', body);
        return { json: { ...done }, text: `${done.accepted} accepted.` };
      }),
    );
  owners
    .command('decline')
    .description('say no for an owner that was asked')
    .argument('<ids...>', 'ids of credentials')
    .requiredOption('--reason <text>', 'why it is not theirs')
    .option('--hint <text>', 'whom to ask instead')
    .option('--json', 'one JSON document')
    .action(
      run(async (ids: string[], { reason, hint }: { reason: string; hint?: string }) => {
        const body = { target: { ids: idsOf(ids) }, reason, hint: hint ?? null };
        const done = await post<{ declined: number }>(io, 'decline', body);
        return { json: { ...done }, text: `${done.declined} declined.` };
      }),
    );
}

function addReads(owners: Command, io: Io, run: Run): void {
  owners
    .command('list')
    .description('every owner, and how much of what names it was accepted')
    .option(...AS_OF)
    .option('--json', 'one JSON document')
    .action(
      run(async ({ asOf }: { asOf?: string }) => {
        const client = await openClient(io);
        const query = asOf === undefined ? '' : `?${new URLSearchParams({ asOf })}`;
        const { rows } = await client.json<{ rows: OwnerItem[] }>('GET', `/api/owners${query}`);
        const text = asOf === undefined ? listText(rows) : namedText(rows);
        return { json: rows as unknown as Json, text };
      }),
    );
  owners
    .command('show')
    .description('contact, members, and what waits for an answer')
    .argument('<name>', 'name of the owner')
    .option('--json', 'one JSON document')
    .action(
      run(async (name: string) => {
        const client = await openClient(io);
        const owner = await client.json<OwnerSummary>('GET', `/api/owners/${encodeURIComponent(name)}`);
        return { json: owner as unknown as Json, text: summaryText(owner) };
      }),
    );
}

/** What the past knows of owners: how many credentials named each. */
function namedText(rows: readonly OwnerItem[]): string {
  if (rows.length === 0) return 'There was none.';
  return table(
    ['OWNER', 'CREDENTIALS', 'REGISTERED', 'FALLBACK'],
    rows.map((row) => [
      row.name,
      String(row.credentials),
      row.id === null ? 'no' : 'yes',
      row.fallback ?? (row.id === null ? 'none' : 'security'),
    ]),
  );
}

async function post<Answer>(io: Io, verb: string, body: Parameters<Client['json']>[2]): Promise<Answer> {
  const client = await openClient(io);
  return client.json<Answer>('POST', `/api/owners/${verb}`, body);
}

function idsOf(texts: readonly string[]): number[] {
  const wrong = texts.find((text) => !/^[1-9]\d{0,15}$/.test(text));
  if (wrong !== undefined)
    throw wrongUsage(`"${wrong}" is no id of a credential; it is the number in its address.`);
  return texts.map(Number);
}

function listText(rows: readonly OwnerItem[]): string {
  if (rows.length === 0) return 'There are no owners yet.';
  const head = [
    'OWNER',
    'CREDENTIALS',
    'ACCEPTED',
    'ASKED',
    'DECLINED',
    'OUT OF POLICY',
    'MEMBERS',
    'FALLBACK',
  ];
  return table(
    head,
    rows.map((row) => [
      row.id === null ? `${row.name} (not registered)` : row.name,
      ...[row.credentials, row.accepted, row.asked, row.declined, row.out, row.members].map(String),
      row.fallback ?? 'security',
    ]),
  );
}

function summaryText({ name, kind, mail, slackChannel, fallback, members, waiting }: OwnerSummary): string {
  const people =
    members.length === 0
      ? 'It has no members.'
      : table(
          ['MEMBER', 'MAIL', 'BY'],
          members.map((member) => [member.name, member.mail ?? 'none', member.origin]),
        );
  const questions =
    waiting.length === 0
      ? 'Nothing waits for its answer.'
      : table(
          ['WAITING', 'CREDENTIAL', 'UNTIL', 'WHY'],
          waiting.map(({ id, name: credential, dueAt, basis }) => [
            String(id),
            credential,
            dueAt ?? 'overdue',
            basis.evidence,
          ]),
        );
  const contact = `${name} (${kind}): mail ${mail ?? 'none'}, Slack ${slackChannel ?? 'none'}, fallback ${fallback ?? 'security'}`;
  return [contact, people, questions].join('\n\n');
}
