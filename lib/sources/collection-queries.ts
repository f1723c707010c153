import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { Page } from '@/lib/kernel/pagination';
import { sql } from '@/lib/platform/database/client';
import { noCollection } from './missing';
import { type CoverageState, type Progress, progressFrom } from './model';
import type { Reader } from './reader';
import type { CollectionState, CollectionTrigger } from './states';

export interface CollectionRow {
  id: string;
  sourceId: number;
  sourceName: string;
  state: CollectionState;
  trigger: CollectionTrigger;
  requestedBy: string;
  requestedAt: string;
  startedAt: string | null;
  finishedAt: string | null;
  cancelRequestedAt: string | null;
  progress: Progress;
  counts: Record<string, number>;
  failure: { reason: string; message: string; permission: string | null } | null;
}

/** As JSON, so that times come as one kind of text whichever way a row is read. */
export const COLLECTION_JSON = sql`jsonb_build_object('id', c.id, 'sourceId', c.source_id, 'state', c.state, 'trigger', c.trigger,
  'requestedBy', c.requested_by, 'requestedAt', c.requested_at, 'startedAt', c.started_at, 'finishedAt', c.finished_at,
  'cancelRequestedAt', c.cancel_requested_at, 'progress', c.progress, 'counts', c.counts, 'failure', c.failure)`;

/** A collection as `COLLECTION_JSON` gives it. */
export type RawCollection = Omit<CollectionRow, 'progress' | 'sourceName'> & { progress: unknown };
/** The row for people, with times in one form. */
export function collectionRow(raw: RawCollection, sourceName: string): CollectionRow {
  return {
    ...raw,
    sourceName,
    requestedAt: utc(raw.requestedAt),
    startedAt: raw.startedAt && utc(raw.startedAt),
    finishedAt: raw.finishedAt && utc(raw.finishedAt),
    cancelRequestedAt: raw.cancelRequestedAt && utc(raw.cancelRequestedAt),
    // What it ended with is in its counts; progress is only written now and then while it runs.
    progress: progressFrom(raw.finishedAt ? { ...asObject(raw.progress), ...raw.counts } : raw.progress),
  };
}

const asObject = (value: unknown) => (typeof value === 'object' && value !== null ? value : {});

function utc(text: string): string {
  return new Date(text).toISOString();
}

const COLLECTIONS_PAGE = 20;

/** Collections of a source, newest first; `before` is the cursor of the page before. */
export async function listCollections(
  viewer: Viewer,
  reader: Reader,
  input: { sourceId: number; before?: string | undefined },
): Promise<Page<CollectionRow>> {
  permit(viewer, 'source:read');
  const asked = input.before ? new Date(input.before) : null;
  const before = asked && !Number.isNaN(asked.getTime()) ? sql`AND c.requested_at < ${asked}` : sql``;
  const rows = await reader.database.query<{ row: RawCollection; name: string }>(sql`
    SELECT ${COLLECTION_JSON} AS row, s.name FROM collection c JOIN source s ON s.id = c.source_id
    WHERE c.source_id = ${input.sourceId} ${before} ORDER BY c.requested_at DESC LIMIT ${COLLECTIONS_PAGE + 1}`);
  const page = rows.slice(0, COLLECTIONS_PAGE).map(({ row, name }) => collectionRow(row, name));
  return {
    rows: page,
    next: rows.length > COLLECTIONS_PAGE ? (page.at(-1)?.requestedAt ?? null) : null,
    previous: null,
  };
}

export interface LedgerRow {
  account: string;
  region: string;
  collector: string;
  state: CoverageState;
  reason: string | null;
  permission: string | null;
  listed: number;
  calls: number;
}

export interface CollectionDetail extends CollectionRow {
  /** Cells per state, as far as the run has got. */
  cells: Record<string, number>;
  /** Cells that could not be read, at most 100. */
  unread: LedgerRow[];
}

/**
 * One collection with what it could and could not read; while it runs, with its live progress.
 * @throws MusterError `collection/not-found`
 */
export async function getCollection(
  viewer: Viewer,
  reader: Reader,
  collectionId: string,
): Promise<CollectionDetail> {
  permit(viewer, 'source:read');
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(collectionId)) throw noCollection();
  const [[found], states, unread] = await Promise.all([
    reader.database.query<{ row: RawCollection; name: string }>(sql`SELECT ${COLLECTION_JSON} AS row, s.name
      FROM collection c JOIN source s ON s.id = c.source_id WHERE c.id = ${collectionId}`),
    reader.database.query<{ state: string; count: number }>(
      sql`SELECT state, count(*) FROM collection_cell WHERE collection_id = ${collectionId} GROUP BY state`,
    ),
    reader.database.query<LedgerRow>(sql`
      SELECT v.account, v.region, v.collector, l.state, l.reason, l.permission, l.listed, l.calls
      FROM collection_cell l JOIN coverage_cell v ON v.id = l.cell_id
      WHERE l.collection_id = ${collectionId} AND l.state <> ALL(${['complete', 'pending', 'not-enabled']})
      ORDER BY v.account, v.region, v.collector LIMIT 100`),
  ]);
  if (!found) throw noCollection();
  const cells = Object.fromEntries(states.map(({ state, count }) => [state, count]));
  return { ...collectionRow(found.row, found.name), cells, unread };
}
