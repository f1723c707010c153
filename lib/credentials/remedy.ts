import { declaredRevocation } from '@/lib/collectors/registry';
import type { Observation } from '@/lib/credentials/model';
import type { Revocation } from '@/lib/credentials/revocation-entry';
import { BY_KIND } from '@/lib/credentials/revocation-kinds';
import { BY_PROVIDER } from '@/lib/credentials/revocation-providers';

/** How the credential is revoked and how fast that holds: by resource, else by kind and provider, else by kind. */
export function revocationFor(facts: Pick<Observation, 'kind' | 'provider' | 'resource'>): Revocation {
  const key = `${facts.kind}/${facts.provider}`;
  const byProvider = Object.hasOwn(BY_PROVIDER, key) ? BY_PROVIDER[key] : undefined;
  return declaredRevocation(facts.provider, facts.resource) ?? byProvider ?? BY_KIND[facts.kind];
}
