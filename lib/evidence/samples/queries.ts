import type { Viewer } from '@/lib/access/roles';
import { notFound } from '@/lib/kernel/errors';
import { type Database, type Sql, sql } from '@/lib/platform/database/client';
import { type PackRow, readPack } from '../queries';
import type { Sample } from './model';

/** A sample in a list, without its rows. */
export interface SampleRow extends Omit<Sample, 'selected' | 'fileSha256'> {
  /** How many rows were drawn. */
  drawn: number;
}

const COLUMNS: Sql = sql`s.id::text AS id, s.pack_id::text AS "packId", s.file, s.rows, s.method, s.seed, s.size,
  s.drawn_by AS "drawnBy", s.drawn_at AS "drawnAt"`;
const MOST = 200;

/** Samples of a pack that the viewer may read, the newest first; at most 200. @throws `evidence/not-found`. */
export async function listSamples(viewer: Viewer, database: Database, packId: string): Promise<SampleRow[]> {
  const { id } = await readPack(viewer, database, packId);
  return database.query<SampleRow>(sql`SELECT ${COLUMNS}, coalesce(jsonb_array_length(s.selected), s.rows) AS drawn
    FROM evidence_sample s WHERE s.pack_id = ${id}::uuid ORDER BY s.drawn_at DESC, s.id LIMIT ${MOST}`);
}

/** A sample of a pack, with the pack. @throws `evidence/not-found`, `evidence/no-sample`. */
export async function readSample(
  viewer: Viewer,
  database: Database,
  packId: string,
  id: string,
): Promise<{ pack: PackRow; sample: Sample }> {
  const pack = await readPack(viewer, database, packId);
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  const [sample] = isId
    ? await database.query<Sample>(sql`SELECT ${COLUMNS}, s.file_sha256 AS "fileSha256", s.selected
        FROM evidence_sample s WHERE s.id = ${id}::uuid AND s.pack_id = ${pack.id}::uuid`)
    : [];
  if (!sample) throw notFound('evidence/no-sample', 'There is no such sample of this pack.');
  return { pack, sample };
}
