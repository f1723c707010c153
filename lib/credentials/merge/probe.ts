import { type PoolClient, queryIn, sql } from '@/lib/platform/database/client';
import type { Observation } from '../model';
import { instant, stateWord } from './rows';

/** What is stored of one observation, and what it does to it. */
export interface Probe {
  position: number;
  id: number;
  differs: boolean;
  used: boolean;
  /** The use is as known, but watched for longer. */
  watched: boolean;
  foreign: boolean;
}

/** An array parameter of words, numbers and moments, none of which needs quotes; much quicker than the driver's way. */
export function arrayText(items: readonly (string | number | Date | null)[]): string {
  return `{${items.map((item) => (item === null ? 'NULL' : item instanceof Date ? item.toISOString() : item)).join(',')}}`;
}

/** Looks up a batch in one statement; what is not stored yet is not in the answer. */
export async function probe(
  client: PoolClient,
  cellId: number,
  batch: readonly Observation[],
  identities: string[],
  hashes: string[],
): Promise<Probe[]> {
  const states = arrayText(batch.map((seen) => stateWord(seen.lastUsed)));
  const uses = arrayText(batch.map((seen) => instant(seen.lastUsed)));
  // Where none is stated, which is usual, unnest fills up with null.
  const regions = batch.some((seen) => seen.lastUsedRegion)
    ? batch.map((seen) => seen.lastUsedRegion ?? null)
    : [];
  const watched = batch.some((seen) => seen.lastUsedAsOf)
    ? arrayText(batch.map((seen) => seen.lastUsedAsOf ?? null))
    : '{}';
  return queryIn<Probe>(
    client,
    sql`SELECT (p.position - 1)::int AS position, c.id,
        (c.observed_hash <> p.hash OR c.gone_at IS NOT NULL
          -- a verdict on last use that failed or was unknown may turn; one that passed only lasts longer
          OR (moved AND (c.failing || c.unknown) @> ARRAY['unused'])
          -- a region it was never used in before
          OR (p.region IS NOT NULL AND NOT coalesce(c.derived->'regions' ? p.region, false))
          OR (moved AND NOT (u.state = 'known' AND p.state = 'known' AND p.used >= u.last_used_at) AND c.passing @> ARRAY['unused'])) AS differs,
        moved AS used, (NOT moved AND p.as_of IS NOT NULL AND u.as_of IS DISTINCT FROM p.as_of) AS watched,
        (c.cell_id <> ${cellId} AND NOT ${cellId} = ANY (c.other_cell_ids)) AS foreign
      FROM unnest(${arrayText(identities)}::uuid[], ${arrayText(hashes)}::uuid[], ${states}::text[], ${uses}::timestamptz[], ${regions}::text[],
        ${watched}::timestamptz[])
        WITH ORDINALITY AS p(identity, hash, state, used, region, as_of, position)
      JOIN credential c ON c.identity = p.identity
      LEFT JOIN credential_use u ON u.credential_id = c.id
      CROSS JOIN LATERAL (SELECT (u.state, u.last_used_at) IS DISTINCT FROM (p.state, p.used) AS moved) m`,
  );
}
