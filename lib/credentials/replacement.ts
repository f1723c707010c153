import type { Observation } from '@/lib/credentials/model';
import type { Replacement } from '@/lib/credentials/replacement-entry';
import { KIND_REPLACEMENTS } from '@/lib/credentials/replacement-kinds';
import { PROVIDER_REPLACEMENTS } from '@/lib/credentials/replacement-providers';

/**
 * What should replace the credential: the provider's own answer (for the root user, if it is one of root's), else
 * what holds for the kind anywhere.
 */
export function replacementFor(
  facts: Pick<Observation, 'kind' | 'provider' | 'resource' | 'holder'>,
): Replacement {
  const isRoot = facts.holder?.type === 'root' || facts.resource === 'iam.root-access-key';
  const own = PROVIDER_REPLACEMENTS.find(
    (entry) =>
      entry.kind === facts.kind && entry.provider === facts.provider && (entry.holder !== 'root' || isRoot),
  );
  return own ?? KIND_REPLACEMENTS[facts.kind];
}
