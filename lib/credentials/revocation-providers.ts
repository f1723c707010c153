import { NO_UNDO, type Revocation, STORE_ONLY, UNSTATED } from '@/lib/credentials/revocation-entry';

/** By the collector's own name of the thing. */
export const BY_RESOURCE: Readonly<Record<string, Revocation>> = {
  'iam.login-profile': {
    how: 'Delete the console password with DeleteLoginProfile.',
    effect: `${UNSTATED} Open console sessions last until they end, unless the user is denied everything; access keys are not touched.`,
    undo: 'Create a new password; the old one cannot be restored.',
  },
  'secretsmanager.secret': {
    how: 'Change the value where it is accepted and put the new one into the store; DeleteSecret if nothing needs it.',
    effect: `${STORE_ONLY} Deletion waits for its recovery window.`,
    undo: 'RestoreSecret inside the recovery window; AWSCURRENT can be moved back to the previous version.',
  },
  'kms.key': {
    how: 'DisableKey; ScheduleKeyDeletion when nothing needs to be decrypted any more.',
    effect: `${UNSTATED} Deletion waits 7 to 30 days, after which nothing encrypted under it can be read.`,
    undo: 'EnableKey, or CancelKeyDeletion while it waits.',
  },
  'acm.certificate': {
    how: 'Deploy another certificate, have the authority revoke the old one, then delete it.',
    effect:
      'Replacing it holds as soon as the endpoints serve the new one. Many clients do not check revocation at once, or at all.',
    undo: 'A deleted certificate is requested or imported again; a revocation cannot be undone.',
  },
  'keyvault.secret': {
    how: 'Change the value where it is accepted, then disable the old version with enabled: false.',
    effect: `${STORE_ONLY} Disabling is usually effective within seconds; not stated by the provider.`,
    undo: 'Set enabled: true; a deleted secret can be recovered for 7 to 90 days.',
  },
  'secretmanager.secret': {
    how: 'Change the value where it is accepted, then disable the old version (disableSecretVersion).',
    effect: `${STORE_ONLY} Disabling is usually effective within seconds; not stated by the provider.`,
    undo: 'enableSecretVersion until the version is destroyed.',
  },
};

const ENTRA = {
  effect:
    'Usually within minutes; not stated by the provider. Access tokens already issued stay valid until they end, about 60 minutes.',
};

/** By kind and provider. */
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
  'managed-secret/aws': BY_RESOURCE['secretsmanager.secret'] as Revocation,
  'managed-secret/azure': BY_RESOURCE['keyvault.secret'] as Revocation,
  'managed-secret/gcp': BY_RESOURCE['secretmanager.secret'] as Revocation,
  'encryption-key/aws': BY_RESOURCE['kms.key'] as Revocation,
  'tls-certificate/aws': BY_RESOURCE['acm.certificate'] as Revocation,
};
