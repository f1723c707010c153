import type { CredentialFacts } from '@/lib/credentials/model';

/**
 * Whether the credential can be used as things stand: not disabled and not waiting for deletion.
 * A status the provider did not state (null) counts as usable.
 *
 * Rules about age, use, rotation and expiry judge only these: disabling is what their remedies ask for, so it has
 * to close the finding. Enabling the credential again opens it again with the old value's full age.
 */
export function grantsAccess(facts: Pick<CredentialFacts, 'status'>): boolean {
  return facts.status !== 'disabled' && facts.status !== 'pending-deletion';
}
