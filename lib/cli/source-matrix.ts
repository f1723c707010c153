import type { Client } from './client';
import { table } from './io';

export const ROWS = ['account', 'place', 'region'];

interface Row {
  provider: string;
  account: string | null;
  accountName: string | null;
  region: string | null;
  cells: number;
  dark: number;
  kinds: Record<string, { cells: number; dark: number; worst: string }>;
}

interface Page {
  matrix: {
    rows: Row[];
    pages: number;
    kinds: string[];
    answers: Record<string, Record<string, string>>;
  };
}

export type Matrix = Omit<Page['matrix'], 'pages'>;

/** The whole matrix, page by page. */
export async function readMatrix(
  client: Client,
  ask: { dark: boolean; source: number | null; by: string },
): Promise<Matrix> {
  const rows: Row[] = [];
  for (let page = 1; ; page += 1) {
    const query = new URLSearchParams({
      view: 'matrix',
      by: ask.by,
      page: String(page),
      show: ask.dark ? 'dark' : 'all',
      ...(ask.source === null ? {} : { source: String(ask.source) }),
    });
    const { matrix } = await client.json<Page>('GET', `/api/sources/coverage?${query}`);
    rows.push(...matrix.rows);
    if (page >= matrix.pages) return { rows, kinds: matrix.kinds, answers: matrix.answers };
  }
}

export function matrixText({ rows, kinds, answers }: Matrix): string {
  if (rows.length === 0) return 'No cell matches.';
  const lines = rows.map((row) => [
    row.provider,
    row.accountName ?? row.account ?? '',
    row.region ?? '',
    `${row.cells - row.dark}/${row.cells}`,
    ...kinds.map((kind) => {
      const cell = row.kinds[kind];
      if (cell) return cell.dark > 0 ? `${cell.cells - cell.dark}/${cell.cells} ${cell.worst}` : cell.worst;
      return answers[row.provider]?.[kind] === 'not-supported' ? 'n/s' : '-';
    }),
  ]);
  return `${table(['PROVIDER', 'ACCOUNT', 'REGION', 'READ', ...kinds], lines)}\nn/s: not supported. Without a number all cells of the kind were read.`;
}
