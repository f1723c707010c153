/** Cells that say a number together with where its rows are. */
import { type Cell, code, type StyledLine, strong } from './blocks';
import type { Counted } from './counted';
import { numberOf } from './words';

/** A cell with where the rows of a number are. */
export const sourceCell = (count: Pick<Counted, 'file' | 'filter'>): StyledLine[] => [
  code(count.file),
  code(count.filter),
];

/** A number over the file and filter it comes from. */
export const countCell = (count: Counted): Cell => [strong(numberOf(count)), ...sourceCell(count)];
