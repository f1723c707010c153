import { conflict } from '@/lib/kernel/errors';
import type { Tx } from '@/lib/platform/database/client';

/** @throws `view/name-taken` when another view of this person and list has the name. */
export async function assertNameFree(
  tx: Tx,
  { personId, noun, name, except }: { personId: string; noun: string; name: string; except?: string },
): Promise<void> {
  const same = await tx.savedView.findFirst({
    where: {
      personId,
      noun,
      name: { equals: name, mode: 'insensitive' },
      ...(except ? { NOT: { id: except } } : {}),
    },
    select: { id: true },
  });
  if (!same) return;
  const message = 'You have a view of this name; choose another, or change that one.';
  throw conflict('view/name-taken', message, { fields: { name: message } });
}
