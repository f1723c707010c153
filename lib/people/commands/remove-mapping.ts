import { conflict, notFound } from '@/lib/kernel/errors';
import type { Command, CommandContext } from '@/lib/platform/run-command';
import { personIdOf } from '../queries';
import type { RemoveMapping } from '../schema';
import { deleteMapping, lockMappings } from '../store';

/** Takes a role away from a group; not the last one that makes the acting person a security lead. */
export const removeMapping: Command<RemoveMapping, null> = {
  action: 'mapping:edit',
  subject: ({ id }) => ({ kind: 'mapping', id }),
  async run(context, { id }) {
    const { tx } = context;
    await lockMappings(tx);
    const mapping = await tx.groupMapping.findUnique({ where: { id } });
    if (!mapping) throw notFound('mapping/not-found', 'This mapping no longer exists.');
    await deleteMapping(tx, id);
    await assertStaysIn(context);
    const { groupName, role, team } = mapping;
    return {
      value: null,
      audit: {
        action: 'mapping.removed',
        subject: { kind: 'mapping', id },
        payload: { group: groupName, role, team },
      },
    };
  },
};

async function assertStaysIn({ tx, viewer }: CommandContext): Promise<void> {
  const personId = await personIdOf(tx, viewer);
  const person = personId === null ? null : await tx.person.findUnique({ where: { id: personId } });
  const left = await tx.groupMapping.count({
    where: { role: 'security', ...(person && { groupName: { in: person.groups } }) },
  });
  if (left > 0) return;
  throw conflict(
    'mapping/last-of-yours',
    'This is the last mapping that makes you a security lead. Map another of your groups to security first, or ask another security lead to remove it.',
  );
}
