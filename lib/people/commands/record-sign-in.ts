import type { Origin } from '@/lib/access/roles';
import { linkSignIn } from '@/lib/directory/people-link';
import type { AuditEvent } from '@/lib/platform/audit';
import { executorOfTx, type Tx } from '@/lib/platform/database/client';
import type { CommandRunner } from '@/lib/platform/run-command';
import type { Identity, Standing } from '../model';
import { findPersonAccess } from '../queries';
import { type Actor, recordUnattended, runUnattended } from '../run-unattended';
import { lockMappings, upsertPerson } from '../store';

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
  /** They left, as the directory says; they are not to be let in. */
  isDeactivated: boolean;
}

/**
 * Keeps who signed in, with the groups the identity provider named, and writes `person.signed-in`. Somebody without a
 * mapped group is kept too, so that the page about it can name their groups; that leaves `person.sign-in-refused`, and so does
 * somebody whom the directory has deactivated.
 */
export async function recordSignIn(runner: CommandRunner, input: SignIn): Promise<SignedIn> {
  const { identity, provider } = input;
  const signedIn = await runUnattended<SignedIn>(runner, async (tx, now) => {
    const personId = await upsertPerson(tx, identity, now);
    const { subject, email } = identity;
    await linkSignIn(executorOfTx(tx), { personId, subject, email });
    const access = await findPersonAccess(tx, personId, input.bootstrapGroup);
    const isDeactivated = access?.isDeactivated ?? false;
    const standing: Standing = { role: access?.role ?? null, teams: access?.teams ?? [] };
    if (isDeactivated) {
      return {
        value: { personId, ...standing, isDeactivated },
        actor: actorOf(input, personId, standing),
        audit: refusal(provider, personId, 'deactivated'),
        outcome: 'refused',
      };
    }
    const bootstrapped = await bootstrapEvents(tx, input, standing);
    const event: AuditEvent = {
      action: 'person.signed-in',
      subject: { kind: 'person', id: personId },
      payload: { provider, issuer: identity.issuer, role: standing.role, groups: identity.groups.length },
    };
    return {
      value: { personId, ...standing, isDeactivated },
      actor: actorOf(input, personId, standing),
      audit: [event, ...bootstrapped],
    };
  });
  if (signedIn.role === null && !signedIn.isDeactivated) {
    const event = refusal(provider, signedIn.personId, 'no-mapped-group');
    await recordUnattended(runner, actorOf(input, signedIn.personId, signedIn), event);
  }
  return signedIn;
}

function refusal(provider: string, personId: string, reason: 'deactivated' | 'no-mapped-group'): AuditEvent {
  const subject = { kind: 'person', id: personId };
  return { action: 'person.sign-in-refused', subject, payload: { provider, reason } };
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
