/** A spreadsheet runs a cell that begins so; an apostrophe in front makes it text. */
const FORMULA = /^[=+\-@\t\r\n]/;

/** One value of a line of RFC 4180; what came from outside cannot become a formula. */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Names with values, in their order, as a line of CSV or of JSON. */
export function lineOf(
  cells: readonly (readonly [string, string | number])[],
  format: 'csv' | 'jsonl',
): string {
  return format === 'csv'
    ? `${cells.map(([, value]) => csvCell(value)).join(',')}\r\n`
    : `${JSON.stringify(Object.fromEntries(cells))}\n`;
}
