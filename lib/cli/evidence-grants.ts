import type { Command } from 'commander';
import type { Json, JsonObject } from '@/lib/kernel/json';
import { openClient } from './client';
import { collect, type Io, type Result, type Run, table } from './io';

interface Grant {
  id: string;
  auditor: string | null;
  frameworks: string[];
  from: string;
  to: string;
  scope: Record<string, (string | number)[] | null>;
  state: string;
  givenBy: string;
}

interface GiveOptions {
  framework: string[];
  from: string;
  to: string;
  note: string;
  source: string[];
  account: string[];
  environment: string[];
  kind: string[];
  owner: string[];
}

/** `evidence grants list`, `give` and `revoke` */
export function addGrantVerbs(evidence: Command, io: Io, run: Run): void {
  const grants = evidence.command('grants').description('what auditors are let in for');
  grants
    .command('list')
    .description('grants, the newest first; an auditor sees their own')
    .option('--json', 'one JSON document')
    .action(run(() => list(io)));
  grants
    .command('give')
    .description('let an auditor see a period, and ask for packs of it')
    .argument('<auditor>', 'mail address, id of a person, or "all" for every auditor')
    .requiredOption('--from <day>', 'first day of the period, such as 2026-01-01 (UTC)')
    .requiredOption('--to <day>', 'last day of the period')
    .requiredOption('--note <text>', 'why; it stays on the trail')
    .option('--framework <id>', 'packs of this framework only; repeat for more', collect, [])
    .option('--source <n>', 'this source only; repeat for more', collect, [])
    .option('--account <id>', 'this account only; repeat for more', collect, [])
    .option('--environment <name>', 'this environment only; repeat for more', collect, [])
    .option('--kind <kind>', 'this kind of credential only; repeat for more', collect, [])
    .option('--owner <team>', 'this owner only; repeat for more', collect, [])
    .option('--json', 'one JSON document')
    .action(run((auditor: string, options: GiveOptions) => give(io, auditor, options)));
  grants
    .command('revoke')
    .description('end a grant at once')
    .argument('<grant>', 'its id')
    .requiredOption('--reason <text>', 'why; it stays on the trail')
    .option('--json', 'one JSON document')
    .action(
      run(async (id: string, { reason }: { reason: string }) => {
        const client = await openClient(io);
        await client.json('POST', `/api/evidence/grants/${encodeURIComponent(id)}/revoke`, { reason });
        return { json: { id }, text: `Revoked grant ${id}.` };
      }),
    );
}

async function list(io: Io): Promise<Result> {
  const { grants } = await (await openClient(io)).json<{ grants: Grant[] }>('GET', '/api/evidence/grants');
  return { json: grants as unknown as Json, text: listText(grants) };
}

async function give(io: Io, auditor: string, options: GiveOptions): Promise<Result> {
  const { framework, from, to, note, source, account, environment, kind, owner } = options;
  const scope = {
    sources: source,
    accounts: account,
    environments: environment,
    kinds: kind,
    owners: owner,
  };
  const body: JsonObject = { auditor, frameworks: framework, from, to, note, scope };
  const { id } = await (await openClient(io)).json<{ id: string }>('POST', '/api/evidence/grants', body);
  return { json: { id }, text: `Gave grant ${id}; it holds from the next request on.` };
}

const day = (at: string) => at.slice(0, 10);

function listText(grants: readonly Grant[]): string {
  if (grants.length === 0) return 'Nothing is granted: auditors see nothing of the estate.';
  return table(
    ['GRANT', 'AUDITOR', 'FROM', 'BEFORE', 'FRAMEWORKS', 'SCOPE', 'STATE', 'GIVEN BY'],
    grants.map(({ id, auditor, from, to, frameworks, scope, state, givenBy }) => [
      id,
      auditor ?? 'every auditor',
      day(from),
      day(to),
      frameworks.join(', ') || 'any',
      Object.entries(scope)
        .flatMap(([name, values]) => (values ? [`${name}: ${values.join(', ')}`] : []))
        .join('; ') || 'all',
      state,
      givenBy,
    ]),
  );
}
