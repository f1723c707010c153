import { permit, visibleTeams } from '@/lib/access/can';
import { isBound } from '@/lib/access/grants';
import type { Viewer } from '@/lib/access/roles';
import { notFound } from '@/lib/kernel/errors';
import { type Executor, sql } from '@/lib/platform/database/client';
import { policyAt } from '@/lib/policies/in-force';
import { limitFor } from '@/lib/policies/limits';
import type { Limit, Policy } from '@/lib/policies/model';
import { getCredential, listVersions, type VersionRow } from '../queries-detail';
import { sightOf } from '../sight';
import { type CredentialThen, readRows } from './rows';
import { heldAt, TABLES, type Table } from './sql';

/** What was last said of who answers for it, on the trail. */
export interface SaidOfOwnership {
  at: Date;
  actor: string;
  action: string;
  /** The owner it is about, where the event names one. */
  owner: string | null;
}

export interface CredentialDetailThen {
  credential: CredentialThen;
  policy: Policy;
  limit: Limit | null;
  /** What had happened to it by then, the newest first. */
  versions: VersionRow[];
  /** Null: nobody had been asked. */
  ownership: SaidOfOwnership | null;
}

/**
 * One credential as it was known at an instant; null where it was not known yet.
 * @throws `credential/not-found`, also where the viewer sees neither what it was nor what it is.
 */
export async function getCredentialAsOf(
  viewer: Viewer,
  database: Executor,
  id: number,
  at: Date,
): Promise<CredentialDetailThen | null> {
  permit(viewer, 'credential:read', { at, isNarrowed: true });
  if (!Number.isSafeInteger(id) || id < 1)
    throw notFound('credential/not-found', 'There is no such credential.');
  const [held] = await database.query<{ version: number }>(sql`SELECT version FROM credential_version
    WHERE credential_id = ${id}::bigint AND known_at <= ${at}::timestamptz ORDER BY version DESC LIMIT 1`);
  const [credential] = held ? await readRows(database, [{ id, version: held.version }], at) : [];
  const teams = visibleTeams(viewer);
  const wasTheirs = credential?.ownerTeam != null && teams?.includes(credential.ownerTeam);
  if (isBound(viewer)) await assertInSight(viewer, database, id, at);
  // Who sees it now sees its history; what nobody may see, does not exist.
  else if (!wasTheirs) await getCredential(viewer, database, id);
  if (!credential) return null;
  const [policy, versions, ownership] = await Promise.all([
    policyAt(database, at),
    listVersions(database, { id }, credential.version + 1),
    saidOfOwnership(database, id, at),
  ]);
  return { credential, policy, limit: limitFor(credential.facts, policy, at), versions, ownership };
}

/** That the credential was known then, and in what the viewer was let in for: what came later does not exist. */
async function assertInSight(viewer: Viewer, database: Executor, id: number, at: Date): Promise<void> {
  const sight = sightOf(viewer, at) ?? sql`true`;
  const of = (table: Table) =>
    sql`SELECT 1 FROM ${TABLES[table]} c WHERE c.id = ${id}::bigint AND ${heldAt(table, at)} AND ${sight}`;
  const rows = await database.query(sql`${of('present')} UNION ALL ${of('past')}`);
  if (rows.length === 0) throw notFound('credential/not-found', 'There was no such credential then.');
}

async function saidOfOwnership(database: Executor, id: number, at: Date): Promise<SaidOfOwnership | null> {
  const [row] = await database.query<SaidOfOwnership>(sql`
    SELECT at, actor_name AS actor, action, coalesce(payload->>'owner', payload->'after'->>'owner') AS owner FROM audit_event
    WHERE subject_kind = 'credential' AND subject_id = ${String(id)} AND action LIKE 'ownership.%' AND outcome = 'done'
      AND at <= ${at}::timestamptz ORDER BY id DESC LIMIT 1`);
  return row ?? null;
}
