import { NO_UNDO, type Revocation, UNSTATED } from '@/lib/credentials/revocation-entry';

const ENTRA = {
  effect:
    'Usually within minutes; not stated by the provider. Access tokens already issued stay valid until they end, about 60 minutes.',
};

/** By kind and provider, where the collector has no words of its own for the resource. */
export const BY_PROVIDER: Readonly<Record<string, Revocation>> = {
  'cloud-access-key/aws': {
    how: 'UpdateAccessKey to Inactive, watch for what breaks, then DeleteAccessKey.',
    effect: `${UNSTATED} Temporary credentials made with the key may last until they end, unless its user is denied everything.`,
    undo: 'UpdateAccessKey to Active until it is deleted.',
  },
  'cloud-access-key/gcp': {
    how: 'Disable the key (keys.disable), watch for what breaks, then delete it.',
    effect:
      'Usually within minutes; not stated by the provider. Access tokens already issued stay valid until they end.',
    undo: 'keys.enable until it is deleted.',
  },
  'cloud-access-key/azure': {
    how: 'Regenerate the key after moving its users to the second one.',
    effect: 'Regenerating makes the old value useless at once.',
    undo: NO_UNDO,
  },
  'client-secret/azure': {
    how: 'removePassword with its keyId; a secret cannot be paused.',
    ...ENTRA,
    undo: NO_UNDO,
  },
  'client-certificate/azure': {
    how: 'removeKey with its keyId, or leave it out of keyCredentials.',
    ...ENTRA,
    undo: 'Add the same public certificate again.',
  },
  'client-secret/okta': {
    how: 'Deactivate the secret, then delete it; another one must be active.',
    effect: UNSTATED,
    undo: 'Activate it until it is deleted.',
  },
  'client-secret/auth0': {
    how: 'Rotate the client secret; there is only one.',
    effect: 'The old value ends with a delay of up to 30 seconds.',
    undo: NO_UNDO,
  },
  'personal-access-token/github': {
    how: 'Revoke it for the organisation, or send a leaked token to POST /credentials/revoke.',
    effect: UNSTATED,
    undo: NO_UNDO,
  },
};
