import { type Block, code, paragraph, strong } from '../blocks';
import type { Grid } from '../grid';
import type { Picture } from '../pictures';
import { thousands } from '../words';

/** Numbers beside each other that a page has room for. */
const COLUMNS = 9;

/** Room in points for what is said above a picture and below it. */
export const ABOVE_PICTURE = 80;

/** A picture and, for who cannot see it or wants to check it, its numbers with their filters. */
export function* gridBlocks(grid: Grid, picture: Picture): Generator<Block> {
  yield { kind: 'heading', level: 3, text: grid.title, keep: picture.height + ABOVE_PICTURE };
  yield paragraph(`${grid.says} Numbers are ${grid.unit}; the rows are in ${grid.file}.`);
  yield { kind: 'picture', picture, caption: grid.title };
  const tables = Math.ceil(grid.columns.length / COLUMNS);
  const size = Math.ceil(grid.columns.length / tables);
  for (let at = 0; at < tables; at += 1) yield numbers(grid, at * size, size);
}

function numbers(grid: Grid, from: number, size: number): Block {
  const columns = grid.columns.slice(from, from + size);
  const part = grid.columns.length > size ? `, ${columns[0]?.label} to ${columns.at(-1)?.label}` : '';
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
