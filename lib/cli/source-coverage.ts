import type { Command } from 'commander';
import type { Json } from '@/lib/kernel/json';
import { type Client, openClient } from './client';
import { collect, type Io, pairs, printable, type Run, table } from './io';
import { allSources, sourceNamed } from './source-list';

/** `sources check` and `sources coverage` */
export function addCoverageVerbs(sources: Command, io: Io, run: Run): void {
  sources
    .command('check')
    .description('try the permissions of a source without saving it')
    .argument('<kind>', 'aws, azure, gcp')
    .option('--set <key=value>', 'one setting; repeat for more', collect, [])
    .option('--json', 'one JSON document')
    .action(
      run(async (kind: string, options: { set: string[] }) => {
        const config = pairs('--set', options.set);
        const client = await openClient(io);
        const checked = await client.json<Checked>('POST', '/api/sources/check', { kind, config });
        return { json: checked as unknown as Json, text: checkText(checked), exit: checked.usable ? 0 : 1 };
      }),
    );

  sources
    .command('coverage')
    .description('what could be read and what could not')
    .option('--dark', 'only what cannot be seen')
    .option('--source <name>', 'one source')
    .option('--json', 'one JSON document')
    .action(
      run(async (options: { dark?: boolean; source?: string }) => {
        const client = await openClient(io);
        const source =
          options.source === undefined ? null : sourceNamed(await allSources(client), options.source);
        const coverage = await wholeCoverage(client, {
          dark: options.dark ?? false,
          source: source?.id ?? null,
        });
        return { json: coverage as unknown as Json, text: coverageText(coverage) };
      }),
    );
}

interface Coverage {
  counts: { cells: number; complete: number; dark: number; stale: number };
  byState: Record<string, number>;
  groups: { sourceName: string; cells: Record<string, string | number | boolean | null>[] }[];
  page: number;
  pages: number;
}

async function wholeCoverage(
  client: Client,
  ask: { dark: boolean; source: number | null },
): Promise<Omit<Coverage, 'page' | 'pages'>> {
  const groups: Coverage['groups'] = [];
  for (let page = 1; ; page += 1) {
    const query = new URLSearchParams({
      page: String(page),
      show: ask.dark ? 'dark' : 'all',
      ...(ask.source === null ? {} : { source: String(ask.source) }),
    });
    const got = await client.json<Coverage>('GET', `/api/sources/coverage?${query}`);
    groups.push(...got.groups);
    if (page >= got.pages) return { counts: got.counts, byState: got.byState, groups };
  }
}

function coverageText({ counts, groups }: Omit<Coverage, 'page' | 'pages'>): string {
  const rows = groups.flatMap(({ sourceName, cells }) =>
    cells.map((cell) => [
      sourceName,
      String(cell.account),
      String(cell.region),
      String(cell.collector),
      `${cell.state}${cell.stale ? ' (stale)' : ''}`,
      String(cell.listed),
      String(cell.dataAt ?? 'never'),
      [cell.permission && `missing ${cell.permission}`, cell.reason].filter(Boolean).join(': '),
    ]),
  );
  const summary = `${counts.cells - counts.dark} of ${counts.cells} cells read, ${counts.dark} dark, ${counts.stale} stale.`;
  return rows.length > 0
    ? `${table(['SOURCE', 'ACCOUNT', 'REGION', 'COLLECTOR', 'STATE', 'LISTED', 'DATA AS OF', 'WHY'], rows)}\n${summary}`
    : summary;
}

interface Checked {
  usable: boolean;
  accounts: number;
  failure: { message: string } | null;
  collectors: { title: string; outcome: string; permission: string | null; message: string | null }[];
}

function checkText(checked: Checked): string {
  if (checked.failure) return `Cannot connect: ${printable(checked.failure.message)}`;
  const rows = checked.collectors.map((one) => [
    one.title,
    one.outcome,
    one.permission ?? '',
    one.message ?? '',
  ]);
  return `${checked.accounts} account(s) found.\n${table(['COLLECTOR', 'OUTCOME', 'PERMISSION', 'MESSAGE'], rows)}`;
}
