/** Rows of the lists on this page that are shown: cards on a phone, lines of a table elsewhere. */
function rowsShown(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#content [data-row]')].filter((row) =>
    row.checkVisibility(),
  );
}

const holdsFocus = (row: HTMLElement) => row.contains(document.activeElement);

/** Puts the focus on what opens the next (1) or previous (-1) row; on the first where none has it. */
export function moveToRow(step: 1 | -1): void {
  const rows = rowsShown();
  const at = rows.findIndex(holdsFocus);
  const row = rows[at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)];
  const opener =
    row?.querySelector<HTMLElement>('[data-row-link]') ?? row?.querySelector<HTMLElement>('a, button');
  opener?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

/** Ticks the row that has the focus, or takes the tick away. */
export function selectRow(): void {
  rowsShown().find(holdsFocus)?.querySelector<HTMLInputElement>('[data-select]')?.click();
}
