import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { joinSql, type Sql, sql } from '@/lib/platform/database/client';
import type { Reader } from '@/lib/sources/reader';
import { FOUND_LEAK } from './found-leak-sql';
import type { LeakFilter } from './schema';

export interface LeakRow {
  id: number;
  repository: string;
  path: string;
  line: number | null;
  commit: string | null;
  detector: string;
  foundAt: string | null;
  seenAt: string;
  goneAt: string | null;
  verified: boolean | null;
  resolution: string | null;
  /** What tells which credential it is; null where nothing does. */
  keyId: string | null;
  credential: { id: number; name: string; gone: boolean } | null;
  sourceName: string;
}

export interface LeakPage {
  rows: LeakRow[];
  count: number;
  page: number;
  pages: number;
}

const PAGE = 100;

function conditionOf(filter: LeakFilter): Sql {
  const parts: Sql[] = [filter.gone === 'yes' ? sql`l.gone_at IS NOT NULL` : sql`l.gone_at IS NULL`];
  if (filter.cell !== undefined) parts.push(sql`l.cell_id = ${filter.cell}`);
  if (filter.upload !== undefined)
    parts.push(sql`l.cell_id IN (SELECT k.cell_id FROM collection_cell k JOIN upload u ON u.collection_id = k.collection_id
      WHERE u.id = ${filter.upload}::uuid)`);
  if (filter.matched === 'yes') parts.push(sql`l.credential_id IS NOT NULL`);
  if (filter.matched === 'no') parts.push(sql`l.credential_id IS NULL`);
  if (filter.repository !== undefined) parts.push(sql`l.repository = ${filter.repository}`);
  return joinSql(parts, ' AND ');
}

/** Secrets that scanners found, a page at a time: those of known credentials first. */
export async function listLeaks(
  viewer: Viewer,
  { database }: Pick<Reader, 'database'>,
  filter: LeakFilter,
): Promise<LeakPage> {
  permit(viewer, 'source:read');
  const condition = conditionOf(filter);
  const [total] = await database.query<{ count: number }>(
    sql`SELECT count(*) FROM ${FOUND_LEAK} l WHERE ${condition}`,
  );
  const count = total?.count ?? 0;
  const pages = Math.max(1, Math.ceil(count / PAGE));
  const page = Math.min(filter.page, pages);
  const rows = await database.query<RawLeak>(sql`
    SELECT l.id, l.repository, l.path, l.line, l.commit_id AS "commit", l.detector, l.found_at AS "foundAt", l.seen_at AS "seenAt",
      l.gone_at AS "goneAt", l.verified, l.resolution, l.key_id AS "keyId", s.name AS "sourceName",
      CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('id', c.id, 'name', c.name, 'gone', c.gone_at IS NOT NULL) END AS credential
    FROM ${FOUND_LEAK} l JOIN coverage_cell v ON v.id = l.cell_id JOIN source s ON s.id = v.source_id
      LEFT JOIN credential c ON c.id = l.credential_id
    WHERE ${condition} ORDER BY l.credential_id IS NULL, l.repository, l.path, l.line NULLS FIRST, l.id
    LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}`);
  return { rows: rows.map(leakRow), count, page, pages };
}

type RawLeak = Omit<LeakRow, 'foundAt' | 'seenAt' | 'goneAt'> & {
  foundAt: Date | null;
  seenAt: Date;
  goneAt: Date | null;
};

function leakRow(raw: RawLeak): LeakRow {
  return {
    ...raw,
    foundAt: raw.foundAt?.toISOString() ?? null,
    seenAt: raw.seenAt.toISOString(),
    goneAt: raw.goneAt?.toISOString() ?? null,
  };
}
