import { conflict } from '@/lib/kernel/errors';
import {
  type Database,
  executorOf,
  type PoolClient,
  queryIn,
  rawSql,
  sql,
} from '@/lib/platform/database/client';
import { copyRows } from '@/lib/platform/database/copy';
import type { Policy } from '@/lib/policies/model';
import type { Observation } from '../model';
import { applyJudgements } from './apply-judgements';
import { decide } from './decide';
import { changedFields, identityOf, observedHash, versionState } from './identity';
import {
  insertNew,
  type MergeStamp,
  type NewCredential,
  OBSERVED_COLUMNS,
  observedValues,
} from './insert-new';
import { judge, standpointOf, storedStandpoint } from './judged';
import { moveUse } from './move-use';
import { PostureDelta } from './posture-delta';
import { type Probe, probe } from './probe';
import { decidedOf, factsOf, STORED_COLUMNS, type StoredCredential } from './rows';

/** What one run writes under: losing the lease to another worker raises the fence, and the next batch is refused. */
export interface Fence {
  sourceId: number;
  fence: number;
}

export interface MergeTarget extends Omit<MergeStamp, 'policyVersion'> {
  fence: Fence;
}

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
  policy: Policy,
  batch: readonly Observation[],
): Promise<MergeResult> {
  try {
    return await database.transaction((client) => merge(client, target, policy, batch));
  } catch (error) {
    // The second look finds what the other has written.
    if (MET_ANOTHER.includes((error as { code?: string }).code ?? ''))
      return database.transaction((client) => merge(client, target, policy, batch));
    throw error;
  }
}

async function merge(
  client: PoolClient,
  target: MergeTarget,
  policy: Policy,
  batch: readonly Observation[],
): Promise<MergeResult> {
  await holdFence(client, target.fence);
  const identities = batch.map(identityOf);
  const hashes = batch.map(observedHash);
  const probes = await probe(client, target.cellId, batch, identities, hashes);
  const delta = new PostureDelta();
  const known = new Set(probes.map((row) => row.position));
  const fresh: NewCredential[] = [];
  for (let i = 0; i < batch.length; i++) {
    if (known.has(i)) continue;
    const seen = batch[i] as Observation;
    const decided = decide(seen.tags, policy, null);
    const facts = {
      ...seen,
      environment: decided.environment,
      class: decided.class,
      ownerTeam: decided.ownerTeam,
      firstSeenAt: target.now,
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
  await addCell(
    client,
    target.cellId,
    probes.filter((row) => row.foreign),
  );
  await delta.write(executorOf(client));
  const useMoved = probes.filter((row) => row.used).length;
  const counts = {
    created: fresh.length,
    changed: differing.length - returned,
    returned,
    unchanged: probes.length - differing.length,
    useMoved,
  };
  return { counts, ids };
}

async function updateChanged(
  client: PoolClient,
  target: MergeTarget,
  policy: Policy,
  batch: readonly Observation[],
  hashes: string[],
  differing: Probe[],
  delta: PostureDelta,
): Promise<number> {
  if (differing.length === 0) return 0;
  const { now, collectionId } = target;
  const position = new Map(differing.map((row) => [row.id, row.position]));
  const stored = await queryIn<StoredCredential>(
    client,
    sql`SELECT ${rawSql(STORED_COLUMNS)} FROM credential c LEFT JOIN credential_use u ON u.credential_id = c.id
        WHERE c.id = ANY(${differing.map((row) => row.id)}::bigint[]) ORDER BY c.id FOR UPDATE OF c`,
  );
  const items = stored.map((row) => {
    const at = position.get(row.id as number) as number;
    const seen = batch[at] as Observation;
    const decided = decide(seen.tags, policy, decidedOf(row));
    const facts = {
      ...seen,
      environment: decided.environment,
      class: decided.class,
      ownerTeam: decided.ownerTeam,
      firstSeenAt: row.first_seen_at,
    };
    const changed = changedFields(versionState(factsOf(row)), versionState(facts));
    const cameBack = row.gone_at !== null;
    const isNews = cameBack || changed.length > 0;
    const item = { id: row.id as number, ...judge(facts, policy, now) };
    delta.add(storedStandpoint(row), -1);
    delta.add(standpointOf(item), 1);
    return {
      ...item,
      decided,
      changed,
      cameBack,
      isNews,
      hash: hashes[at] as string,
      version: row.version + (isNews ? 1 : 0),
    };
  });
  const news = items.filter((item) => item.isNews);
  if (news.length > 0) {
    await client.query(`CREATE TEMP TABLE IF NOT EXISTS stage_credential ON COMMIT DELETE ROWS AS
      SELECT id, ${OBSERVED_COLUMNS.join(', ')} FROM credential WITH NO DATA`);
    await copyRows(
      client,
      'stage_credential',
      ['id', ...OBSERVED_COLUMNS],
      news.map((item) => [
        item.id,
        ...observedValues(item.facts, item.decided, item.hash, now, item.version),
      ]),
    );
    await client.query(`UPDATE credential c SET gone_at = NULL, ${OBSERVED_COLUMNS.map((name) => `${name} = s.${name}`).join(', ')}
      FROM stage_credential s WHERE c.id = s.id`);
    await copyRows(
      client,
      'credential_version',
      ['credential_id', 'version', 'known_at', 'collection_id', 'event', 'changed', 'state'],
      news.map((item) => [
        item.id,
        item.version,
        now,
        collectionId,
        item.cameBack ? 'returned' : 'changed',
        item.changed,
        { json: versionState(item.facts) },
      ]),
    );
  }
  await applyJudgements(executorOf(client), items, {
    policyVersion: policy.version,
    now,
    closeReason: 'fixed',
  });
  return items.filter((item) => item.cameBack).length;
}

async function addCell(client: PoolClient, cellId: number, foreign: Probe[]): Promise<void> {
  if (foreign.length === 0) return;
  await queryIn(
    client,
    sql`UPDATE credential SET other_cell_ids = other_cell_ids || ${cellId}::int
    WHERE id = ANY(${foreign.map((row) => row.id)}::bigint[])`,
  );
}
