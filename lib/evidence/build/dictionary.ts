import { columnsOf, isByName, type NamePerson, type RowFile } from '../files/column';
import { NOT_COLLECTED_FILES, ROW_FILES } from '../files/registry';
import { IPE_REGISTER } from './ipe';

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
    d.text(['file', 'derived', 'File of this pack'], (row) => row.file),
    d.text(['column', 'derived', 'Name in its header'], (row) => row.name),
    d.text(['type', 'derived', 'What its cells are'], (row) => row.type),
    d.text(
      ['allowed_values', 'derived', 'Words it may hold: of an enum all, else those beside its type'],
      (row) => row.allowed.join(';'),
      'any',
    ),
    d.text(
      ['source_field', 'derived', 'Where it comes from; none: no source tells it'],
      (row) => row.source,
      'none',
    ),
    d.text(['description', 'derived', 'What it says'], (row) => row.description, 'none'),
  ],
};

/** Rows of the dictionary; the rules that hold for every file come first. */
export function dictionaryRows(
  files: readonly RowFile<never>[] = [...ROW_FILES, ...ABOUT_FILES],
): DictionaryRow[] {
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
  columns: [
    m.text(['file', 'derived', 'File that is not in this pack'], (row) => row.path),
    m.text(['reason', 'derived', 'Why not'], (row) => row.reason),
  ],
};
/** What tells of other files. */
const ABOUT_FILES = [NOT_COLLECTED, IPE_REGISTER, DICTIONARY] as unknown as readonly RowFile<never>[];
const NAMES_PEOPLE: readonly MissingRow[] = ['audit/trail.jsonl', 'audit/audit_extract.jsonl'].map(
  (file) => ({
    path: file,
    reason: 'It names people, and what is hashed cannot be changed; people of this pack have pseudonyms.',
  }),
);

export const notCollectedRows = (person: NamePerson): readonly MissingRow[] =>
  isByName(person) ? NOT_COLLECTED_FILES : [...NOT_COLLECTED_FILES, ...NAMES_PEOPLE];
