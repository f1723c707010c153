import { columnsOf, isByName, type NamePerson, type RowFile } from '../files/column';
import { NOT_COLLECTED_FILES, ROW_FILES } from '../files/registry';

interface DictionaryRow {
  file: string;
  name: string;
  type: string;
  allowed: readonly string[];
  source: string;
  description: string;
}
const d = columnsOf<DictionaryRow>();

export const DICTIONARY: RowFile<DictionaryRow> = {
  path: 'DATA_DICTIONARY.csv',
  title: 'Every column of every file, and what it may hold',
  columns: [
    d.text(['file', '', ''], (row) => row.file),
    d.text(['column', '', ''], (row) => row.name),
    d.text(['type', '', ''], (row) => row.type),
    d.text(['allowed_values', '', ''], (row) => row.allowed.join(';'), 'any'),
    d.text(['source_field', '', ''], (row) => row.source, 'none'),
    d.text(['description', '', ''], (row) => row.description, 'none'),
  ],
};

/** Rows of the dictionary; the rules that hold for every file come first. */
export function dictionaryRows(files: readonly RowFile<never>[] = ROW_FILES): DictionaryRow[] {
  const rule = (name: string, description: string): DictionaryRow => ({
    file: 'every file',
    name,
    type: 'rule',
    allowed: [],
    source: '',
    description,
  });
  return [
    rule(
      'encoding',
      'UTF-8; RFC 4180 with a header; one record is one line: line ends within a cell became a space',
    ),
    rule(
      'formulas',
      'A text that begins with = + - or @ stands after an apostrophe, so that no spreadsheet runs it',
    ),
    rule('absence', 'No cell is empty: unknown is what nobody said, none and never are known'),
    rule('times', 'ISO 8601 in UTC; the period begins at its first instant and ends before its last'),
    ...files.flatMap((file) =>
      file.columns.map(({ name, type, allowed, source, description }) => ({
        file: file.path,
        name,
        type,
        allowed,
        source,
        description,
      })),
    ),
  ];
}

interface MissingRow {
  path: string;
  reason: string;
}
const m = columnsOf<MissingRow>();

export const NOT_COLLECTED: RowFile<MissingRow> = {
  path: 'coverage/not_collected.csv',
  title: 'What an audit would ask for and this pack does not hold',
  columns: [m.text(['file', '', ''], (row) => row.path), m.text(['reason', '', ''], (row) => row.reason)],
};
const NAMES_PEOPLE: readonly MissingRow[] = ['audit/trail.jsonl', 'audit/audit_extract.jsonl'].map(
  (file) => ({
    path: file,
    reason: 'It names people, and what is hashed cannot be changed; people of this pack have pseudonyms.',
  }),
);

export const notCollectedRows = (person: NamePerson): readonly MissingRow[] =>
  isByName(person) ? NOT_COLLECTED_FILES : [...NOT_COLLECTED_FILES, ...NAMES_PEOPLE];
