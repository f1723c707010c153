import type { Origin } from '@/lib/access/roles';
import type { AuditEvent } from '@/lib/platform/audit';
import type { Tx } from '@/lib/platform/database/client';
import type { CommandRunner } from '@/lib/platform/run-command';
import { type Identity, type Standing, withMemberships } from '../model';
import { findStanding, teamsOfMember } from '../queries';
import { type Actor, recordUnattended, runUnattended } from '../run-unattended';
import { linkDirectoryUser, lockMappings, upsertPerson } from '../store';

export interface SignIn {
  /** Which button: `okta`, `entra`, `oidc`. */
  provider: string;
  identity: Identity;
  bootstrapGroup: string | null;
  origin: Origin;
  requestId: string;
}

export interface SignedIn extends Standing {
  personId: string;
}

/**
 * Keeps who signed in, with the groups the identity provider named, and writes `person.signed-in`. Somebody without a
 * mapped group is kept too, so that the page about it can name their groups; that leaves `person.sign-in-refused`.
 */
export async function recordSignIn(runner: CommandRunner, input: SignIn): Promise<SignedIn> {
  const { identity, provider } = input;
  const signedIn = await runUnattended(runner, async (tx, now) => {
    const personId = await upsertPerson(tx, identity, now);
    await linkDirectoryUser(tx, personId, identity.email);
    const standing = withMemberships(
      await findStanding(tx, identity.groups, input.bootstrapGroup),
      await teamsOfMember(tx, personId),
    );
    const bootstrapped = await bootstrapEvents(tx, input, standing);
    const event: AuditEvent = {
      action: 'person.signed-in',
      subject: { kind: 'person', id: personId },
      payload: { provider, issuer: identity.issuer, role: standing.role, groups: identity.groups.length },
    };
    return {
      value: { personId, ...standing },
      actor: actorOf(input, personId, standing),
      audit: [event, ...bootstrapped],
    };
  });
  if (signedIn.role === null) {
    await recordUnattended(runner, actorOf(input, signedIn.personId, signedIn), {
      action: 'person.sign-in-refused',
      subject: { kind: 'person', id: signedIn.personId },
      payload: { provider, reason: 'no-mapped-group' },
    });
  }
  return signedIn;
}

function actorOf(input: SignIn, id: string, standing: Standing): Actor {
  const { origin, requestId, identity } = input;
  return { kind: 'person', id, name: identity.name, role: standing.role ?? 'none', origin, requestId };
}

/** The first administrator comes in by configuration, which nobody approved in Muster; the trail says so, once. */
async function bootstrapEvents(tx: Tx, input: SignIn, standing: Standing): Promise<AuditEvent[]> {
  const group = input.bootstrapGroup;
  if (group === null || standing.role !== 'security' || !input.identity.groups.includes(group)) return [];
  await lockMappings(tx);
  if ((await tx.groupMapping.count()) > 0) return [];
  const before = await tx.auditEvent.findFirst({
    where: { action: 'mapping.bootstrapped', payload: { path: ['group'], equals: group } },
    select: { id: true },
  });
  if (before) return [];
  return [
    {
      action: 'mapping.bootstrapped',
      subject: { kind: 'mapping', id: null },
      payload: { group, role: 'security' },
    },
  ];
}
