import type { AuditClass } from '@/lib/platform/audit-actions';
import { type Database, sql } from '@/lib/platform/database/client';
import { nodeHashing } from '@/lib/platform/signing/node-crypto';
import type { Signer } from '@/lib/platform/signing/signer';
import {
  CHECKPOINT_FORMAT,
  type ChainHead,
  type Checkpoint,
  type CheckpointDocument,
  checkpointText,
  sha256Hex,
} from './proof/model';
import { readHeads } from './seal';

/**
 * Signs where the chains end now, unless the last checkpoint says the same or is younger than `everyMs`.
 * @returns the new checkpoint; null when there was nothing to sign or another process was first.
 * @throws MusterError `signing/unavailable` when the key cannot be reached; the next turn tries again.
 */
export async function signCheckpoint(
  database: Database,
  signer: Signer,
  now: Date,
  everyMs: number,
): Promise<Checkpoint | null> {
  const [last] = await database.query<{ number: string; at: Date; document: string }>(
    sql`SELECT number, at, document FROM audit_checkpoint ORDER BY number DESC LIMIT 1`,
  );
  if (last && now.getTime() - last.at.getTime() < everyMs) return null;
  const heads = await chainHeads(database);
  if (heads.length === 0 || (last && isSame(last.document, heads))) return null;
  const number = last ? Number(last.number) + 1 : 1;
  const document = checkpointText({
    format: CHECKPOINT_FORMAT,
    number,
    at: now.toISOString(),
    heads,
    previous: last ? sha256Hex(nodeHashing.sha256, last.document) : null,
  });
  const signature = Buffer.from(await signer.sign(document));
  const { id, algorithm, publicKey, custody } = signer;
  const written = await database.query(sql`
    WITH key AS (
      INSERT INTO signing_key (id, algorithm, public_key, custody, first_used_at)
      VALUES (${id}, ${algorithm}, ${publicKey}, ${custody}, ${now}::timestamptz) ON CONFLICT (id) DO NOTHING
    )
    INSERT INTO audit_checkpoint (number, at, document, key_id, signature)
    VALUES (${number}::bigint, ${now}::timestamptz, ${document}, ${id}, ${signature}::bytea)
    ON CONFLICT (number) DO NOTHING RETURNING 1`);
  return written.length > 0 ? { number, document, keyId: id, signature } : null;
}

async function chainHeads(database: Database): Promise<ChainHead[]> {
  const heads = await database.transaction(readHeads);
  return [...heads].map(
    ([chain, { sequence, hash }]: [AuditClass, { sequence: number; hash: Uint8Array }]) => ({
      chain,
      sequence,
      hash: Buffer.from(hash).toString('hex'),
    }),
  );
}

function isSame(document: string, heads: readonly ChainHead[]): boolean {
  const before = (JSON.parse(document) as CheckpointDocument).heads;
  return JSON.stringify(before.map(headText)) === JSON.stringify(heads.map(headText));
}

const headText = ({ chain, sequence, hash }: ChainHead) => `${chain} ${sequence} ${hash}`;
