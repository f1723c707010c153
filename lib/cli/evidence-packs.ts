import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Command, Option } from 'commander';
import { PACK_TYPES, type PackType } from '@/lib/evidence/model';
import { AT_WORK, PACK_STATE_TITLES, type PackState } from '@/lib/evidence/states';
import type { Json } from '@/lib/kernel/json';
import { type Client, openClient } from './client';
import { toFile } from './exports';
import { CliError, collect, EXIT, type Io, type Result, type Run, table } from './io';

interface Pack {
  id: string;
  frameworks: string[];
  type: PackType;
  from: string;
  to: string;
  state: PackState;
  requestedAt: string;
  requestedBy: string;
  failure: string | null;
  manifest: string | null;
  progress: { step?: string; rows?: number };
}

interface BuildOptions {
  framework: string[];
  type: PackType;
  from?: string;
  to: string;
  pseudonyms?: boolean;
  wait?: boolean;
}

/** `evidence build`, `evidence list`, `evidence download` */
export function addPackVerbs(evidence: Command, io: Io, run: Run): void {
  evidence
    .command('build')
    .description('ask for a pack; a worker builds it')
    .requiredOption('--framework <id>', 'such as soc-2 or pci-dss; repeat for more', collect, [])
    .addOption(
      new Option('--type <type>', 'type-1: at the end of a day; type-2: over a period')
        .choices([...PACK_TYPES])
        .default('type-2'),
    )
    .option('--from <day>', 'first day of the period, such as 2025-10-01 (UTC)')
    .requiredOption('--to <day>', 'last day of the period, which must be over')
    .option('--pseudonyms', 'name people by pseudonyms, with the key of MUSTER_PSEUDONYM_KEY')
    .option('--wait', 'wait for the end; exit 1 if it failed')
    .option('--json', 'one JSON document')
    .action(run((options: BuildOptions) => build(io, options)));
  evidence
    .command('list')
    .description('packs, the newest first')
    .option('--json', 'one JSON document')
    .action(
      run(async () => {
        const { packs } = await (await openClient(io)).json<{ packs: Pack[] }>('GET', '/api/evidence');
        return { json: packs as unknown as Json, text: listText(packs) };
      }),
    );
  evidence
    .command('download')
    .description('the zip of a pack that is built')
    .argument('<pack>', 'its id')
    .requiredOption('--output <file>', 'write to a file, complete or not at all')
    .option('--json', 'one JSON document about the file')
    .action(
      run(async (id: string, { output }: { output: string }) => {
        const client = await openClient(io);
        const body = await client.stream(`/api/evidence/${encodeURIComponent(id)}/file`);
        return toFile(body, path.resolve(io.cwd, output), 'zip');
      }),
    );
}

async function build(io: Io, { framework, type, from, to, pseudonyms, wait }: BuildOptions): Promise<Result> {
  const client = await openClient(io);
  const asked = { frameworks: framework, type, from: from ?? null, to, pseudonymised: pseudonyms === true };
  const { id } = await client.json<{ id: string }>('POST', '/api/evidence', asked);
  if (!wait) return { json: { id }, text: `Asked for pack ${id}; a worker builds it.` };
  const pack = await ended(client, io, id);
  const isBuilt = pack.state === 'built';
  return {
    json: pack as unknown as Json,
    text: isBuilt
      ? `Built pack ${id}; SHA-256 of its manifest: ${pack.manifest}.`
      : `Pack ${id}: ${PACK_STATE_TITLES[pack.state].toLowerCase()}. ${pack.failure ?? ''}`.trim(),
    exit: isBuilt ? EXIT.done : EXIT.failed,
  };
}

/** The web process or the database may be restarted while a worker builds. */
const UNANSWERED_IN_A_ROW = 60;

async function ended(client: Client, io: Io, id: string): Promise<Pack> {
  for (let unanswered = 0; ; ) {
    try {
      const pack = await client.json<Pack>('GET', `/api/evidence/${id}`);
      if (!(AT_WORK as readonly string[]).includes(pack.state)) return pack;
      unanswered = 0;
    } catch (error) {
      unanswered += 1;
      if (!(error instanceof CliError && error.passing) || unanswered >= UNANSWERED_IN_A_ROW) throw error;
    }
    await delay(io.pollMs);
  }
}

const day = (at: string) => at.slice(0, 10);

function listText(packs: readonly Pack[]): string {
  if (packs.length === 0) return 'There are no packs yet.';
  return table(
    ['PACK', 'FRAMEWORKS', 'FROM', 'BEFORE', 'STATE', 'ASKED FOR BY'],
    packs.map((pack) => [
      pack.id,
      pack.frameworks.join(', '),
      pack.type === 'type-1' ? '' : day(pack.from),
      day(pack.to),
      PACK_STATE_TITLES[pack.state],
      pack.requestedBy,
    ]),
  );
}
