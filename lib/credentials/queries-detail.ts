import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { notFound } from '@/lib/kernel/errors';
import type { Json, JsonObject } from '@/lib/kernel/json';
import { type Executor, rawSql, sql } from '@/lib/platform/database/client';
import { type Derived, derivedOf, type StoredDerived } from './derived';
import type { CredentialFacts, DecidedBy, DecidedByHand, Holder, HolderType } from './model';
import { type CredentialRow, ROW_COLUMNS, STALE } from './queries-rows';
import { sightOf } from './sight';

/** Where the facts come from, and how old they are. */
export interface CredentialOrigin {
  sourceId: number;
  sourceName: string;
  collector: string;
  cellState: string;
  cellReason: string | null;
  cellPermission: string | null;
  attemptedAt: Date | null;
  completedAt: Date | null;
  dataAt: Date | null;
}

export interface CredentialDetail extends CredentialRow {
  tags: Record<string, string> | null;
  facts: JsonObject;
  algorithm: string | null;
  privilege: string | null;
  rotationIntervalDays: number | null;
  environmentBy: DecidedBy;
  byHand: DecidedByHand | null;
  passing: string[];
  policyVersion: number | null;
  judgedAt: Date | null;
  version: number;
  seenAt: Date;
  useKnownAt: Date | null;
  lastUsedRegion: string | null;
  lastUsedService: string | null;
  lastUsedAsOf: Date | null;
  derived: Derived;
  origin: CredentialOrigin;
  /** The places besides the first that list it too. */
  otherPlaces: number;
}

interface DetailRow extends Omit<CredentialDetail, 'derived'> {
  derived: StoredDerived | null;
  attemptedAt: Date | null;
  completedAt: Date | null;
}

const LARGEST_ID = Number.MAX_SAFE_INTEGER;

/**
 * One credential with everything known of it.
 * @throws `credential/not-found` also where the viewer may not see it, so that ids tell nothing.
 */
export async function getCredential(
  viewer: Viewer,
  database: Executor,
  id: number,
): Promise<CredentialDetail> {
  permit(viewer, 'credential:read', { isNarrowed: true });
  const missing = () =>
    notFound('credential/not-found', 'There is no such credential, or your teams do not answer for it.');
  if (!Number.isInteger(id) || id < 1 || id > LARGEST_ID) throw missing();
  // Owners also see what they are asked to answer for, which `concerns` knows.
  const scoped = viewer.role === 'owner' ? null : sightOf(viewer, null);
  const [row] = await database.query<DetailRow>(sql`
    SELECT ${rawSql(ROW_COLUMNS)}, c.tags, c.facts, c.algorithm, c.privilege, c.rotation_interval_days AS "rotationIntervalDays",
      coalesce(c.environment_by, CASE WHEN c.environment IS NOT NULL THEN 'tag' END) AS "environmentBy", c.by_hand AS "byHand",
      c.passing, c.policy_version AS "policyVersion", c.judged_at AS "judgedAt", c.version, c.seen_at AS "seenAt",
      cardinality(c.other_cell_ids) AS "otherPlaces",
      u.state AS "useState", u.last_used_at AS "lastUsedAt", u.known_at AS "useKnownAt", u.region AS "lastUsedRegion", u.service AS "lastUsedService",
      u.as_of AS "lastUsedAsOf", c.derived,
      ${rawSql(STALE)} AS "isStale", coalesce(cell.data_at, cell.completed_at) AS "dataAt",
      jsonb_build_object('sourceId', s.id, 'sourceName', s.name, 'collector', cell.collector, 'cellState', cell.state,
        'cellReason', cell.reason, 'cellPermission', cell.permission) AS origin,
      cell.attempted_at AS "attemptedAt", cell.completed_at AS "completedAt"
    FROM credential c
    JOIN coverage_cell cell ON cell.id = c.cell_id JOIN source s ON s.id = cell.source_id
    LEFT JOIN credential_use u ON u.credential_id = c.id
    WHERE c.id = ${id}::bigint ${scoped ? sql`AND ${scoped}` : sql``}`);
  if (!row) throw missing();
  if (viewer.role === 'owner' && !(await concerns(viewer, database, row))) throw missing();
  const { attemptedAt, completedAt, derived, ...rest } = row;
  return {
    ...rest,
    id: Number(rest.id),
    derived: derivedOf(derived),
    origin: { ...rest.origin, attemptedAt, completedAt, dataAt: rest.dataAt },
  };
}

/** Whether one of the viewer's teams answers for it, or is asked to: whoever is to say yes has to see to what. */
async function concerns(viewer: Viewer, database: Executor, row: DetailRow): Promise<boolean> {
  if (row.ownerTeam !== null && viewer.teams.includes(row.ownerTeam)) return true;
  const asked =
    await database.query(sql`SELECT 1 FROM ownership WHERE credential_id = ${row.id}::bigint AND state = 'asked'
    AND owner = ANY(${viewer.teams}::text[]) LIMIT 1`);
  return asked.length > 0;
}

/** The facts a rule, a limit or a suggestion looks at. */
export function factsOfDetail(detail: CredentialDetail): CredentialFacts {
  const holder: Holder | null =
    detail.holderId === null
      ? null
      : {
          type: detail.holderType as HolderType,
          id: detail.holderId,
          name: detail.holderName ?? detail.holderId,
        };
  return {
    ...detail,
    holder,
    lastRotated:
      detail.lastRotatedState === 'known'
        ? detail.lastRotatedAt
        : detail.lastRotatedState === 'never'
          ? 'never'
          : null,
    lastUsed: detail.useState === 'known' ? detail.lastUsedAt : detail.useState === 'never' ? 'never' : null,
    expires:
      detail.expiryState === 'known' ? detail.expiresAt : detail.expiryState === 'none' ? 'none' : null,
    rotationMethod: detail.rotationMethod as CredentialFacts['rotationMethod'],
    privilege: detail.privilege as CredentialFacts['privilege'],
  };
}

export interface FieldChange {
  field: string;
  before: Json;
  after: Json;
}

export interface VersionRow {
  version: number;
  knownAt: Date;
  collectionId: string | null;
  event: 'created' | 'changed' | 'gone' | 'returned' | 'owner' | 'class' | 'policy';
  changes: FieldChange[];
}

const MOST_VERSIONS = 200;

/** What changed and when, newest first; the caller has got the credential, and so may see it. */
export async function listVersions(
  database: Executor,
  credential: Pick<CredentialDetail, 'id'>,
  before: number | null = null,
): Promise<VersionRow[]> {
  const rows = await database.query<
    Omit<VersionRow, 'changes'> & { changed: string[]; state: JsonObject; earlier: JsonObject | null }
  >(sql`
    SELECT v.version, v.known_at AS "knownAt", v.collection_id AS "collectionId", v.event, v.changed,
      CASE WHEN v.event = 'created' THEN '{}'::jsonb ELSE v.state END AS state, p.state AS earlier
    FROM credential_version v
    LEFT JOIN credential_version p ON p.credential_id = v.credential_id AND p.version = v.version - 1 AND v.changed <> '{}'
    WHERE v.credential_id = ${credential.id}::bigint AND v.version < ${before ?? 2_147_483_647}::int
    ORDER BY v.version DESC LIMIT ${MOST_VERSIONS}`);
  return rows.map(({ changed, state, earlier, ...row }) => ({
    ...row,
    changes: changed.map((field) => ({
      field,
      before: earlier?.[field] ?? null,
      after: state[field] ?? null,
    })),
  }));
}

export interface CredentialFinding {
  id: number;
  rule: string;
  code: string;
  verdict: 'fail' | 'unknown';
  severity: number;
  data: JsonObject;
  openedAt: Date;
  firstOpenedAt: Date;
  closedAt: Date | null;
  closeReason: 'fixed' | 'gone' | 'policy-changed' | null;
  reopened: number;
  cleanDays: number | null;
  /** The exception in force that covers it, and until when. */
  exceptionId: number | null;
  exceptedUntil: Date | null;
  /** Earlier spans, oldest first, as ISO times. */
  spans: { openedAt: string; closedAt: string; closeReason: string }[];
}

/** Findings of a credential with their lives: open ones first, worst first. */
export async function listCredentialFindings(
  database: Executor,
  credential: Pick<CredentialDetail, 'id'>,
): Promise<CredentialFinding[]> {
  const rows = await database.query<CredentialFinding>(sql`
    SELECT f.id, f.rule, f.code, f.verdict, f.severity, f.data, f.opened_at AS "openedAt", f.first_opened_at AS "firstOpenedAt",
      f.closed_at AS "closedAt", f.close_reason AS "closeReason", f.reopened, f.clean_days AS "cleanDays",
      f.exception_id::float8 AS "exceptionId", (SELECT e.expires_at FROM exception e WHERE e.id = f.exception_id) AS "exceptedUntil",
      coalesce((SELECT jsonb_agg(jsonb_build_object('openedAt', s.opened_at, 'closedAt', s.closed_at, 'closeReason', s.close_reason) ORDER BY s.opened_at)
        FROM (SELECT * FROM finding_span s WHERE s.finding_id = f.id ORDER BY s.opened_at DESC LIMIT 20) s), '[]') AS spans
    FROM finding f WHERE f.subject_kind = 'credential' AND f.subject_id = ${credential.id}::bigint
    ORDER BY (f.closed_at IS NOT NULL), f.verdict, f.severity DESC, f.opened_at, f.id LIMIT 100`);
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}

export interface UseDay {
  /** `2026-11-21` */
  day: string;
  state: 'known' | 'never' | 'unknown';
  lastUsedAt: Date | null;
}

/**
 * What was known of its last use at the end of each day on which that moved, oldest first; `days` back from `now`. The
 * last answer is in credential_use, those of earlier days in credential_use_day.
 */
export async function getUse(
  database: Executor,
  credential: Pick<CredentialDetail, 'id'>,
  now: Date,
  days = 90,
): Promise<UseDay[]> {
  return database.query<UseDay>(sql`
    WITH latest AS (SELECT (known_at AT TIME ZONE 'UTC')::date AS day, state, last_used_at FROM credential_use WHERE credential_id = ${credential.id}::bigint)
    SELECT to_char(day, 'YYYY-MM-DD') AS day, state, last_used_at AS "lastUsedAt" FROM (
      SELECT day, state, last_used_at FROM credential_use_day
      WHERE credential_id = ${credential.id}::bigint AND day NOT IN (SELECT day FROM latest)
      UNION ALL SELECT day, state, last_used_at FROM latest) known
    WHERE day > (${now}::timestamptz AT TIME ZONE 'UTC')::date - ${days}::int
    ORDER BY known.day`);
}
