import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { JsonObject } from '@/lib/kernel/json';
import { sql } from '@/lib/platform/database/client';
import type { Reader } from '@/lib/sources/reader';
import type { CollectionState } from '@/lib/sources/states';
import { FORMATS, formatById, formatView } from './formats/registry';
import { FOUND_LEAK } from './found-leak-sql';
import { noUpload } from './missing';
import type { FormatView, RowProblem, UploadState } from './model';

export interface UploadRow {
  id: string;
  fileName: string;
  format: string | null;
  formatTitle: string | null;
  state: UploadState;
  sizeBytes: number;
  sha256: string | null;
  account: string | null;
  dataAt: string | null;
  complete: boolean;
  /** Rows that could be read, and the credentials or leaks in them. */
  good: number;
  entries: number;
  bad: number;
  failure: string | null;
  uploadedBy: string;
  uploadedAt: string;
  sourceId: number | null;
  sourceName: string | null;
  collectionId: string | null;
  collectionState: CollectionState | null;
}

export interface UploadDetail extends UploadRow {
  finds: 'credentials' | 'leaks';
  /** What it lists, where that is never all of an account; such a file cannot be complete. */
  partOf: string | null;
  hintAt: string | null;
  newestAt: string | null;
  notes: number;
  /** The first few hundred rows that could not be taken, or not whole. */
  problems: RowProblem[];
  unreadColumns: string[];
  /** While it waits: the first rows as they would be taken. */
  firstRows: { line: number; content: JsonObject }[];
  /** Of a scan that was taken in: how many are of credentials that are known, and how many of none. */
  leaks: { matched: number; unmatched: number } | null;
}

const FIRST_ROWS = 20;
const RECENT = 25;

type Raw = Omit<UploadRow, 'formatTitle' | 'dataAt' | 'uploadedAt'> & {
  dataAt: Date | null;
  uploadedAt: Date;
  hintAt: Date | null;
  newestAt: Date | null;
  notes: number;
  problems: RowProblem[];
  unreadColumns: string[];
};

const SELECT = sql`SELECT u.id::text AS id, u.file_name AS "fileName", u.format, u.state, u.size_bytes AS "sizeBytes", u.sha256, u.account,
  u.data_at AS "dataAt", u.complete, u.good, u.entries, u.bad, u.failure, u.uploaded_by AS "uploadedBy", u.uploaded_at AS "uploadedAt",
  u.source_id AS "sourceId", s.name AS "sourceName", u.collection_id::text AS "collectionId", c.state AS "collectionState",
  u.hint_at AS "hintAt", u.newest_at AS "newestAt", u.notes, u.problems, u.unread_columns AS "unreadColumns"
  FROM upload u LEFT JOIN source s ON s.id = u.source_id LEFT JOIN collection c ON c.id = u.collection_id`;

/** Every format that is read, for forms and lists. */
export function listFormats(viewer: Viewer): FormatView[] {
  permit(viewer, 'source:read');
  return FORMATS.map(formatView);
}

/** The latest uploads, newest first; of one source where it is named. */
export async function listUploads(
  viewer: Viewer,
  { database }: Pick<Reader, 'database'>,
  input: { sourceId?: number } = {},
): Promise<UploadRow[]> {
  permit(viewer, 'source:read');
  const condition = input.sourceId === undefined ? sql`true` : sql`u.source_id = ${input.sourceId}`;
  const rows = await database.query<Raw>(
    sql`${SELECT} WHERE ${condition} ORDER BY u.uploaded_at DESC, u.id LIMIT ${RECENT}`,
  );
  return rows.map(rowOf);
}

/**
 * One upload with what was found in it.
 * @throws MusterError `upload/not-found`
 */
export async function getUpload(
  viewer: Viewer,
  { database }: Pick<Reader, 'database'>,
  uploadId: string,
): Promise<UploadDetail> {
  permit(viewer, 'source:read');
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(uploadId)) throw noUpload();
  const [raw] = await database.query<Raw>(sql`${SELECT} WHERE u.id = ${uploadId}::uuid`);
  if (!raw) throw noUpload();
  const firstRows =
    raw.state === 'ready'
      ? await database.query<{ line: number; content: JsonObject }>(sql`SELECT line, content FROM upload_row
          WHERE upload_id = ${uploadId}::uuid ORDER BY line, mark LIMIT ${FIRST_ROWS}`)
      : [];
  const format = formatById(raw.format ?? '');
  const finds = format?.finds ?? 'credentials';
  return {
    ...rowOf(raw),
    finds,
    partOf: format?.partOf ?? null,
    hintAt: raw.hintAt?.toISOString() ?? null,
    newestAt: raw.newestAt?.toISOString() ?? null,
    notes: raw.notes,
    problems: raw.problems,
    unreadColumns: raw.unreadColumns,
    firstRows,
    leaks: finds === 'leaks' && raw.collectionId ? await countLeaks(database, raw.collectionId) : null,
  };
}

function rowOf(raw: Raw): UploadRow {
  const { hintAt: _h, newestAt: _n, notes: _o, problems: _p, unreadColumns: _u, ...row } = raw;
  return {
    ...row,
    formatTitle: raw.format && (formatById(raw.format)?.title ?? raw.format),
    dataAt: raw.dataAt?.toISOString() ?? null,
    uploadedAt: raw.uploadedAt.toISOString(),
  };
}

async function countLeaks(database: Reader['database'], collectionId: string) {
  const [row] = await database.query<{ matched: number; unmatched: number }>(sql`
    SELECT count(*) FILTER (WHERE l.credential_id IS NOT NULL) AS matched, count(*) FILTER (WHERE l.credential_id IS NULL) AS unmatched
    FROM ${FOUND_LEAK} l JOIN collection_cell k ON k.cell_id = l.cell_id
    WHERE k.collection_id = ${collectionId}::uuid AND l.gone_at IS NULL`);
  return { matched: row?.matched ?? 0, unmatched: row?.unmatched ?? 0 };
}
