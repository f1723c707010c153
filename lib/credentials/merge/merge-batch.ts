import { conflict } from '@/lib/kernel/errors';
import { type Database, executorOf, type PoolClient, queryIn, sql } from '@/lib/platform/database/client';
import { holdPolicy } from '@/lib/policies/in-force';
import { NOTHING_DERIVED, withRegion } from '../derived';
import type { Observation } from '../model';
import { decide } from './decide';
import { identityOf, observedHash } from './identity';
import { insertNew, type MergeStamp, type NewCredential } from './insert-new';
import { judge, standpointOf } from './judged';
import { moveUse, moveWatch } from './move-use';
import { hasNeighbours, relateNeighbours } from './neighbours';
import { PostureDelta } from './posture-delta';
import { type Probe, probe } from './probe';
import { updateChanged } from './update-changed';

/** What one run writes under: losing the lease to another worker raises the fence, and the next batch is refused. */
export interface Fence {
  sourceId: number;
  fence: number;
}

export interface MergeTarget extends Omit<MergeStamp, 'policyVersion'> {
  fence: Fence;
  /** Holds a batch that knows less than a live source against what is stored, in the same transaction. */
  reconcile?: Reconcile | undefined;
}

/** What of a batch is to be merged, and the ids of what was only recognised. */
export type Reconcile = (
  client: PoolClient,
  batch: readonly Observation[],
) => Promise<{ batch: readonly Observation[]; recognised: readonly number[] }>;

export interface MergeCounts {
  created: number;
  changed: number;
  returned: number;
  unchanged: number;
  useMoved: number;
}

export interface MergeResult {
  counts: MergeCounts;
  /** Ids of everything in the batch, to find later what a complete cell no longer lists. */
  ids: number[];
}

/** Holds the lease row for the transaction; a worker that lost it must not write another byte. */
export async function holdFence(client: PoolClient, { sourceId, fence }: Fence): Promise<void> {
  const { rowCount } = await client.query(
    'SELECT 1 FROM source_lease WHERE source_id = $1 AND fence = $2 FOR SHARE',
    [sourceId, fence],
  );
  if (!rowCount)
    throw conflict(
      'collection/lost-lease',
      'Another worker has taken over this source; this run stops writing.',
    );
}

/** unique_violation, deadlock_detected: another batch listed the same credentials at the same moment. */
const MET_ANOTHER = ['23505', '40P01'];

/** Merges one batch of one cell in one transaction: unchanged credentials cost a look-up and nothing else. */
export async function mergeBatch(
  database: Database,
  target: MergeTarget,
  batch: readonly Observation[],
): Promise<MergeResult> {
  try {
    return await database.transaction((client) => merge(client, target, batch));
  } catch (error) {
    // The second look finds what the other has written.
    if (MET_ANOTHER.includes((error as { code?: string }).code ?? ''))
      return database.transaction((client) => merge(client, target, batch));
    throw error;
  }
}

async function merge(
  client: PoolClient,
  target: MergeTarget,
  given: readonly Observation[],
): Promise<MergeResult> {
  await holdFence(client, target.fence);
  const { batch, recognised } = (await target.reconcile?.(client, given)) ?? { batch: given, recognised: [] };
  const policy = await holdPolicy(executorOf(client));
  // Every statement looks rows up; in a table without statistics yet the planner would rather read it all.
  await client.query('SET LOCAL enable_seqscan = off');
  const identities = batch.map(identityOf);
  const hashes = batch.map(observedHash);
  const probes = await probe(client, target.cellId, batch, identities, hashes);
  const delta = new PostureDelta();
  const known = new Set(probes.map((row) => row.position));
  const fresh: NewCredential[] = [];
  for (let i = 0; i < batch.length; i++) {
    if (known.has(i)) continue;
    const seen = batch[i] as Observation;
    const decided = decide(seen, policy, null);
    const facts = {
      ...seen,
      environment: decided.environment,
      class: decided.class,
      ownerTeam: decided.ownerTeam,
      firstSeenAt: target.knownAt ?? target.now,
      derived: withRegion(NOTHING_DERIVED, seen.lastUsedRegion ?? null, target.now),
    };
    const item = {
      ...judge(facts, policy, target.now),
      decided,
      identity: identities[i] as string,
      hash: hashes[i] as string,
    };
    fresh.push(item);
    delta.add(standpointOf(item), 1);
  }
  const ids = await insertNew(client, fresh, { ...target, policyVersion: policy.version });
  for (const row of probes) ids.push(row.id);
  const differing = probes.filter((row) => row.differs);
  const returned = await updateChanged(client, target, policy, batch, hashes, differing, delta);
  await moveUse(
    client,
    target,
    batch,
    probes.filter((row) => row.used),
  );
  await moveWatch(
    client,
    batch,
    probes.filter((row) => row.watched),
  );
  await addCell(
    client,
    target.cellId,
    probes.filter((row) => row.foreign),
  );
  const stirred = [
    ...ids.slice(0, fresh.length).filter((_, i) => hasNeighbours((fresh[i] as NewCredential).facts.kind)),
    ...differing
      .filter((row) => hasNeighbours((batch[row.position] as Observation).kind))
      .map((row) => row.id),
  ];
  await relateNeighbours(client, policy, target.now, stirred, delta);
  await delta.write(executorOf(client));
  const useMoved = probes.filter((row) => row.used).length;
  const counts = {
    created: fresh.length,
    changed: differing.length - returned,
    returned,
    unchanged: probes.length - differing.length,
    useMoved,
  };
  return { counts, ids: [...ids, ...recognised] };
}

async function addCell(client: PoolClient, cellId: number, foreign: Probe[]): Promise<void> {
  if (foreign.length === 0) return;
  await queryIn(
    client,
    sql`UPDATE credential SET other_cell_ids = other_cell_ids || ${cellId}::int
    WHERE id = ANY(${foreign.map((row) => row.id)}::bigint[])`,
  );
}
