import { sql } from '@/lib/platform/database/client';
import { recordAsOf } from '../walk/record-as-of';
import { withinSql } from '../walk/within-sql';
import { columnsOf } from './column';
import { queryFile } from './query-file';

interface LeakRow {
  id: number;
  repository: string;
  path: string;
  line: number | null;
  detector: string;
  seenAt: Date;
  keyId: string | null;
  credentialId: number | null;
  verified: boolean | null;
  goneAt: Date | null;
}
const c = columnsOf<LeakRow>();

/** Secrets that scanners found in source code: where, never what. One that opens no known credential is in every scope. */
export const SECRET_EXPOSURES = queryFile<LeakRow>({
  path: 'population/secret_exposures.csv',
  title: 'Secrets found in source code that stood there at any time in the period',
  query: ({ period: { from, to }, scope }) => sql`SELECT * FROM (
    SELECT k.id, k.repository, k.path, k.line, k.detector, k.first_seen_at AS "seenAt", k.key_id AS "keyId", k.verified,
      k.gone_at AS "goneAt",
      (SELECT min(c.id) FROM credential c WHERE c.external_id = k.key_id AND c.first_seen_at < ${to}::timestamptz) AS "credentialId"
    FROM ${recordAsOf('leak', to)} k WHERE k.first_seen_at < ${to}::timestamptz
      AND (k.gone_at IS NULL OR k.gone_at >= ${from}::timestamptz)) leaks
    WHERE "credentialId" IS NULL OR ${withinSql(scope, to, sql`"credentialId"`)} ORDER BY id`,
  columns: [
    c.id(['finding_id', 'leak.id', 'Id of the place'], (row) => row.id),
    c.word(['location_kind', 'leak', 'Scanners of repositories are read'], ['repo'], () => 'repo'),
    c.text(['location', 'leak.repository, path, line', 'Where it stands'], (row) =>
      [row.repository, row.path, row.line].filter((part) => part !== null).join(':'),
    ),
    c.text(['detector', 'leak.detector', 'What found it'], (row) => row.detector),
    c.instant(['first_seen_at', 'leak.first_seen_at', 'When an upload first held it'], (row) => row.seenAt),
    c.word(['severity', 'rule hardcoded-in-repo', 'Every one is critical'], ['critical'], () => 'critical'),
    c.id(
      ['credential_id', 'credential.id', 'The credential it opens, matched by key id'],
      (row) => row.credentialId ?? '',
      'none',
    ),
    c.flag(['verified_live', 'leak.verified', 'A scanner tried it, and it worked'], (row) => row.verified),
    ...c.missing('rotated_at', 'hours_to_rotate'),
    c.instant(['closed_at', 'leak.gone_at', 'When an upload no longer held it'], (row) => row.goneAt, 'none'),
    c.word(['status', 'derived', 'When the period ended'], ['open', 'removed'], (row) =>
      row.goneAt ? 'removed' : 'open',
    ),
  ],
});

interface IncidentRow {
  id: number;
  credentialId: number;
  kind: string;
  happenedAt: Date;
  recordedAt: Date;
  closedAt: Date | null;
  conclusion: string | null;
}
const n = columnsOf<IncidentRow>();

/** What people recorded that happened to credentials. */
export const INCIDENTS = queryFile<IncidentRow>({
  path: 'population/incidents.csv',
  title: 'Incidents open at any time in the period',
  query: ({
    period: { from, to },
    scope,
  }) => sql`SELECT id, credential_id AS "credentialId", kind, happened_at AS "happenedAt",
      recorded_at AS "recordedAt", closed_at AS "closedAt", conclusion
    FROM ${recordAsOf('incident', to)} n WHERE recorded_at < ${to}::timestamptz AND (closed_at IS NULL OR closed_at >= ${from}::timestamptz)
      AND ${withinSql(scope, to, sql`n.credential_id`)} ORDER BY id`,
  columns: [
    n.id(['incident_id', 'incident.id', 'Id of the incident'], (row) => row.id),
    n.text(['kind', 'incident.kind', 'What happened'], (row) => row.kind),
    n.instant(['opened_at', 'incident.recorded_at', 'When it was recorded'], (row) => row.recordedAt),
    n.instant(
      ['confirmed_at', 'incident.happened_at', 'When it happened, as recorded'],
      (row) => row.happenedAt,
    ),
    n.id(
      ['credential_ids', 'incident.credential_id', 'See population/credentials.csv'],
      (row) => row.credentialId,
    ),
    ...n.missing('contained_at', 'rotated_at'),
    n.instant(['closed_at', 'incident.closed_at', 'When it was closed'], (row) => row.closedAt, 'none'),
    n.text(['root_cause', 'incident.conclusion', 'What came of it'], (row) => row.conclusion, 'none'),
    ...n.missing('reported_to'),
  ],
});
