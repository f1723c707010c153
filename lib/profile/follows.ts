import { FRAMEWORKS, findFramework } from '@/lib/frameworks/registry';
import type { Policy } from '@/lib/policies/model';
import { CLOUDS, COMPLIANCE, DATABASES, SERVICES, titleOf } from './catalogue';
import type { Profile } from './schema';

/** Something in the answers that needs work. */
export interface ProfileFlag {
  id: string;
  title: string;
  why: string;
  steps: readonly string[];
}

/** A framework that the answers put in scope of the policy. */
export interface SuggestedFramework {
  id: string;
  title: string;
  version: string;
  reason: string;
  /** What its text says about numbers. */
  numbers: string;
  /** How many limits it presets. */
  limits: number;
}

/** How something is replaced: where that is described, or null while it is not. */
export interface Runbook {
  id: string;
  title: string;
  href: string | null;
}

/** Whether tokens are signed with a secret that several services hold. */
export function profileFlags({ jwt }: Profile): ProfileFlag[] {
  if (jwt.use === 'no' || jwt.verifiedBy === 'one-service') return [];
  const shared = jwt.algorithms.filter((algorithm) => algorithm.startsWith('HS'));
  if (shared.length === 0) return [];
  return [
    {
      id: 'shared-token-secret',
      title: `Tokens signed with ${shared.join(', ')} are verified by several services: move to an asymmetric signature`,
      why: 'With HMAC whoever can verify a token can also make one, so each of the services can act as any user of all the others, and the secret can only be replaced everywhere at once.',
      steps: [
        'Create a key pair for EdDSA, ES256 or RS256 where tokens are issued; the private half never leaves it.',
        'Publish the public key as a key set (JWKS) with a key id, and have every service verify by it.',
        'Accept both signatures until the last token signed with the shared secret has ended, then refuse HMAC.',
        'Destroy the shared secret wherever it is kept.',
      ],
    },
  ];
}

/** The frameworks that the answers choose, with the reason for each. */
export function suggestedFrameworks({ compliance, clouds }: Profile): SuggestedFramework[] {
  const wanted = new Map<string, string>();
  for (const id of compliance) {
    if (id !== 'cis') wanted.set(id, `You are audited against ${titleOf(COMPLIANCE, id)}.`);
    else
      for (const cloud of clouds)
        wanted.set(`cis-${cloud}`, `You follow the CIS benchmarks and use ${titleOf(CLOUDS, cloud)}.`);
  }
  return FRAMEWORKS.flatMap(({ id, title, numbers, versions: [newest] }) => {
    const reason = wanted.get(id);
    return reason === undefined
      ? []
      : [{ id, title, version: newest.version, reason, numbers, limits: newest.clauses.length }];
  });
}

/**
 * The policy with what the answers choose, and why; null where it already says so. What is in scope stays as it is, also
 * when the answers do not name it: to drop it is for a person to decide.
 */
export function suggestedPolicy(
  profile: Profile,
  current: Policy,
): { document: Policy; reasons: string[] } | null {
  const added = suggestedFrameworks(profile).filter(({ id }) => !Object.hasOwn(current.frameworks, id));
  if (added.length === 0) return null;
  const scopes = added.flatMap(({ id }) => {
    const newest = findFramework(id)?.versions[0];
    return newest ? [[id, { version: newest.version, clauses: newest.clauses }] as const] : [];
  });
  return {
    document: { ...current, frameworks: { ...current.frameworks, ...Object.fromEntries(scopes) } },
    reasons: added.map(({ title, version, reason }) => `${title} ${version}: ${reason}`),
  };
}

/** Where the page of every such credential says step by step how to replace it. */
const onCredentials = (kind: string, provider: string) => `/credentials?kind=${kind}&provider=${provider}`;

/** What one needs to know how to replace, and where that is described so far. */
export function runbooks(profile: Profile): Runbook[] {
  const clouds = profile.clouds.map(
    (cloud): Runbook => ({
      id: `cloud:${cloud}`,
      title: `Replace an access key of ${titleOf(CLOUDS, cloud)}`,
      href: onCredentials('cloud-access-key', cloud),
    }),
  );
  const databases = profile.databases.map(
    (id): Runbook => ({
      id: `database:${id}`,
      title: `Replace a password of ${titleOf(DATABASES, id)}`,
      href: null,
    }),
  );
  const services = profile.services.map(
    (id): Runbook => ({
      id: `service:${id}`,
      title: `Replace a key of ${titleOf(SERVICES, id)}`,
      href: null,
    }),
  );
  const jwt: Runbook[] =
    profile.jwt.use === 'yes' ? [{ id: 'jwt', title: 'Replace the keys that sign tokens', href: null }] : [];
  return [...clouds, ...databases, ...services, ...jwt];
}
