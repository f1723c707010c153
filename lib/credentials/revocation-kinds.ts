import type { CredentialKind } from '@/lib/credentials/model';
import { NO_UNDO, type Revocation, STORE_ONLY, UNSTATED } from '@/lib/credentials/revocation-entry';

const VERSIONED: Revocation = {
  how: 'Disable the key version, then schedule its destruction.',
  effect: UNSTATED,
  undo: 'Enable the version, or cancel the destruction while it waits.',
};

/** For providers not named above; nothing here is more than what is usual for the kind. */
export const BY_KIND: Record<CredentialKind, Revocation> = {
  'cloud-access-key': {
    how: 'Disable the key at the provider, then delete it.',
    effect: UNSTATED,
    undo: 'Enable it until it is deleted, where the provider can.',
  },
  'database-master': {
    how: 'Change the master password.',
    effect:
      'New connections need the new value once the change is applied; open connections go on until they are closed.',
    undo: 'Set the former password again.',
  },
  'database-user': {
    how: 'Take away the right to log in, or change the password, and end its open sessions.',
    effect: 'At once for new connections; open sessions go on until they are ended.',
    undo: 'Allow the log-in again.',
  },
  'managed-secret': {
    how: 'Change the value where it is accepted and put the new one into the store.',
    effect: STORE_ONLY,
    undo: 'Go back to an earlier version, if the target still accepts it.',
  },
  'api-key': { how: 'Delete or roll the key at its provider.', effect: UNSTATED, undo: NO_UNDO },
  'signing-key': {
    how: 'Take the public key out of what verifiers read.',
    effect:
      'When verifiers read the key list anew: up to their cache time. Until then what it signed is accepted.',
    undo: 'Publish the key again.',
  },
  'client-secret': {
    how: 'Delete the secret at the identity provider.',
    effect: `${UNSTATED} Tokens already issued stay valid until they end.`,
    undo: NO_UNDO,
  },
  'client-certificate': {
    how: 'Remove the certificate where it is trusted, and have its authority revoke it.',
    effect:
      'Removal usually within minutes; not stated by the provider. Revocation holds only where it is checked.',
    undo: 'Trust it again; a revocation cannot be undone.',
  },
  'ssh-key': {
    how: 'Remove the public key from every host or account that trusts it.',
    effect: 'At once for new connections to that host; open sessions go on.',
    undo: 'Add the public key again.',
  },
  'tls-certificate': {
    how: 'Deploy another certificate and have the authority revoke the old one.',
    effect:
      'Many clients do not check revocation at once, or at all; only the end of the certificate is certain.',
    undo: 'A revocation cannot be undone.',
  },
  'webhook-secret': {
    how: 'Set a new secret at the sender.',
    effect: 'At once for new deliveries; the receiver must know the new value.',
    undo: 'Set the former value again.',
  },
  'service-account-token': {
    how: 'Delete the Secret that holds the token.',
    effect: 'The token is refused once the Secret is gone; tokens bound to nothing last until they end.',
    undo: NO_UNDO,
  },
  'personal-access-token': { how: 'Revoke the token at its provider.', effect: UNSTATED, undo: NO_UNDO },
  password: {
    how: 'Reset the password or disable the account, and end its sessions.',
    effect: `${UNSTATED} Open sessions last until they are ended.`,
    undo: 'Enable the account again.',
  },
  'encryption-key': VERSIONED,
  'token-policy': {
    how: 'Shorten the life in the policy.',
    effect: 'For tokens issued from then on; earlier ones last until they end.',
    undo: 'Set the former life again.',
  },
};
