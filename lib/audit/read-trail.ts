import { AUDIT_CLASSES, type AuditClass } from '@/lib/platform/audit-actions';
import { type Database, type PoolClient, queryIn, sql } from '@/lib/platform/database/client';
import type { PublicKey } from '@/lib/platform/signing/signer';
import type { Span } from './proof/checkpoint-ledger';
import { type ChainRow, type Checkpoint, type CheckpointDocument, recordText } from './proof/model';
import type { TrailPart } from './proof/parts';
import { EVENT_COLUMNS, type EventRow, recordOf } from './rows';

const BATCH = 5_000;
const MOST_SEQUENCE = Number.MAX_SAFE_INTEGER;
type Heads = ReadonlyMap<AuditClass, number>;
const NO_HEADS: Heads = new Map();

/**
 * The trail as of one moment, part by part, in bounded memory; whoever stops asking gives the connection back. With a
 * span: what comes after one checkpoint, up to another.
 */
export async function* readTrail(database: Database, span?: Span): AsyncGenerator<TrailPart, void> {
  const client = await database.pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    const keys = await queryIn<PublicKey>(
      client,
      sql`SELECT id, algorithm, public_key AS "publicKey" FROM signing_key ORDER BY first_used_at, id`,
    );
    if (span) yield { span };
    for (const key of keys) yield { key };
    yield* readCheckpoints(client, span);
    const [begin, end] = span ? await headsOf(client, span) : [NO_HEADS, null];
    for (const chain of AUDIT_CLASSES) {
      yield { chain };
      yield* readChain(client, chain, begin.get(chain) ?? 0, end ? (end.get(chain) ?? 0) : MOST_SEQUENCE);
    }
    if (span) return;
    const [stray] = await queryIn<{ id: string }>(
      client,
      sql`SELECT e.id FROM audit_event e WHERE NOT EXISTS (SELECT 1 FROM audit_link l WHERE l.event_id = e.id)
        AND NOT EXISTS (SELECT 1 FROM audit_pending p WHERE p.event_id = e.id) LIMIT 1`,
    );
    if (stray) yield { unlinked: Number(stray.id) };
  } finally {
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    client.release(broken);
  }
}

/** Where each chain was when two checkpoints were signed. */
async function headsOf(client: PoolClient, { after, through }: Span): Promise<[Heads, Heads]> {
  const rows = await queryIn<{ number: number; document: string }>(
    client,
    sql`SELECT number, document FROM audit_checkpoint WHERE number IN (${after}::bigint, ${through}::bigint)`,
  );
  const at = (wanted: number): Heads => {
    const found = rows.find(({ number }) => number === wanted);
    const { heads } = found ? (JSON.parse(found.document) as CheckpointDocument) : { heads: [] };
    return new Map(heads.map(({ chain, sequence }) => [chain, sequence]));
  };
  return [at(after), at(through)];
}

async function* readCheckpoints(client: PoolClient, span?: Span): AsyncGenerator<TrailPart, void> {
  const through = span?.through ?? MOST_SEQUENCE;
  // A span begins with the checkpoint it comes after, which signs where its chains begin.
  for (let after = Math.max(0, (span?.after ?? 0) - 1); ; ) {
    const rows = await queryIn<Omit<Checkpoint, 'number'> & { number: string }>(
      client,
      sql`SELECT number, document, key_id AS "keyId", signature FROM audit_checkpoint
        WHERE number > ${after}::bigint AND number <= ${through}::bigint ORDER BY number LIMIT ${BATCH}::int`,
    );
    for (const row of rows) yield { checkpoint: { ...row, number: Number(row.number) } };
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = Number(last.number);
  }
}

type LinkRow = EventRow & { sequence: string; hash: Buffer; isThere: boolean };

/** The next batch is asked for before the last one is worked on, so that the server and this process work side by side. */
async function* readChain(
  client: PoolClient,
  chain: AuditClass,
  after: number,
  through: number,
): AsyncGenerator<TrailPart, void> {
  let coming = fetchBatch(client, chain, after, through);
  for (;;) {
    const batch = await coming;
    const last = batch.at(-1);
    const isMore = last !== undefined && batch.length === BATCH;
    if (isMore) {
      coming = fetchBatch(client, chain, Number(last.sequence), through);
      // Whoever stops asking leaves it unawaited; the next to await it still sees its failure.
      coming.catch(() => undefined);
    }
    yield { rows: batch.map((row) => chainRow(row, chain)) };
    if (!isMore) return;
  }
}

async function fetchBatch(
  client: PoolClient,
  chain: AuditClass,
  after: number,
  through: number,
): Promise<LinkRow[]> {
  return queryIn<LinkRow>(
    client,
    sql`SELECT l.sequence, l.hash, e.id IS NOT NULL AS "isThere", ${EVENT_COLUMNS}
      FROM (SELECT sequence, hash, event_id FROM audit_link WHERE chain = ${chain} AND sequence > ${after}::bigint AND sequence <= ${through}::bigint
        ORDER BY sequence LIMIT ${BATCH}::int) l
      LEFT JOIN audit_event e ON e.id = l.event_id ORDER BY l.sequence`,
  );
}

function chainRow(row: LinkRow, chain: AuditClass): ChainRow {
  const sequence = Number(row.sequence);
  const text = row.isThere ? recordText(recordOf(row, chain, sequence)) : null;
  return { sequence, text, hash: row.hash };
}
