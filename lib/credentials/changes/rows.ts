import { z } from 'zod';
import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { JsonObject } from '@/lib/kernel/json';
import { type Executor, joinSql, type Sql, sql } from '@/lib/platform/database/client';
import type { FieldChange } from '../queries-detail';
import { EVENT_COLUMNS, eventConditions, partsOf } from './events';
import { type Change, type ChangeFilters, isOfFindings } from './model';

export interface ChangeRow {
  /** Of this happening alone. */
  key: string;
  at: Date;
  credentialId: number | null;
  /** Null where the credential, or the source a finding was about, is not known any more. */
  name: string | null;
  kind: string | null;
  owner: string | null;
  sourceName: string | null;
  /** Fields that differ from the version before; of a change to a credential only. */
  fields: FieldChange[];
  /** The rule and code of a finding. */
  rule: string | null;
  code: string | null;
}

export type AskedChange = ChangeFilters & { what: Change };
type RawRow = Omit<ChangeRow, 'fields' | 'key'> & {
  id: number;
  n: number;
  atText: string;
  changed: string[] | null;
  state: JsonObject | null;
  earlier: JsonObject | null;
};

const PAGE = 50;

/** The events behind one number, the newest first, a page at a time. */
export async function listChanges(
  viewer: Viewer,
  database: Executor,
  filters: AskedChange,
  cursor: string | null,
): Promise<{ rows: ChangeRow[]; next: string | null; cursorIgnored: boolean }> {
  permit(viewer, isOfFindings(filters.what) ? 'finding:read' : 'credential:read');
  const place = decode(filters.what, cursor);
  const page = pageOf(viewer, filters, place);
  const rows = await database.query<RawRow>(detailed(filters.what, page));
  const last = rows[PAGE - 1];
  return {
    rows: rows.slice(0, PAGE).map((row) => rowOf(filters.what, row)),
    next: rows.length > PAGE && last ? encode(filters.what, last) : null,
    cursorIgnored: cursor !== null && place === null,
  };
}

/** The first of each part along its index, then the first of these; ordering them together would read each part whole. */
function pageOf(viewer: Viewer, filters: AskedChange, place: Place | null): Sql {
  const { what } = filters;
  const conditions = eventConditions(viewer, filters, EVENT_COLUMNS);
  const parts = partsOf(what, filters).map(
    (part) => sql`(SELECT e.* FROM (${part}) e WHERE ${conditions} ${place ? beyond(what, place) : sql``}
      ${orderOf(what)} LIMIT ${PAGE + 1})`,
  );
  return sql`SELECT e.* FROM (${joinSql(parts, ' UNION ALL ')}) e ${orderOf(what)} LIMIT ${PAGE + 1}`;
}

interface Place {
  at: string;
  id: number;
  n: number;
}

/** One credential can have several versions at a moment; first sights and findings cannot, and their indexes end with the id. */
const hasVersions = (what: Change) => what !== 'created' && !isOfFindings(what);

function orderOf(what: Change): Sql {
  return hasVersions(what)
    ? sql`ORDER BY e.at DESC, e.id DESC, e.n DESC`
    : sql`ORDER BY e.at DESC, e.id DESC`;
}

function beyond(what: Change, { at, id, n }: Place): Sql {
  return hasVersions(what)
    ? sql`AND (e.at, e.id, e.n) < (${at}::text::timestamptz, ${id}::bigint, ${n}::int)`
    : sql`AND (e.at, e.id) < (${at}::text::timestamptz, ${id}::bigint)`;
}

/** The page's events with their names; for changes of a version what it was before. */
function detailed(what: Change, page: Sql): Sql {
  const common = sql`e.at, e.at::text AS "atText", e.id::bigint AS id, e.n, e.credential_id AS "credentialId", e.kind, e.owner, s.name AS "sourceName"`;
  const from = sql`FROM (${page}) e LEFT JOIN credential c ON c.id = e.credential_id
    LEFT JOIN coverage_cell cell ON cell.id = e.cell_id LEFT JOIN source s ON s.id = cell.source_id`;
  const order = orderOf(what);
  if (isOfFindings(what))
    return sql`SELECT ${common}, coalesce(c.name, o.name, d.name) AS name, f.rule, f.code, NULL AS changed, NULL AS state, NULL AS earlier
      ${from} JOIN finding f ON f.id = e.id LEFT JOIN source o ON f.subject_kind = 'source' AND o.id = f.subject_id
      LEFT JOIN duty d ON f.subject_kind = 'duty' AND d.id = f.subject_id ${order}`;
  return sql`SELECT ${common}, c.name, NULL AS rule, NULL AS code, v.changed,
      CASE WHEN v.event = 'created' THEN NULL ELSE v.state END AS state, p.state AS earlier
    ${from} LEFT JOIN credential_version v ON v.credential_id = e.credential_id AND v.version = e.n
    LEFT JOIN credential_version p ON p.credential_id = e.credential_id AND p.version = e.n - 1 AND v.changed <> '{}' ${order}`;
}

/** Of what differs, that which the number is about; what else changed with it is on the page of the credential. */
const ABOUT: Partial<Record<Change, readonly string[]>> = {
  rotated: ['valueChangedAt', 'lastRotated', 'expires'],
  owner: ['ownerTeam'],
  class: ['class', 'environment'],
};

function rowOf(what: Change, { id, n, atText, changed, state, earlier, ...row }: RawRow): ChangeRow {
  const about = ABOUT[what];
  const shown = (changed ?? []).filter((field) => !about || about.includes(field));
  const fields = shown.map((field) => ({
    field,
    before: earlier?.[field] ?? null,
    after: state?.[field] ?? null,
  }));
  const credentialId = row.credentialId === null ? null : Number(row.credentialId);
  return { ...row, key: `${id}.${n}.${atText}`, credentialId, fields };
}

const PlaceText = z.tuple([
  z.string(),
  z.string().regex(/^\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/),
  z.number().int().nonnegative(),
  z.number().int().nonnegative().max(2_147_483_647),
]);

function encode(what: Change, { atText, id, n }: Pick<RawRow, 'atText' | 'id' | 'n'>): string {
  return Buffer.from(JSON.stringify([what, atText, Number(id), n])).toString('base64url');
}

function decode(what: Change, cursor: string | null): Place | null {
  if (!cursor || cursor.length > 500) return null;
  try {
    const [madeFor, at, id, n] = PlaceText.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
    return madeFor === what ? { at, id, n } : null;
  } catch {
    return null;
  }
}
