import type { Client } from './client';
import { CliError, printable } from './io';

export interface SourceItem {
  id: number;
  kind: string;
  name: string;
  paused: boolean;
  nextCollectionAt: string;
  last: { state: string; finishedAt: string | null } | null;
  open: { id: string; state: string } | null;
  coverage: { cells: number; dark: number; stale: number };
}

/** Kind of the sources of uploaded files, which are collected when a file comes. */
export const UPLOADED = 'upload';

/** Every source, page by page. */
export async function allSources(client: Client): Promise<SourceItem[]> {
  const rows: SourceItem[] = [];
  let after: string | null = null;
  do {
    const query: string = after ? `?after=${encodeURIComponent(after)}` : '';
    const page: { rows: SourceItem[]; next: string | null } = await client.json(
      'GET',
      `/api/sources${query}`,
    );
    rows.push(...page.rows);
    after = page.next;
  } while (after);
  return rows;
}

/** The source of that name, whatever its capitals. @throws CliError that lists the names there are. */
export function sourceNamed(sources: readonly SourceItem[], name: string): SourceItem {
  const found = sources.find((source) => source.name.toLowerCase() === name.trim().toLowerCase());
  if (found) return found;
  const names = sources.map((source) => printable(source.name)).join(', ');
  throw new CliError(
    'source/not-found',
    `There is no source named "${printable(name)}". ${names ? `There are: ${names}.` : 'There are none yet.'}`,
  );
}
