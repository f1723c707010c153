import { invalid } from '@/lib/kernel/errors';
import { registerGroupOwner } from '@/lib/owners/store';
import type { Command, CommandContext } from '@/lib/platform/run-command';
import { personIdOf } from '../queries';
import type { AddMapping } from '../schema';
import { insertMapping, lockMappings } from '../store';

/** Lets a group of the identity provider act in a role; for owners, for one team. */
export const addMapping: Command<AddMapping, { id: string }> = {
  action: 'mapping:edit',
  subject: () => ({ kind: 'mapping', id: null }),
  async run(context, input) {
    const { tx, viewer, now } = context;
    await lockMappings(tx);
    await assertStaysIn(context, input);
    const id = await insertMapping(tx, input, viewer.name, now);
    const { groupName, role, team } = input;
    if (role === 'owner' && team !== null) await registerGroupOwner(tx, team, viewer.name, now);
    return {
      value: { id },
      audit: {
        action: 'mapping.added',
        subject: { kind: 'mapping', id },
        payload: { group: groupName, role, team },
      },
    };
  },
};

/** The first mapping ends the bootstrap group; whoever adds it must not lock themselves and everybody else out. */
async function assertStaysIn({ tx, viewer }: CommandContext, input: AddMapping): Promise<void> {
  if ((await tx.groupMapping.count()) > 0) return;
  const personId = await personIdOf(tx, viewer);
  const person = personId === null ? null : await tx.person.findUnique({ where: { id: personId } });
  if (!person || (input.role === 'security' && person.groups.includes(input.groupName))) return;
  throw invalid(
    'mapping/first-must-be-yours',
    'The first mapping must map one of your own groups to the role security; from then on the bootstrap group no longer counts, and you would be locked out.',
    { fields: { groupName: `One of yours: ${person.groups.slice(0, 20).join(', ')}.` } },
  );
}
