import { AUDIT_CLASSES, type AuditClass, classOf } from '@/lib/platform/audit-actions';
import { type Database, type PoolClient, queryIn, sql } from '@/lib/platform/database/client';
import { nodeHashing } from '@/lib/platform/signing/node-crypto';
import { GENESIS, linkHash, recordText } from './proof/model';
import { EVENT_COLUMNS, type EventRow, recordOf } from './rows';

/** One process links at a time; any fixed number does. */
const SEAL_LOCK = 7_306_502_203;
const BATCH = 2_000;

interface Head {
  sequence: number;
  hash: Uint8Array;
}

/**
 * Links every committed event that waits to the end of the chain of its class, in the order in which they were written.
 * The cost lies here instead of with the writers, who never queue for the end of a chain. Safe to call from several
 * processes: one works, the others return at once.
 * @returns how many events were linked.
 */
export async function sealTrail(database: Database, signal?: AbortSignal): Promise<number> {
  for (let sealed = 0; ; ) {
    const done = await database.transaction(sealBatch);
    sealed += done;
    if (done < BATCH || signal?.aborted) return sealed;
  }
}

async function sealBatch(client: PoolClient): Promise<number> {
  const [lock] = await queryIn<{ ours: boolean }>(
    client,
    sql`SELECT pg_try_advisory_xact_lock(${SEAL_LOCK}::bigint) AS ours`,
  );
  if (!lock?.ours) return 0;
  const rows = await queryIn<EventRow & { id: number }>(
    client,
    sql`SELECT e.id, ${EVENT_COLUMNS} FROM audit_pending p JOIN audit_event e ON e.id = p.event_id
      ORDER BY p.event_id LIMIT ${BATCH}::int`,
  );
  if (rows.length === 0) return 0;
  const heads = await readHeads(client);
  const links = rows.map((row) => link(heads, row));
  await queryIn(
    client,
    sql`INSERT INTO audit_link (chain, sequence, event_id, hash)
      SELECT * FROM unnest(${links.map(({ chain }) => chain)}::text[], ${links.map(({ sequence }) => sequence)}::bigint[],
        ${links.map(({ eventId }) => eventId)}::bigint[], ${links.map(({ hash }) => hash)}::bytea[])`,
  );
  await queryIn(
    client,
    sql`DELETE FROM audit_pending WHERE event_id = ANY(${links.map(({ eventId }) => eventId)}::bigint[])`,
  );
  return rows.length;
}

function link(heads: Map<AuditClass, Head>, row: EventRow & { id: number }) {
  const chain = classOf(row.action);
  const head = heads.get(chain) ?? { sequence: 0, hash: GENESIS };
  const sequence = head.sequence + 1;
  const hash = linkHash(nodeHashing.sha256, head.hash, recordText(recordOf(row, chain, sequence)));
  heads.set(chain, { sequence, hash });
  return { chain, sequence, eventId: Number(row.id), hash };
}

/** Where each chain ends now. */
export async function readHeads(client: PoolClient): Promise<Map<AuditClass, Head>> {
  const rows = await queryIn<{ chain: AuditClass; sequence: string; hash: Buffer }>(
    client,
    sql`SELECT h.* FROM unnest(${[...AUDIT_CLASSES]}::text[]) AS c(chain) CROSS JOIN LATERAL (
      SELECT chain, sequence, hash FROM audit_link WHERE chain = c.chain ORDER BY sequence DESC LIMIT 1) h`,
  );
  return new Map(rows.map(({ chain, sequence, hash }) => [chain, { sequence: Number(sequence), hash }]));
}
