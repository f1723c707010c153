import { notFound } from '@/lib/kernel/errors';
import type { Tx } from '@/lib/platform/database/client';

/** A destination that is there. @throws MusterError `stream/no-destination` */
export async function findDestination(tx: Tx, id: string) {
  const found = await tx.streamDestination.findFirst({ where: { id, removedAt: null } });
  if (!found) throw notFound('stream/no-destination', 'There is no such destination, or it was removed.');
  return found;
}
