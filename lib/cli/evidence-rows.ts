import type { Kept } from '@/lib/evidence/integrity/redact';
import { wrongUsage } from './io';

/** More rows than this are no sample; hand over the file. */
const MOST_ROWS = 100_000;

/** Rows to keep, from `FILE:1,5-9` or `FILE:none`, counted from 1 there and from 0 here. */
export function keptOf(given: readonly string[]): Kept[] {
  const kept = new Map<string, number[]>();
  for (const each of given) {
    const at = each.lastIndexOf(':');
    const rows = at < 1 ? null : rowsOf(each.slice(at + 1));
    if (!rows)
      throw wrongUsage(`--keep takes FILE:ROWS, for example population/credentials.csv:1,5-9, or FILE:none.`);
    const file = each.slice(0, at);
    kept.set(file, [...(kept.get(file) ?? []), ...rows]);
  }
  return [...kept].map(([path, rows]) => ({ path, rows }));
}

function rowsOf(text: string): number[] | null {
  if (text === 'none') return [];
  const rows: number[] = [];
  for (const part of text.split(',')) {
    const [, from, to = from] = /^([1-9]\d{0,9})(?:-([1-9]\d{0,9}))?$/.exec(part) ?? [];
    if (from === undefined || Number(to) < Number(from)) return null;
    if (rows.length + Number(to) - Number(from) >= MOST_ROWS)
      throw wrongUsage(`--keep names more than ${MOST_ROWS} rows; hand over the whole file instead.`);
    for (let row = Number(from); row <= Number(to); row += 1) rows.push(row - 1);
  }
  return rows;
}
