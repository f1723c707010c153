import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { notFound } from '@/lib/kernel/errors';
import { type Database, type Sql, sql } from '@/lib/platform/database/client';
import { packsOf } from './granted';
import type { PackScope, PackType } from './model';
import type { PackState } from './states';

/** A pack as pages show it. */
export interface PackRow {
  id: string;
  frameworks: string[];
  type: PackType;
  from: Date;
  to: Date;
  scope: PackScope;
  pseudonymised: boolean;
  state: PackState;
  /** The how-manieth worker is, or was, at it. */
  attempt: number;
  requestedAt: Date;
  requestedBy: string;
  progress: { step?: string; rows?: number };
  finishedAt: Date | null;
  failure: string | null;
  manifest: string | null;
  archive: string | null;
  root: string | null;
  sizeBytes: number | null;
  files: Readonly<Record<string, number | null>> | null;
  previousId: string | null;
  keepUntil: Date | null;
  heldBy: string | null;
  heldReason: string | null;
  /** The place of its file; null where it was never built. */
  keptIn: string | null;
  /** Since when its file is gone. */
  removedAt: Date | null;
}

const COLUMNS: Sql = sql`id::text AS id, frameworks, type, since AS "from", until AS "to", scope, pseudonymised, state, attempt,
  requested_at AS "requestedAt", requested_by AS "requestedBy", progress, finished_at AS "finishedAt", failure, manifest, archive,
  root, size_bytes AS "sizeBytes", files, previous_id::text AS "previousId", keep_until AS "keepUntil", held_by AS "heldBy",
  held_reason AS "heldReason", kept_in AS "keptIn", removed_at AS "removedAt"`;
const MOST = 200;

/** Packs, the newest first; at most 200. An auditor sees those inside what was granted. */
export async function listPacks(viewer: Viewer, database: Database): Promise<PackRow[]> {
  permit(viewer, 'evidence:read');
  return database.query<PackRow>(
    sql`SELECT ${COLUMNS} FROM evidence_pack WHERE ${packsOf(viewer)} ORDER BY requested_at DESC, id LIMIT ${MOST}`,
  );
}

/** @throws `evidence/not-found`. */
export async function readPack(viewer: Viewer, database: Database, id: string): Promise<PackRow> {
  permit(viewer, 'evidence:read');
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  const [row] = isId
    ? await database.query<PackRow>(
        sql`SELECT ${COLUMNS} FROM evidence_pack WHERE id = ${id}::uuid AND ${packsOf(viewer)}`,
      )
    : [];
  if (!row) throw notFound('evidence/not-found', 'There is no such pack.');
  return row;
}
