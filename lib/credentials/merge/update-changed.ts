import { executorOf, type PoolClient, queryIn, rawSql, sql } from '@/lib/platform/database/client';
import { copyRows } from '@/lib/platform/database/copy';
import type { Policy } from '@/lib/policies/model';
import { type Derived, derivedOf, withRegion } from '../derived';
import type { Observation } from '../model';
import { applyJudgements } from './apply-judgements';
import { decide } from './decide';
import { changedFields, versionState } from './identity';
import { type MergeStamp, OBSERVED_COLUMNS, observedValues } from './insert-new';
import { judge, standpointOf, storedStandpoint } from './judged';
import type { PostureDelta } from './posture-delta';
import type { Probe } from './probe';
import { decidedOf, factsOf, STORED_COLUMNS, type StoredCredential } from './rows';

/** Writes what differs from what is stored, judges it again, and adds to the history what is news. Returns how many came back. */
export async function updateChanged(
  client: PoolClient,
  target: Omit<MergeStamp, 'policyVersion'>,
  policy: Policy,
  batch: readonly Observation[],
  hashes: string[],
  differing: Probe[],
  delta: PostureDelta,
): Promise<number> {
  if (differing.length === 0) return 0;
  const { now, collectionId, knownAt = now } = target;
  const position = new Map(differing.map((row) => [row.id, row.position]));
  const stored = await queryIn<StoredCredential>(
    client,
    sql`SELECT ${rawSql(STORED_COLUMNS)} FROM credential c LEFT JOIN credential_use u ON u.credential_id = c.id
        WHERE c.id = ANY(${differing.map((row) => row.id)}::bigint[]) ORDER BY c.id FOR UPDATE OF c`,
  );
  const items = stored.map((row) => {
    const at = position.get(row.id as number) as number;
    const seen = batch[at] as Observation;
    const decided = decide(seen, policy, decidedOf(row));
    const facts = {
      ...seen,
      // Another source may call the account something else.
      accountName: row.cell_id === target.cellId ? seen.accountName : row.account_name,
      environment: decided.environment,
      class: decided.class,
      ownerTeam: decided.ownerTeam,
      firstSeenAt: row.first_seen_at,
      derived: succeeded(
        row,
        seen,
        withRegion(derivedOf(row.derived), seen.lastUsedRegion ?? null, now),
        now,
      ),
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
  // A later version of Muster may look at more of what is observed: then the hash differs and nothing is news.
  const rehashed = items.filter((item) => !item.isNews);
  if (rehashed.length > 0)
    await client.query(
      `UPDATE credential c SET observed_hash = r.hash FROM unnest($1::bigint[], $2::uuid[]) AS r(id, hash) WHERE c.id = r.id`,
      [rehashed.map((item) => item.id), rehashed.map((item) => item.hash)],
    );
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
        ...observedValues(item.facts, item.decided, item.hash, knownAt, item.version),
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
        knownAt,
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

/** Where an id is a name, what was deleted and made anew has the same id and a later creation: it stands in for itself. */
function succeeded(row: StoredCredential, seen: Observation, derived: Derived, now: Date): Derived {
  if (!row.created_at || !seen.createdAt || seen.createdAt <= row.created_at) return derived;
  const predecessor = {
    id: Number(row.id),
    externalId: row.external_id,
    valueChangedAt: row.value_changed_at,
    goneAt: row.gone_at ?? now,
    knownAt: now,
  };
  const isOther = derived.predecessor !== null && derived.predecessor.id !== predecessor.id;
  return { ...derived, predecessor, origin: isOther ? derived.predecessor : derived.origin };
}
