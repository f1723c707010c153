import { can, permit } from '@/lib/access/can';
import type { Role, Viewer } from '@/lib/access/roles';
import type { Action } from '@/lib/access/table';
import { forbidden } from '@/lib/kernel/errors';
import { findPersonAccess, personIdOf } from '@/lib/people/queries';
import type { Tx } from '@/lib/platform/database/client';
import type { Somebody } from './quorum';

/** The person who acts, with what they may do as of this transaction. */
export interface Actor extends Somebody {
  name: string;
  via: 'person' | 'token';
  role: Role;
  teams: readonly string[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface Standing {
  role: Viewer['role'];
  teams: readonly string[];
  mail: string | null;
}

/**
 * Role and teams of a person as the mapping says now; `known` as long as it is empty, when only the bootstrap group lets
 * anybody in. Null: may do nothing any more.
 */
async function standingNow(
  tx: Tx,
  personId: string,
  known: Omit<Standing, 'mail'>,
): Promise<Standing | null> {
  const person = UUID.test(personId) ? await findPersonAccess(tx, personId, null) : null;
  if (person?.isDeactivated) return null;
  if (person?.role) return { role: person.role, teams: person.teams, mail: person.email };
  const isMapped = (await tx.groupMapping.count()) > 0;
  return isMapped ? null : { ...known, mail: person?.email ?? null };
}

/**
 * Who acts behind a session or a token, looked up within the transaction, so that a role lost since the request came in
 * counts.
 * @throws `exception/no-person` for tokens of machines, `exception/role-lost`, `access/forbidden`.
 */
export async function actingPerson(tx: Tx, viewer: Viewer, action: Action): Promise<Actor> {
  const id = await personIdOf(tx, viewer);
  if (id === null)
    throw forbidden(
      'exception/no-person',
      'A token of a machine speaks for nobody, and an exception is asked for and decided by people. Use a token of your own, or the page.',
    );
  const standing = await standingNow(tx, id, viewer);
  if (!standing || standing.role === 'worker')
    throw forbidden(
      'exception/role-lost',
      'You no longer have a role in Muster. A security lead can change which group maps to which role.',
    );
  const { role, teams, mail } = standing;
  permit({ ...viewer, role, teams }, action);
  return { id, mail, name: viewer.name, via: viewer.kind === 'token' ? 'token' : 'person', role, teams };
}

/** Somebody who said yes before. */
export interface EarlierVoice {
  personId: string;
  role: string;
  teams: readonly string[];
}

/** Whether somebody who approved earlier still may: a voice counts as long as its person could give it again. */
export async function mayStillDecide(
  tx: Tx,
  voice: EarlierVoice,
  owners: readonly string[],
): Promise<Actor['teams'] | null> {
  const standing = await standingNow(tx, voice.personId, { role: voice.role as Role, teams: voice.teams });
  if (!standing) return null;
  return mayDecide({ role: standing.role, teams: standing.teams }, owners) ? standing.teams : null;
}

/** Whether this role decides about what these owners answer for: security of all, an owner of their own. */
export function mayDecide(
  { role, teams }: Pick<Viewer, 'role' | 'teams'>,
  owners: readonly string[],
): boolean {
  const viewer = { role, teams, scopes: null } as Viewer;
  if (role !== 'owner') return can(viewer, 'exception:decide');
  return owners.some((ownerTeam) => can(viewer, 'exception:decide', { ownerTeam }));
}
