import { AUDIT_CLASSES, type AuditClass } from '@/lib/platform/audit-actions';
import { type Database, type PoolClient, queryIn, sql } from '@/lib/platform/database/client';
import { type CopiedRow, copyOut } from '@/lib/platform/database/copy-out';
import type { PublicKey } from '@/lib/platform/signing/signer';
import type { Span } from './proof/checkpoint-ledger';
import { type ChainRow, type Checkpoint, type CheckpointDocument, recordText } from './proof/model';
import type { TrailPart } from './proof/parts';
import { EVENT_COLUMNS, eventOf, recordOf } from './rows';

/** Whoever stops asking waits for the rest of a batch of events. */
const BATCH = 20_000;
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

async function* readChain(
  client: PoolClient,
  chain: AuditClass,
  after: number,
  through: number,
): AsyncGenerator<TrailPart, void> {
  for (let last = after; ; ) {
    const from = last;
    for await (const lines of copyOut(client, linksSql(chain, from, through))) {
      const rows = lines.map((cells) => chainRow(cells, chain));
      last = rows.at(-1)?.sequence ?? last;
      yield { rows };
    }
    if (last < from + BATCH) return;
  }
}

/** The next events of a chain. COPY takes no parameters; class and numbers are ours, and no text of anybody. */
const linksSql = (chain: AuditClass, after: number, through: number): string => `
  SELECT l.sequence, encode(l.hash, 'hex'), e.id IS NOT NULL, ${EVENT_COLUMNS.text}
  FROM (SELECT sequence, hash, event_id FROM audit_link
    WHERE chain = '${chain}' AND sequence > ${after} AND sequence <= ${through} ORDER BY sequence LIMIT ${BATCH}) l
  LEFT JOIN audit_event e ON e.id = l.event_id ORDER BY l.sequence`;

function chainRow([sequence, hash, isThere, ...event]: CopiedRow, chain: AuditClass): ChainRow {
  const at = Number(sequence);
  const text = isThere === 't' ? recordText(recordOf(eventOf(event), chain, at)) : null;
  return { sequence: at, text, hash: Buffer.from(hash ?? '', 'hex') };
}
