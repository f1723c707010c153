import { permit } from '@/lib/access/can';
import { latestInstant } from '@/lib/access/instants';
import type { Viewer } from '@/lib/access/roles';
import { AUDIT_CLASSES, type AuditClass } from '@/lib/platform/audit-actions';
import { type Database, sql } from '@/lib/platform/database/client';
import type { PublicKey } from '@/lib/platform/signing/signer';
import type { ChainHead, CheckpointDocument } from './proof/model';
import type { Problem } from './proof/problem';
import { type Retention, retentionOf } from './retention';

export interface TrailStatus {
  heads: readonly ChainHead[];
  /** The first event that is left of each chain; more than 1 where some have expired. */
  first: Partial<Record<AuditClass, number>>;
  /** Events that are committed and not linked yet, and since when the oldest waits. */
  waiting: number;
  waitingSince: Date | null;
  checkpoint: {
    number: number;
    at: Date;
    keyId: string;
    custody: string;
    heads: readonly ChainHead[];
  } | null;
  verified: { at: Date; by: string; events: number; problem: Problem | null } | null;
  retention: Retention;
}

/**
 * Where the chains stand, what vouches for them, and what the last walk found: all of it is of now, so null for who may
 * not see the present.
 */
export async function getTrailStatus(viewer: Viewer, database: Database): Promise<TrailStatus | null> {
  permit(viewer, 'audit:read');
  if (latestInstant(viewer)) return null;
  const { prisma } = database;
  const [ends, [waiting], checkpoint, verified, retention] = await Promise.all([
    database.query<{ chain: AuditClass; first: string; sequence: string; hash: Buffer }>(sql`
      SELECT h.chain, f.sequence AS first, h.sequence, h.hash FROM unnest(${[...AUDIT_CLASSES]}::text[]) AS c(chain)
      CROSS JOIN LATERAL (SELECT * FROM audit_link WHERE chain = c.chain ORDER BY sequence DESC LIMIT 1) h
      CROSS JOIN LATERAL (SELECT sequence FROM audit_link WHERE chain = c.chain ORDER BY sequence LIMIT 1) f`),
    database.query<{ n: string; since: Date | null }>(
      sql`SELECT count(*) AS n, min(e.at) AS since FROM audit_pending p JOIN audit_event e ON e.id = p.event_id`,
    ),
    prisma.auditCheckpoint.findFirst({ orderBy: { number: 'desc' } }),
    prisma.auditVerification.findFirst({ orderBy: { id: 'desc' } }),
    prisma.auditRetention.findMany(),
  ]);
  const key = checkpoint && (await prisma.signingKey.findUnique({ where: { id: checkpoint.keyId } }));
  return {
    heads: ends.map(({ chain, sequence, hash }) => ({
      chain,
      sequence: Number(sequence),
      hash: hash.toString('hex'),
    })),
    first: Object.fromEntries(ends.map(({ chain, first }) => [chain, Number(first)])),
    waiting: Number(waiting?.n ?? 0),
    waitingSince: waiting?.since ?? null,
    checkpoint: checkpoint && {
      number: Number(checkpoint.number),
      at: checkpoint.at,
      keyId: checkpoint.keyId,
      custody: key?.custody ?? 'unknown',
      heads: (JSON.parse(checkpoint.document) as CheckpointDocument).heads,
    },
    verified: verified && {
      at: verified.at,
      by: verified.byName,
      events: Number(verified.events),
      problem: verified.problem as Problem | null,
    },
    retention: retentionOf(retention),
  };
}

/** The public keys that sign, oldest first; they are published, so nobody has to be asked. */
export function listSigningKeys(database: Database): Promise<PublicKey[]> {
  return database.query<PublicKey>(
    sql`SELECT id, algorithm, public_key AS "publicKey" FROM signing_key ORDER BY first_used_at, id`,
  );
}
