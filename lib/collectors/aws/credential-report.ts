import { parse } from 'csv-parse/sync';
import { CollectorFailure } from '@/lib/collectors/contract';

/** A slot of the report that holds a key. The report has no key ids. */
export interface ReportKey {
  slot: 1 | 2;
  isActive: boolean;
  /** `access_key_N_last_rotated`: "created or last changed". */
  lastRotated: Date | null;
  /** `never` where the report says N/A for a key that is there. */
  lastUsed: Date | 'never' | null;
  lastUsedRegion: string | null;
  lastUsedService: string | null;
}

/** One line of the report: a user, or the root of the account. */
export interface ReportUser {
  name: string;
  arn: string;
  isRoot: boolean;
  createdAt: Date | null;
  password: ReportPassword | null;
  /** null: the report does not say. */
  isMfaActive: boolean | null;
  keys: ReportKey[];
  /** Signing certificates, active or not. A report without these columns may leave some out, so it counts as yes. */
  hasCertificates: boolean;
}

export interface ReportPassword {
  lastUsed: Date | 'never' | null;
  lastChanged: Date | null;
  /** `none`: no rule makes it change. */
  nextRotation: Date | 'none' | null;
}

const ROOT = '<root_account>';
/** Columns without which it is not such a report. */
export const REPORT_COLUMNS = [
  'user',
  'arn',
  'password_enabled',
  'access_key_1_active',
  'access_key_2_active',
];
/** Uses before this day were not recorded, so N/A for an older key does not mean never. */
const KEY_USE_TRACKED_SINCE = new Date('2015-04-22T00:00:00Z');

/**
 * The lines of a credential report, read by column name: AWS has added columns before.
 * @throws CollectorFailure `malformed` for anything that is not such a report
 */
export function parseCredentialReport(csv: string): ReportUser[] {
  const [header, ...rows] = readRows(csv);
  const missing = REPORT_COLUMNS.filter((column) => !header?.includes(column));
  if (!header || missing.length > 0) throw malformed(`it has no column ${missing.join(', ') || 'at all'}`);
  const positions = new Map(header.map((column, position) => [column, position]));
  return rows.map((row) => {
    if (row.length !== header.length) throw malformed('a line is too short or too long');
    return reportUser((column) => row[positions.get(column) ?? -1]?.trim() ?? '');
  });
}

function readRows(csv: string): string[][] {
  try {
    return parse(csv, { bom: true, skip_empty_lines: true, relax_column_count: true });
  } catch (cause) {
    throw malformed('it is not CSV', cause);
  }
}

type Cell = (column: string) => string;

/**
 * One line of the report, by its cells.
 * @throws CollectorFailure `malformed`
 */
export function reportUser(cell: Cell): ReportUser {
  const name = cell('user');
  if (name === '' || cell('arn') === '') throw malformed('a line names no user');
  const isRoot = name === ROOT || cell('arn').endsWith(':root');
  return {
    name,
    arn: cell('arn'),
    isRoot,
    createdAt: moment(cell('user_creation_time')),
    password: passwordOf(cell, isRoot),
    isMfaActive: truth(cell('mfa_active')),
    keys: ([1, 2] as const).flatMap((slot) => keyOf(cell, slot)),
    hasCertificates: ([1, 2] as const).some((slot) => hasCertificate(cell, slot)),
  };
}

/** The report says `not_supported` of the root password's state, because it comes with the account. */
function passwordOf(cell: Cell, isRoot: boolean): ReportPassword | null {
  const isEnabled = truth(cell('password_enabled')) ?? (isRoot || null);
  if (isEnabled === null) throw malformed('it does not say whether a user has a password');
  if (!isEnabled) return null;
  const next = cell('password_next_rotation');
  return {
    lastUsed: use(cell('password_last_used')),
    lastChanged: moment(cell('password_last_changed')),
    // Password rules do not reach the root user, of whom the report says `not_supported`.
    nextRotation: isRoot || next === 'N/A' ? 'none' : moment(next),
  };
}

function keyOf(cell: Cell, slot: 1 | 2): ReportKey[] {
  const isActive = truth(cell(`access_key_${slot}_active`));
  const lastRotated = moment(cell(`access_key_${slot}_last_rotated`));
  if (isActive === null) throw malformed('it does not say whether a key is active');
  // An inactive key keeps its date; a slot without either is empty.
  if (!isActive && !lastRotated) return [];
  const lastUsed = use(cell(`access_key_${slot}_last_used_date`));
  const isOld = lastRotated !== null && lastRotated < KEY_USE_TRACKED_SINCE;
  return [
    {
      slot,
      isActive,
      lastRotated,
      lastUsed: lastUsed === 'never' && isOld ? null : lastUsed,
      lastUsedRegion: stated(cell(`access_key_${slot}_last_used_region`)),
      lastUsedService: stated(cell(`access_key_${slot}_last_used_service`)),
    },
  ];
}

function hasCertificate(cell: Cell, slot: 1 | 2): boolean {
  // An inactive one keeps its date; a slot without either is empty.
  return cell(`cert_${slot}_active`) !== 'false' || moment(cell(`cert_${slot}_last_rotated`)) !== null;
}

/** `N/A` of something that is there: never used. `no_information` and `not_supported`: unknown. */
function use(text: string): Date | 'never' | null {
  return text === 'N/A' ? 'never' : moment(text);
}

function stated(text: string): string | null {
  return ['', 'N/A', 'no_information', 'not_supported'].includes(text) ? null : text;
}

function moment(text: string): Date | null {
  const value = stated(text);
  if (value === null) return null;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value)) throw malformed('a date cannot be read');
  const at = new Date(value);
  if (Number.isNaN(at.getTime())) throw malformed('a date cannot be read');
  return at;
}

function truth(text: string): boolean | null {
  if (/^true$/i.test(text)) return true;
  return /^false$/i.test(text) ? false : null;
}

function malformed(why: string, cause?: unknown): CollectorFailure {
  const message = `The credential report of AWS cannot be read: ${why}.`;
  return new CollectorFailure({ reason: 'malformed', message }, { cause });
}
