import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { notFound } from '@/lib/kernel/errors';
import { type Executor, sql } from '@/lib/platform/database/client';
import type { PolicyChange } from './changes';
import { policyAt, policyInForce } from './in-force';
import type { Policy } from './model';
import { PolicyDocument } from './schema';
import type { Simulation } from './simulation-tally';

/** A published policy, without its document. */
export interface VersionRow {
  version: number;
  publishedAt: Date;
  publishedBy: string;
  author: string | null;
  reason: string;
  changes: PolicyChange[];
  /** When every credential had been judged by it; null: still under way, or replaced before that. */
  appliedAt: Date | null;
}

/** Published versions, the newest first; as of an instant those published by then. */
export async function listVersions(
  viewer: Viewer,
  database: Executor,
  at: Date | null = null,
): Promise<VersionRow[]> {
  permit(viewer, 'policy:read', at ? { at } : {});
  const byThen = at ? sql`WHERE published_at <= ${at}::timestamptz` : sql``;
  return database.query<VersionRow>(sql`
    SELECT version, published_at AS "publishedAt", published_by AS "publishedBy", author, reason, changes,
      CASE WHEN ${at}::timestamptz < applied_at THEN NULL ELSE applied_at END AS "appliedAt"
    FROM policy_version ${byThen} ORDER BY version DESC LIMIT 200`);
}

/**
 * A policy as a document: the one in force, or a published version by its number.
 * @throws MusterError `policy/no-version`.
 */
export async function getPolicy(
  viewer: Viewer,
  database: Executor,
  version: number | null = null,
): Promise<Policy> {
  permit(viewer, 'policy:read');
  const current = await policyInForce(database);
  if (version === null || version === current.version) return current;
  const [row] = await database.query<{ document: unknown }>(
    sql`SELECT document FROM policy_version WHERE version = ${version}::int`,
  );
  if (!row)
    throw notFound('policy/no-version', `There is no version ${version}; the newest is ${current.version}.`);
  return { ...PolicyDocument.parse(row.document), version };
}

/** The policy that was in force at an instant. */
export async function getPolicyAsOf(viewer: Viewer, database: Executor, at: Date): Promise<Policy> {
  permit(viewer, 'policy:read', { at });
  return policyAt(database, at);
}

export interface DraftRow {
  id: string;
  baseVersion: number;
  revision: number;
  reason: string;
  authorId: string;
  author: string;
  createdAt: Date;
  updatedAt: Date;
  state: 'open' | 'published' | 'discarded';
  simulatedRevision: number | null;
}

const DRAFT = sql`id, base_version AS "baseVersion", revision, reason, author_id AS "authorId", author, created_at AS "createdAt",
  updated_at AS "updatedAt", state, simulated_revision AS "simulatedRevision"`;

/** Drafts that are open, the last touched first. */
export async function listDrafts(viewer: Viewer, database: Executor): Promise<DraftRow[]> {
  permit(viewer, 'policy:read');
  return database.query<DraftRow>(
    sql`SELECT ${DRAFT} FROM policy_draft WHERE state = 'open' ORDER BY updated_at DESC LIMIT 100`,
  );
}

export interface DraftDetail extends DraftRow {
  document: Policy;
  /** The last simulation, of whichever revision. */
  simulation: Simulation | null;
}

/** @throws MusterError `policy/no-draft`. */
export async function getDraft(viewer: Viewer, database: Executor, id: string): Promise<DraftDetail> {
  permit(viewer, 'policy:read');
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
  const [row] = isId
    ? await database.query<DraftRow & { document: unknown; simulation: Simulation | null }>(
        sql`SELECT ${DRAFT}, document, simulation FROM policy_draft WHERE id = ${id}::uuid`,
      )
    : [];
  if (!row) throw notFound('policy/no-draft', 'There is no such draft.');
  return { ...row, document: { ...PolicyDocument.parse(row.document), version: row.baseVersion + 1 } };
}
