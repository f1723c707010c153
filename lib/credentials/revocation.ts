import type { Observation } from '@/lib/credentials/model';
import type { Revocation } from '@/lib/credentials/revocation-entry';
import { BY_KIND } from '@/lib/credentials/revocation-kinds';
import { BY_PROVIDER, BY_RESOURCE } from '@/lib/credentials/revocation-providers';

/** Own entries only: a resource may be called like something every object inherits. */
function entryOf(table: Readonly<Record<string, Revocation>>, key: string): Revocation | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** How the credential is revoked and how fast that holds: by resource, else by kind and provider, else by kind. */
export function revocationFor(facts: Pick<Observation, 'kind' | 'provider' | 'resource'>): Revocation {
  const byProvider = entryOf(BY_PROVIDER, `${facts.kind}/${facts.provider}`);
  return entryOf(BY_RESOURCE, facts.resource) ?? byProvider ?? BY_KIND[facts.kind];
}
