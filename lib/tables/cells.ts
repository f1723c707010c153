import { type Cell, instantCell, textCell } from '@/lib/credentials/export-cells';

/** Columns of a table in few words; what is not there is written out. */
export const text = (name: string, column: string, absent = 'unknown'): Cell => ({
  name,
  type: 'text',
  expression: textCell(column, absent),
});
export const word = (name: string, expression: string, absent = 'unknown'): Cell => ({
  name,
  type: 'word',
  expression: `coalesce((${expression})::text, '${absent}')`,
});
export const number = (name: string, expression: string): Cell => ({ name, type: 'number', expression });
export const moment = (name: string, column: string, absent = 'unknown'): Cell => ({
  name,
  type: 'word',
  expression: instantCell(column, absent),
});
export const yesNo = (name: string, expression: string): Cell => ({
  name,
  type: 'word',
  expression: `CASE WHEN ${expression} THEN 'yes' ELSE 'no' END`,
});
