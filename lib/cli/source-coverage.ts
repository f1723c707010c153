import type { Command } from 'commander';
import type { Json } from '@/lib/kernel/json';
import { type Client, openClient } from './client';
import { collect, type Io, pairs, printable, type Run, table, wrongUsage } from './io';
import { budgetText, readBudgets, type SourceBudgetItem } from './source-budget';
import { allSources, sourceNamed } from './source-list';
import { matrixText, ROWS, readMatrix } from './source-matrix';

interface CoverageOptions {
  dark?: boolean;
  source?: string;
  by?: string;
  budget?: boolean;
}

/** `sources check` and `sources coverage` */
export function addCoverageVerbs(sources: Command, io: Io, run: Run): void {
  sources
    .command('check')
    .description('try the permissions of a source without saving it, and count the calls of a run')
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
    .option('--by <rows>', `a row for each ${ROWS.join(', ')} and a column for each kind of credential`)
    .option('--budget', 'calls that the next run will make')
    .option('--json', 'one JSON document')
    .action(
      run(async (options: CoverageOptions) => {
        const { by, dark = false } = options;
        if (by !== undefined && !ROWS.includes(by)) throw wrongUsage(`--by takes ${ROWS.join(', ')}.`);
        if (by !== undefined && options.budget) throw wrongUsage('Give either --by or --budget.');
        const client = await openClient(io);
        const known = options.budget || options.source !== undefined ? await allSources(client) : [];
        const source = options.source === undefined ? null : sourceNamed(known, options.source);
        if (options.budget) {
          const budgets: SourceBudgetItem[] = await readBudgets(client, source ? [source] : known);
          return { json: { sources: budgets } as unknown as Json, text: budgetText(budgets) };
        }
        const ask = { dark, source: source?.id ?? null };
        if (by !== undefined) {
          const matrix = await readMatrix(client, { ...ask, by });
          return { json: matrix as unknown as Json, text: matrixText(matrix) };
        }
        const coverage = await wholeCoverage(client, ask);
        return { json: coverage as unknown as Json, text: coverageText(coverage) };
      }),
    );
}

interface Coverage {
  counts: { cells: number; complete: number; dark: number; stale: number };
  byState: Record<string, number>;
  groups: { sourceName: string; cells: Record<string, string | number | boolean | null>[] }[];
  notCollected: { provider: string; title: string; state: string; why: string }[];
  unconnected: { title: string; note: string }[];
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
    const {
      page: _,
      pages,
      groups: some,
      ...rest
    } = await client.json<Coverage>('GET', `/api/sources/coverage?${query}`);
    groups.push(...some);
    if (page >= pages) return { ...rest, groups };
  }
}

function coverageText(coverage: Omit<Coverage, 'page' | 'pages'>): string {
  const { counts, groups } = coverage;
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
  const head = ['SOURCE', 'ACCOUNT', 'REGION', 'COLLECTOR', 'STATE', 'LISTED', 'DATA AS OF', 'WHY'];
  const summary = `${counts.cells - counts.dark} of ${counts.cells} cells read, ${counts.dark} dark, ${counts.stale} stale.`;
  return [rows.length > 0 ? table(head, rows) : null, summary, beyondText(coverage)]
    .filter(Boolean)
    .join('\n');
}

/** What no cell stands for. */
function beyondText({ notCollected = [], unconnected = [] }: Partial<Coverage>): string {
  return [
    ...unconnected.map(
      ({ title, note }) => `Declared but not connected: ${printable(title)}. ${printable(note)}`,
    ),
    ...notCollected.map(
      ({ provider, title, state, why }) => `${provider}: ${title}: ${state.replace('-', ' ')}. ${why}`,
    ),
  ].join('\n');
}

interface Checked {
  usable: boolean;
  accounts: number;
  failure: { message: string } | null;
  callsAhead?: number;
  assumedItems?: number;
  collectors: {
    title: string;
    outcome: string;
    permission: string | null;
    message: string | null;
    cells?: number;
    callsAhead?: number;
  }[];
}

function checkText(checked: Checked): string {
  if (checked.failure) return `Cannot connect: ${printable(checked.failure.message)}`;
  const rows = checked.collectors.map((one) => [
    one.title,
    one.outcome,
    String(one.cells ?? ''),
    String(one.callsAhead ?? ''),
    one.permission ?? '',
    one.message ?? '',
  ]);
  const head = ['COLLECTOR', 'OUTCOME', 'CELLS', 'CALLS', 'PERMISSION', 'MESSAGE'];
  const calls = `A run would make about ${checked.callsAhead ?? 'an unknown number of'} calls, assuming ${checked.assumedItems ?? 'so many'} of everything in each cell.`;
  return `${checked.accounts} account(s) found.\n${table(head, rows)}\n${calls}`;
}
