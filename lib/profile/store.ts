import { executorOfTx, type Prisma, sql, type Tx } from '@/lib/platform/database/client';
import type { Profile } from './schema';

/** Key of the lock that lets one profile be saved after the other; any constant nobody else uses. */
const PROFILE_LOCK = 7_301_002;

/** The newest version, held until the transaction ends, so that two who save at once see each other; null before the first. */
export async function lockProfile(tx: Tx): Promise<{ version: number; answers: unknown } | null> {
  await executorOfTx(tx).query(sql`SELECT pg_advisory_xact_lock(${PROFILE_LOCK})::text`);
  return tx.setupProfile.findFirst({
    orderBy: { version: 'desc' },
    select: { version: true, answers: true },
  });
}

/** Adds a version; none is ever changed. */
export async function insertProfile(
  tx: Tx,
  row: { version: number; answers: Profile; authorId: string; author: string },
  now: Date,
): Promise<void> {
  await tx.setupProfile.create({
    data: { ...row, answers: row.answers as unknown as Prisma.InputJsonValue, savedAt: now },
  });
}
