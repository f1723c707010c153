import type { Viewer } from '@/lib/access/roles';
import { PERSONAS } from '@/lib/demo/personas';
import { findGranted } from '@/lib/grants/store';
import { recordSignIn } from '@/lib/people/commands/record-sign-in';
import type { Runtime } from '@/lib/platform/runtime';
import { DEMO_ORIGIN } from './demo-person';

/** Somebody of the demo, signed in on that day by what the identity provider says of them. */
export async function signIn(past: Runtime, name: string, issuer: string): Promise<Viewer> {
  const persona = PERSONAS.find(({ id }) => id === name);
  if (!persona) throw new Error(`the demo knows nobody called ${name}`);
  const signedIn = await recordSignIn(past, {
    provider: 'oidc',
    identity: {
      issuer,
      subject: name,
      name: persona.name,
      email: persona.email,
      groups: [...persona.groups],
    },
    bootstrapGroup: null,
    origin: DEMO_ORIGIN,
    requestId: 'demo-past',
  });
  if (signedIn.role === null) throw new Error(`${name} has no role in the demo`);
  const { personId, role, teams } = signedIn;
  const granted = await findGranted(past.database, role, personId, past.clock.now());
  return {
    kind: 'person',
    id: personId,
    name: persona.name,
    role,
    teams,
    scopes: null,
    ...granted,
    origin: DEMO_ORIGIN,
    requestId: 'demo-past',
  };
}
