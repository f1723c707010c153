import { open } from 'node:fs/promises';
import path from 'node:path';
import { upstream } from '@/lib/kernel/errors';
import { type Database, sql } from '@/lib/platform/database/client';
import { linesOf } from './proof/lines';
import type { Checkpoint } from './proof/model';

/** Where checkpoints are also written, out of reach of whoever administers the database. */
export interface CheckpointCopy {
  /** Adds these, in this order, durably. The same one twice does no harm. */
  write(checkpoints: readonly Checkpoint[]): Promise<void>;
}

/** A file that is only ever added to, a line each; on a volume that the database's machine cannot write, say. */
export function fileCopy(file: string): CheckpointCopy {
  return {
    write: async (checkpoints) => {
      const handle = await open(file, 'a', 0o600).catch((cause: NodeJS.ErrnoException) => {
        throw upstream(
          'audit/copy-failed',
          `Checkpoints cannot be copied to ${path.resolve(file)} (${cause.code}); they wait and are copied later.`,
          { cause },
        );
      });
      try {
        await handle.appendFile(checkpoints.map((checkpoint) => linesOf({ checkpoint })).join(''));
        await handle.sync();
      } finally {
        await handle.close();
      }
    },
  };
}

const AT_ONCE = 1_000;

/**
 * Copies what is not in the second place yet, the oldest first. Written before it is marked, so a kill between the two
 * copies a checkpoint twice, and never leaves one out.
 * @throws MusterError `audit/copy-failed`; the next turn tries again.
 */
export async function copyCheckpoints(database: Database, copy: CheckpointCopy, now: Date): Promise<number> {
  const rows = await database.query<Omit<Checkpoint, 'number'> & { number: string }>(
    sql`SELECT number, document, key_id AS "keyId", signature FROM audit_checkpoint
      WHERE copied_at IS NULL ORDER BY number LIMIT ${AT_ONCE}::int`,
  );
  if (rows.length === 0) return 0;
  await copy.write(rows.map((row) => ({ ...row, number: Number(row.number) })));
  await database.query(
    sql`UPDATE audit_checkpoint SET copied_at = ${now}::timestamptz WHERE number = ANY(${rows.map(({ number }) => number)}::bigint[])`,
  );
  return rows.length;
}
