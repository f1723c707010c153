import { rawSql, type Sql } from '@/lib/platform/database/client';

/** One column of an export, as SQL that is never null. */
export interface Cell {
  name: string;
  /** `word`: from a fixed set, needs no quoting. `text`: from outside, quoted and neutralised. `number`: may be null = unknown. */
  type: 'word' | 'text' | 'number';
  expression: string;
}

/** An instant as ISO 8601 UTC, or the word for its absence. */
export const instantCell = (column: string, absent: string) =>
  `coalesce(to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), '${absent}')`;

/** A text, or the word for its absence; an empty text is absent too. */
export const textCell = (column: string, absent: string) => `coalesce(nullif(${column}, ''), '${absent}')`;

/** A three-valued instant: known, a word (`never`, `none`), or unknown. */
const threeCell = (state: string, at: string, word: string) =>
  `CASE ${state} WHEN 'known' THEN ${instantCell(at, 'unknown')} WHEN '${word}' THEN '${word}' ELSE 'unknown' END`;

const codes = (
  verdict: string,
  list: string,
) => `CASE WHEN c.${list} = '{}' OR c.gone_at IS NOT NULL THEN 'none' ELSE coalesce((
  SELECT string_agg(DISTINCT f.code, ';' ORDER BY f.code) FROM finding f WHERE f.subject_kind = 'credential'
    AND f.subject_id = c.id AND f.closed_at IS NULL AND f.verdict = '${verdict}'), 'none') END`;

/** `$now` stands for the moment of the export. */
const AGE = `round((extract(epoch FROM $now::timestamptz - c.value_changed_at) / 86400)::numeric, 2)`;
const RANKS = `(ARRAY['none', 'notice', 'low', 'medium', 'high', 'critical'])[c.severity + 2]`;

/** The columns of the credential export. The first ten are a contract with other programs: names and order stay. */
export const CREDENTIAL_CELLS: readonly Cell[] = [
  { name: 'type', type: 'word', expression: 'c.kind' },
  { name: 'identifier', type: 'text', expression: textCell('c.external_id', 'unknown') },
  { name: 'owner_role', type: 'word', expression: `'none'` },
  { name: 'owner_team', type: 'text', expression: textCell('c.owner_team', 'none') },
  { name: 'location', type: 'text', expression: `c.provider || '/' || c.account || '/' || c.region` },
  {
    name: 'last_rotated',
    type: 'word',
    expression: threeCell('c.last_rotated_state', 'c.last_rotated_at', 'never'),
  },
  { name: 'last_used', type: 'word', expression: threeCell('u.state', 'u.last_used_at', 'never') },
  { name: 'expires_at', type: 'word', expression: threeCell('c.expiry_state', 'c.expires_at', 'none') },
  { name: 'rotation_method', type: 'word', expression: `coalesce(c.rotation_method, 'unknown')` },
  { name: 'finding', type: 'word', expression: codes('fail', 'failing') },
  { name: 'finding_unknown', type: 'word', expression: codes('unknown', 'unknown') },
  { name: 'id', type: 'number', expression: 'c.id' },
  { name: 'identity', type: 'word', expression: 'c.identity::text' },
  { name: 'name', type: 'text', expression: textCell('c.name', 'none') },
  { name: 'provider', type: 'text', expression: 'c.provider' },
  { name: 'account', type: 'text', expression: textCell('c.account', 'unknown') },
  { name: 'account_name', type: 'text', expression: textCell('c.account_name', 'unknown') },
  { name: 'region', type: 'text', expression: textCell('c.region', 'unknown') },
  { name: 'resource', type: 'text', expression: textCell('c.resource', 'unknown') },
  { name: 'holder_type', type: 'word', expression: `coalesce(c.holder_type, 'unknown')` },
  { name: 'holder_id', type: 'text', expression: textCell('c.holder_id', 'unknown') },
  { name: 'holder_name', type: 'text', expression: textCell('c.holder_name', 'unknown') },
  { name: 'status', type: 'word', expression: `coalesce(c.status, 'unknown')` },
  { name: 'environment', type: 'text', expression: textCell('c.environment', 'unknown') },
  { name: 'class', type: 'word', expression: `coalesce(c.class, 'none')` },
  { name: 'class_by', type: 'word', expression: `coalesce(c.class_by, 'none')` },
  { name: 'owner_by', type: 'word', expression: `coalesce(c.owner_by, 'none')` },
  { name: 'standing', type: 'word', expression: `coalesce(c.standing, 'unknown')` },
  { name: 'severity', type: 'word', expression: RANKS },
  { name: 'age_days', type: 'number', expression: AGE },
  { name: 'age_bucket', type: 'word', expression: `coalesce(c.age_bucket, 'unknown')` },
  {
    name: 'limit_days',
    type: 'word',
    expression: `coalesce(c.limit_days::text, CASE WHEN c.judged_at IS NULL THEN 'unknown' ELSE 'none' END)`,
  },
  { name: 'limit_clause', type: 'text', expression: textCell('c.limit_clause', 'none') },
  {
    name: 'out_of_policy_at',
    type: 'word',
    expression: `CASE WHEN c.age_bucket = 'no-limit' THEN 'none' ELSE ${instantCell('c.out_of_policy_at', 'unknown')} END`,
  },
  { name: 'created_at', type: 'word', expression: instantCell('c.created_at', 'unknown') },
  { name: 'value_changed_at', type: 'word', expression: instantCell('c.value_changed_at', 'unknown') },
  { name: 'privilege', type: 'word', expression: `coalesce(c.privilege, 'unknown')` },
  { name: 'algorithm', type: 'text', expression: textCell('c.algorithm', 'unknown') },
  { name: 'first_seen_at', type: 'word', expression: instantCell('c.first_seen_at', 'unknown') },
  { name: 'changed_at', type: 'word', expression: instantCell('c.changed_at', 'unknown') },
  { name: 'gone_at', type: 'word', expression: instantCell('c.gone_at', 'none') },
  {
    name: 'data_at',
    type: 'word',
    expression: instantCell('coalesce(cell.data_at, cell.completed_at)', 'unknown'),
  },
  { name: 'policy_version', type: 'number', expression: 'c.policy_version' },
];

/** A spreadsheet runs a cell that begins so; an apostrophe in front makes it text. */
const FORMULA = `'=+-@' || chr(9) || chr(13) || chr(10)`;

/** Texts from outside are always quoted. */
function csvCell({ type, expression }: Cell): string {
  if (type === 'number') return `coalesce((${expression})::text, 'unknown')`;
  if (type === 'word') return `(${expression})`;
  const opening = `CASE WHEN strpos(${FORMULA}, left(${expression}, 1)) > 0 THEN '"''' ELSE '"' END`;
  return `${opening} || replace(${expression}, '"', '""') || '"'`;
}

/** One row as a line of RFC 4180, line end included, in one call: a chain of `||` copies the line at each link. */
export function csvLine(cells: readonly Cell[]): string {
  return `concat_ws(',', ${cells.map(csvCell).join(', ')}) || E'\\r\\n'`;
}

const jsonCell = ({ type, expression }: Cell) =>
  type === 'number' ? `coalesce(to_json(${expression}), '"unknown"'::json)` : `(${expression})`;

/** One row as a JSON object on a line of its own, with the names of the CSV; texts as they are. */
export function jsonLine(cells: readonly Cell[]): string {
  return `json_build_object(${cells.map((cell) => `'${cell.name}', ${jsonCell(cell)}`).join(', ')})::text || E'\\n'`;
}

export const EXPORT_FORMATS = ['csv', 'jsonl'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The line of one row, with `$now` put in; made of our own text only, no values. */
export function lineSql(cells: readonly Cell[], format: ExportFormat, now: Date): Sql {
  const text = format === 'csv' ? csvLine(cells) : jsonLine(cells);
  return rawSql(text.replaceAll('$now', `'${now.toISOString()}'`));
}

/** What comes before the first row. */
export function headerOf(cells: readonly Cell[], format: ExportFormat): string {
  return format === 'csv' ? `${cells.map((cell) => cell.name).join(',')}\r\n` : '';
}
