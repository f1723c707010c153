import type { JsonObject } from '@/lib/kernel/json';
import { type Database, sql, type Tx } from '@/lib/platform/database/client';
import type { UploadState } from './model';
import type { StagedRow } from './staged';

export interface StoredUpload {
  id: string;
  fileName: string;
  format: string | null;
  state: UploadState;
  sha256: string | null;
  account: string | null;
  hintAt: Date | null;
  newestAt: Date | null;
  dataAt: Date | null;
  complete: boolean;
  entries: number;
  bad: number;
}

const COLUMNS = sql`id::text AS id, file_name AS "fileName", format, state, sha256, account, hint_at AS "hintAt",
  newest_at AS "newestAt", data_at AS "dataAt", complete, entries, bad`;

/** The upload, locked; null when there is none. */
export async function lockUpload(tx: Tx, uploadId: string): Promise<StoredUpload | null> {
  const rows = await tx.$queryRaw<StoredUpload[]>(
    sql`SELECT ${COLUMNS} FROM upload WHERE id = ${uploadId}::uuid FOR UPDATE`,
  );
  return rows[0] ?? null;
}

/** The upload that a collection takes in; null when there is none. */
export async function uploadOf(database: Database, collectionId: string): Promise<StoredUpload | null> {
  const [row] = await database.query<StoredUpload>(
    sql`SELECT ${COLUMNS} FROM upload WHERE collection_id = ${collectionId}::uuid`,
  );
  return row ?? null;
}

/** Adds rows to an upload that is being read; returns the marks that were there already. */
export async function stageRows(
  database: Database,
  uploadId: string,
  rows: readonly StagedRow[],
): Promise<ReadonlySet<string>> {
  const given = rows.map(({ mark, line, account, region, content }) => ({
    mark,
    line,
    account,
    region,
    content,
  }));
  const added = await database.query<{ mark: string }>(sql`
    INSERT INTO upload_row (upload_id, mark, line, account, region, content)
    SELECT ${uploadId}::uuid, mark, line, account, region, content
    FROM jsonb_to_recordset(${JSON.stringify(given)}::jsonb) AS r(mark uuid, line int, account text, region text, content jsonb)
    ON CONFLICT DO NOTHING RETURNING replace(mark::text, '-', '') AS mark`);
  const fresh = new Set(added.map(({ mark }) => mark));
  return new Set(rows.map(({ mark }) => mark).filter((mark) => !fresh.has(mark)));
}

/** Forgets what was read. */
export async function dropRows(tx: Tx, uploadIds: readonly string[]): Promise<void> {
  await tx.$executeRaw(sql`DELETE FROM upload_row WHERE upload_id = ANY(${[...uploadIds]}::uuid[])`);
}

/** Forgets what was read of the file that a collection took in, now that it has ended. */
export async function forgetRows(database: Database, collectionId: string): Promise<void> {
  await database.query(sql`DELETE FROM upload_row
    WHERE upload_id = (SELECT id FROM upload WHERE collection_id = ${collectionId}::uuid)`);
}

/** Rows of one cell of an upload, in the order of the file, so many at a time. */
export async function* stagedRows(
  database: Database,
  uploadId: string,
  cell: { account: string; region: string },
  size: number,
): AsyncGenerator<JsonObject[]> {
  let after = { line: 0, mark: '00000000-0000-0000-0000-000000000000' };
  for (;;) {
    const rows = await database.query<{ line: number; mark: string; content: JsonObject }>(sql`
      SELECT line, mark::text AS mark, content FROM upload_row
      WHERE upload_id = ${uploadId}::uuid AND account = ${cell.account} AND region = ${cell.region}
        AND (line, mark) > (${after.line}, ${after.mark}::uuid)
      ORDER BY line, mark LIMIT ${size}`);
    if (rows.length > 0) yield rows.map(({ content }) => content);
    const last = rows.at(-1);
    if (!last || rows.length < size) return;
    after = last;
  }
}

/** Accounts and regions that an upload speaks of. */
export async function stagedCells(
  database: Database,
  uploadId: string,
): Promise<{ account: string; region: string }[]> {
  return database.query(sql`
    SELECT DISTINCT account, region FROM upload_row WHERE upload_id = ${uploadId}::uuid ORDER BY account, region`);
}
