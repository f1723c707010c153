import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { JsonObject } from '@/lib/kernel/json';
import type { Page } from '@/lib/kernel/pagination';
import { type Sql, sql } from '@/lib/platform/database/client';
import { COLLECTION_JSON, type CollectionRow, collectionRow, type RawCollection } from './collection-queries';
import { coverageCountsSql } from './coverage-sql';
import { noSource } from './missing';
import type { CoverageCounts } from './model';
import { kindTitle } from './providers';
import type { Reader } from './reader';

export interface SourceRow {
  id: number;
  kind: string;
  kindTitle: string;
  name: string;
  paused: boolean;
  intervalMinutes: number;
  nextCollectionAt: string;
  createdAt: string;
  /** The newest collection that has ended. */
  last: CollectionRow | null;
  /** The one that waits or runs. */
  open: CollectionRow | null;
  coverage: CoverageCounts & { oldestDataAt: string | null };
}

const PAGE = 50;

type RawSource = Omit<
  SourceRow,
  'kindTitle' | 'nextCollectionAt' | 'createdAt' | 'last' | 'open' | 'coverage'
> & {
  nextCollectionAt: Date;
  createdAt: Date;
  last: RawCollection | null;
  open: RawCollection | null;
  config: JsonObject;
} & CoverageCounts & { oldestDataAt: Date | null };

function selectSources(now: Date, condition: Sql, limit: number): Sql {
  return sql`
    SELECT s.id, s.kind, s.name, s.config, s.paused, s.interval_minutes AS "intervalMinutes",
      s.next_collection_at AS "nextCollectionAt", s.created_at AS "createdAt", last.row AS last, open.row AS open, cover.*
    FROM source s
    LEFT JOIN LATERAL (SELECT ${COLLECTION_JSON} AS row FROM collection c WHERE c.source_id = s.id
      AND c.finished_at IS NOT NULL ORDER BY c.requested_at DESC LIMIT 1) last ON true
    LEFT JOIN LATERAL (SELECT ${COLLECTION_JSON} AS row FROM collection c WHERE c.source_id = s.id
      AND c.state IN ('queued', 'running') LIMIT 1) open ON true
    CROSS JOIN LATERAL (SELECT ${coverageCountsSql(now)} FROM coverage_cell v WHERE v.source_id = s.id) cover
    WHERE s.removed_at IS NULL AND ${condition}
    ORDER BY lower(s.name) LIMIT ${limit}`;
}

/** Sources by name, a page at a time; `after` is the cursor of the page before. */
export async function listSources(
  viewer: Viewer,
  reader: Reader,
  input: { after?: string | undefined } = {},
): Promise<Page<SourceRow>> {
  permit(viewer, 'source:read');
  const condition = input.after ? sql`lower(s.name) > ${input.after}` : sql`true`;
  const rows = await reader.database.query<RawSource>(selectSources(reader.clock.now(), condition, PAGE + 1));
  const page = rows.slice(0, PAGE).map(sourceRow);
  const last = page.at(-1);
  return { rows: page, next: rows.length > PAGE && last ? last.name.toLowerCase() : null, previous: null };
}

/**
 * One source with its configuration, which holds references only.
 * @throws MusterError `source/not-found`
 */
export async function getSource(
  viewer: Viewer,
  reader: Reader,
  sourceId: number,
): Promise<SourceRow & { config: JsonObject }> {
  permit(viewer, 'source:read');
  const known = Number.isSafeInteger(sourceId) && sourceId > 0 && sourceId < 2 ** 31;
  const [row] = known
    ? await reader.database.query<RawSource>(selectSources(reader.clock.now(), sql`s.id = ${sourceId}`, 1))
    : [];
  if (!row) throw noSource();
  return { ...sourceRow(row), config: row.config };
}

function sourceRow(raw: RawSource): SourceRow {
  return {
    id: raw.id,
    kind: raw.kind,
    kindTitle: kindTitle(raw.kind),
    name: raw.name,
    paused: raw.paused,
    intervalMinutes: raw.intervalMinutes,
    nextCollectionAt: raw.nextCollectionAt.toISOString(),
    createdAt: raw.createdAt.toISOString(),
    last: raw.last && collectionRow(raw.last, raw.name),
    open: raw.open && collectionRow(raw.open, raw.name),
    coverage: {
      cells: raw.cells,
      complete: raw.complete,
      dark: raw.dark,
      stale: raw.stale,
      oldestDataAt: raw.oldestDataAt?.toISOString() ?? null,
    },
  };
}
