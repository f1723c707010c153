import { conflict, notFound } from '@/lib/kernel/errors';
import { type Executor, sql } from '@/lib/platform/database/client';
import type { PackScope, PackTerms, PackType } from './model';
import { nextState, PACK_STATE_TITLES, type PackEvent, type PackState } from './states';

/** A pack as commands see it. */
export interface PackRecord {
  id: string;
  terms: PackTerms;
  pseudonymised: boolean;
  state: PackState;
  requestedAt: Date;
  requestedBy: string;
  attempt: number;
  /** Built before it, for the link between packs. */
  previous: { packId: string; manifest: string } | null;
}

interface PackRow {
  id: string;
  type: PackType;
  frameworks: string[];
  since: Date;
  until: Date;
  scope: PackScope;
  pseudonymised: boolean;
  state: PackState;
  requestedAt: Date;
  requestedBy: string;
  attempt: number;
  previousId: string | null;
  previousManifest: string | null;
}

/** @throws `evidence/not-found`. */
export async function findPack(executor: Executor, id: string, isLocked = false): Promise<PackRecord> {
  const [row] =
    await executor.query<PackRow>(sql`SELECT p.id::text AS id, p.type, p.frameworks, p.since, p.until, p.scope,
      p.pseudonymised, p.state, p.requested_at AS "requestedAt", p.requested_by AS "requestedBy", p.attempt,
      p.previous_id::text AS "previousId", q.manifest AS "previousManifest"
    FROM evidence_pack p LEFT JOIN evidence_pack q ON q.id = p.previous_id
    WHERE p.id = ${id}::uuid ${isLocked ? sql`FOR UPDATE OF p` : sql``}`);
  if (!row) throw notFound('evidence/not-found', 'There is no such pack.');
  const { type, frameworks, scope, since: from, until: to, previousId, previousManifest, ...rest } = row;
  const previous = previousId && previousManifest ? { packId: previousId, manifest: previousManifest } : null;
  return { ...rest, terms: { type, frameworks, scope, period: { from, to } }, previous };
}

/** What the event leads to. @throws `evidence/state` where it may not happen any more. */
export function moved(pack: Pick<PackRecord, 'state'>, event: PackEvent): PackState {
  const next = nextState(pack.state, event);
  if (next === null)
    throw conflict(
      'evidence/state',
      `Nothing was changed: this pack is: ${PACK_STATE_TITLES[pack.state].toLowerCase()}.`,
    );
  return next;
}

/** The newest pack that was built; the next links to it. */
export async function newestBuilt(executor: Executor): Promise<string | null> {
  const [row] = await executor.query<{ id: string }>(
    sql`SELECT id::text AS id FROM evidence_pack WHERE manifest IS NOT NULL ORDER BY finished_at DESC, id LIMIT 1`,
  );
  return row?.id ?? null;
}

/** A pack that is there to be looked into. @throws `evidence/not-built`. */
export async function builtPack(executor: Executor, id: string): Promise<PackRecord> {
  const pack = await findPack(executor, id);
  if (pack.state !== 'built')
    throw conflict('evidence/not-built', 'This pack is not built, so there is nothing to draw from.');
  return pack;
}
