import { clientSecret, password, vaultKey, vaultSecret } from './inputs';
import { ago, checksOf, fails, passes, together } from './model';

const VAULT = 'A setting of the vault or its network, not a credential.';
const SETTING = 'A setting of a service, not a credential.';
const storageKey = (changes: Parameters<typeof clientSecret>[0] = {}) => ({
  provider: 'azure',
  resource: 'storage.account-key1',
  holder: null,
  ...changes,
});

/** Checks of Azure and Microsoft Entra ID. */
export const AZURE = checksOf('Azure and Entra', [
  [
    'entra_app_registration_credential_not_expired',
    'high',
    'expired, 30 days left or less (fixed), or no end',
    {
      rules: ['expired', 'expiring', 'no-expiry'],
      why: 'Same up to 30 days for what lives four months or longer; what lives less is announced in its last quarter.',
      cases: [
        fails('expired', clientSecret({ expires: ago(1) })),
        fails('29 days left of a year', clientSecret({ expires: ago(-29), valueChangedAt: ago(336) }), {
          rule: 'expiring',
        }),
        fails('no end', clientSecret({ expires: 'none' }), { rule: 'no-expiry' }),
        passes('200 days left', clientSecret({ expires: ago(-200) })),
        passes('200 days left', clientSecret({ expires: ago(-200) }), { rule: 'expiring' }),
        fails('29 days left of 60', clientSecret({ expires: ago(-29), valueChangedAt: ago(31) }), {
          rule: 'expiring',
          ours: 'pass',
        }),
      ],
    },
  ],
  [
    'entra_user_with_recent_sign_in',
    'medium',
    'enabled user without sign-in for over 90 days (fixed) or never',
    {
      rules: ['unused'],
      why: 'Ours allows 45 days, as CIS AWS 7.0 2.11 and CIS Controls 8.1 5.3 recommend; never counts from when it was set.',
      cases: [
        fails('91 days ago', password({}, { provider: 'azure', lastUsed: ago(91) })),
        passes('ten days ago', password({}, { provider: 'azure', lastUsed: ago(10) })),
        passes('60 days ago', password({}, { provider: 'azure', lastUsed: ago(60) }), { ours: 'fail' }),
      ],
    },
  ],
  ...together(
    ['entra_privileged_user_has_mfa', 'entra_non_privileged_user_has_mfa'],
    ['high', 'medium'],
    'no second factor',
    {
      rules: ['no-mfa'],
      cases: [
        fails('without', password({ mfaActive: false }, { provider: 'azure' })),
        passes('with', password({ mfaActive: true }, { provider: 'azure' })),
      ],
    },
  ),
  ...together(
    ['keyvault_key_expiration_set_in_non_rbac', 'keyvault_rbac_key_expiration_set'],
    ['high', 'medium'],
    'enabled key without an expiry',
    {
      rules: ['no-expiry', 'expired'],
      why: 'Presence as in Prowler; a date that has passed fails the rule expired (gap 4).',
      cases: [
        fails('no end', vaultKey()),
        passes('an end', vaultKey({ expires: ago(-90) })),
        passes('disabled, no end', vaultKey({ status: 'disabled' }), { ours: 'not judged' }),
        passes('expired', vaultKey({ expires: ago(5) }), { rule: 'expired', ours: 'fail' }),
      ],
    },
  ),
  ...together(
    ['keyvault_non_rbac_secret_expiration_set', 'keyvault_rbac_secret_expiration_set'],
    'medium',
    'enabled secret without an expiry',
    {
      rules: ['no-expiry', 'expired'],
      why: 'Presence as in Prowler; a date that has passed fails the rule expired (gap 4).',
      cases: [
        fails('no end', vaultSecret()),
        passes('an end', vaultSecret({ expires: ago(-90) })),
        passes('expired', vaultSecret({ expires: ago(5) }), { rule: 'expired', ours: 'fail' }),
      ],
    },
  ),
  [
    'keyvault_key_rotation_enabled',
    'high',
    'rotation policy holds no Rotate action',
    {
      rules: ['automatic-rotation'],
      cases: [
        fails('none', vaultKey({ rotationMethod: 'manual' })),
        passes('a Rotate action', vaultKey({ rotationMethod: 'automatic', rotationIntervalDays: 90 })),
      ],
    },
  ],
  ...together(
    [
      'keyvault_logging_enabled',
      'keyvault_recoverable',
      'keyvault_rbac_enabled',
      'keyvault_private_endpoints',
      'keyvault_access_only_through_private_endpoints',
      'defender_ensure_defender_for_keyvault_is_on',
    ],
    'high',
    'as named',
    { outOfScope: VAULT },
  ),
  [
    'storage_key_rotation_90_days',
    'medium',
    'expiration period of the account unset or over 90 days',
    {
      rules: ['max-age'],
      why: 'Prowler reads the setting, which only sends a reminder; ours the age of each key.',
      cases: [
        fails('no period, 120 days old', storageKey({ valueChangedAt: ago(120) })),
        passes('a period of 90 days, 30 days old', storageKey({ valueChangedAt: ago(30) })),
        passes('a period of 90 days, 120 days old', storageKey({ valueChangedAt: ago(120) }), {
          ours: 'fail',
        }),
      ],
    },
  ],
  [
    'storage_account_key_access_disabled',
    'high',
    'keys open the account',
    {
      rules: ['static-cloud-key'],
      cases: [
        fails('keys open it', storageKey()),
        passes('keys are refused', storageKey({ status: 'disabled' }), { ours: 'not judged' }),
      ],
    },
  ],
  ['storage_default_to_entra_authorization_enabled', 'medium', 'off', { outOfScope: SETTING }],
  [
    'storage_ensure_encryption_with_customer_managed_keys',
    'high',
    'keys of the provider',
    { outOfScope: SETTING },
  ],
  [
    'app_function_access_keys_configured',
    'high',
    'no function keys (it passes when they exist)',
    {
      notCollected: 'No collector reads keys of Azure Functions.',
    },
  ],
  ...together(['app_client_certificates_on', 'app_register_with_identity'], 'medium', 'as named', {
    outOfScope: SETTING,
  }),
  [
    'containerregistry_admin_user_disabled',
    'high',
    'administrator user is on',
    {
      notCollected: 'No collector reads Azure Container Registry.',
    },
  ],
  ['postgresql_flexible_server_entra_id_authentication_enabled', 'medium', 'off', { outOfScope: SETTING }],
]);
