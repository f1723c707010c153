import { type Block, code, heading, paragraph, strong } from '../blocks';
import type { Grid } from '../grid';
import type { Picture } from '../pictures';
import { thousands } from '../words';

/** Numbers beside each other that a page has room for. */
const COLUMNS = 9;

/** A picture and, for who cannot see it or wants to check it, its numbers with their filters. */
export function* gridBlocks(grid: Grid, picture: Picture): Generator<Block> {
  yield heading(3, grid.title);
  yield paragraph(`${grid.says} Numbers are ${grid.unit}; the rows are in ${grid.file}.`);
  yield { kind: 'picture', picture, caption: grid.title };
  for (let from = 0; from < grid.columns.length; from += COLUMNS) yield numbers(grid, from);
}

function numbers(grid: Grid, from: number): Block {
  const columns = grid.columns.slice(from, from + COLUMNS);
  const part = grid.columns.length > COLUMNS ? `, ${columns[0]?.label} to ${columns.at(-1)?.label}` : '';
  return {
    kind: 'table',
    caption: `${grid.title}${part}: rows of ${grid.file} that match the filter of the row and that of the column`,
    columns: [
      { title: `${grid.rowTitle} \\ ${grid.columnTitle}`, share: 2.4 },
      ...columns.map(({ label, filter }) => ({
        title: [strong(label), code(filter)],
        share: 1,
        align: 'right' as const,
      })),
    ],
    rows: grid.rows.map((row) => [
      [strong(row.label), code(row.filter)],
      ...columns.map((_, at) => {
        const value = row.values[from + at] ?? null;
        return value === null ? 'not known' : thousands(value);
      }),
    ]),
  };
}
