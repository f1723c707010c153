import type { Viewer } from '@/lib/access/roles';
import { PERSONAS } from '@/lib/demo/personas';
import { recordSignIn } from '@/lib/people/commands/record-sign-in';
import type { Runtime } from '@/lib/platform/runtime';

/** Lets the demo's security leads in before its groups are mapped. */
const BOOTSTRAP = 'muster-security';

/** Somebody of the demo, signed in on that day by what the identity provider says of them. */
export async function signIn(past: Runtime, name: string, issuer: string): Promise<Viewer> {
  const persona = PERSONAS.find(({ id }) => id === name);
  if (!persona) throw new Error(`the demo knows nobody called ${name}`);
  const origin = { address: null, agent: null };
  const signedIn = await recordSignIn(past, {
    provider: 'oidc',
    identity: {
      issuer,
      subject: name,
      name: persona.name,
      email: persona.email,
      groups: [...persona.groups],
    },
    bootstrapGroup: BOOTSTRAP,
    origin,
    requestId: 'demo-past',
  });
  if (signedIn.role === null) throw new Error(`${name} has no role in the demo`);
  const { personId, role, teams } = signedIn;
  return {
    kind: 'person',
    id: personId,
    name: persona.name,
    role,
    teams,
    scopes: null,
    origin,
    requestId: 'demo-past',
  };
}
