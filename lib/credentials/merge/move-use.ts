import { EXCEPTED, type Excepted, JOINED, voidOverused } from '@/lib/exceptions/voiding';
import { executorOf, type PoolClient, queryIn, sql } from '@/lib/platform/database/client';
import type { Observation } from '../model';
import type { MergeStamp } from './insert-new';
import { arrayText, type Probe } from './probe';
import { instant, stateWord } from './rows';

const seenAt = (batch: readonly Observation[], row: Probe) => batch[row.position] as Observation;

/** Keeps newer last uses; they are no news for the history. */
export async function moveUse(
  client: PoolClient,
  target: Pick<MergeStamp, 'now' | 'knownAt' | 'collectionId'>,
  batch: readonly Observation[],
  moved: Probe[],
): Promise<void> {
  if (moved.length === 0) return;
  const at = target.knownAt ?? target.now;
  const excepted = await queryIn<Excepted>(
    client,
    sql`
    WITH moved AS (SELECT * FROM unnest(${arrayText(moved.map((row) => row.id))}::bigint[],
      ${arrayText(moved.map((row) => stateWord(seenAt(batch, row).lastUsed)))}::text[],
      ${arrayText(moved.map((row) => instant(seenAt(batch, row).lastUsed)))}::timestamptz[],
      ${moved.map((row) => seenAt(batch, row).lastUsedRegion ?? null)}::text[],
      ${moved.map((row) => seenAt(batch, row).lastUsedService ?? null)}::text[],
      ${arrayText(moved.map((row) => seenAt(batch, row).lastUsedAsOf ?? null))}::timestamptz[]) AS m(id, state, used, region, service, as_of)),
    -- what was known last on an earlier day stays as the answer of that day
    earlier AS (INSERT INTO credential_use_day (credential_id, day, state, last_used_at, collection_id)
      SELECT u.credential_id, (u.known_at AT TIME ZONE 'UTC')::date, u.state, u.last_used_at, u.collection_id
      FROM moved JOIN credential_use u ON u.credential_id = moved.id
      WHERE (u.known_at AT TIME ZONE 'UTC')::date < (${at}::timestamptz AT TIME ZONE 'UTC')::date
      ON CONFLICT (credential_id, day) DO UPDATE SET state = excluded.state, last_used_at = excluded.last_used_at, collection_id = excluded.collection_id),
    stored AS (UPDATE credential_use u SET state = moved.state, last_used_at = moved.used, known_at = ${at}, collection_id = ${target.collectionId}::uuid,
        region = moved.region, service = moved.service, as_of = moved.as_of FROM moved WHERE u.credential_id = moved.id)
    SELECT ${EXCEPTED} FROM finding f ${JOINED}
    WHERE f.exception_id IS NOT NULL AND f.subject_id IN (SELECT id FROM moved) AND e.conditions @> '[{"kind":"use"}]'`,
  );
  await voidOverused(executorOf(client), excepted, target.now);
}

/** Notes until when the provider has watched for uses, where no use has moved. */
export async function moveWatch(
  client: PoolClient,
  batch: readonly Observation[],
  watched: readonly Probe[],
): Promise<void> {
  if (watched.length === 0) return;
  await queryIn(
    client,
    sql`UPDATE credential_use u SET as_of = w.as_of FROM unnest(${arrayText(watched.map((row) => row.id))}::bigint[],
      ${arrayText(watched.map((row) => seenAt(batch, row).lastUsedAsOf ?? null))}::timestamptz[]) AS w(id, as_of)
    WHERE u.credential_id = w.id`,
  );
}
