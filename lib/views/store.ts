import type { Viewer } from '@/lib/access/roles';
import { forbidden, notFound } from '@/lib/kernel/errors';
import { personIdOf } from '@/lib/people/queries';
import type { Tx } from '@/lib/platform/database/client';

/**
 * The person whose views these are: the viewer, or whoever the token belongs to.
 * @throws `view/no-person` for a machine.
 */
export async function ownerOfViews(tx: Tx, viewer: Viewer): Promise<string> {
  const person = await personIdOf(tx, viewer);
  if (person === null) throw forbidden('view/no-person', 'Only a person has views of their own.');
  return person;
}

/**
 * A view of this person's own.
 * @throws `view/not-found` also for somebody else's that is not shared, `view/not-yours` for one that is.
 */
export async function ownView(tx: Tx, id: string, person: string) {
  const view = await findVisible(tx, id, person);
  if (view.personId !== person)
    throw forbidden(
      'view/not-yours',
      `“${view.name}” belongs to somebody else. Save it under a name of your own.`,
    );
  return view;
}

/** @throws `view/not-found` for one that this person may not see. */
export async function findVisible(tx: Tx, id: string, person: string | null) {
  const view = await tx.savedView.findUnique({ where: { id } });
  if (!view || (!view.isShared && view.personId !== person)) throw noView();
  return view;
}

export const noView = () =>
  notFound('view/not-found', 'There is no such view, or whoever made it no longer shares it.');
