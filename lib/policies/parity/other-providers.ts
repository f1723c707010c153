import { apiKey, clientSecret } from './inputs';
import { checksOf, fails, passes, together } from './model';

const SETTING = 'A setting of the tenant, cluster or organisation, not a credential.';
const noSource = (name: string) => ({ notCollected: `Muster has no source for ${name}.` });
const oktaToken = (facts: Parameters<typeof apiKey>[0]) =>
  apiKey(facts, { provider: 'okta', resource: 'okta.api-token' });
const servicePrincipal = (ownerTeam: string | null) =>
  clientSecret({
    resource: 'entra.service-principal-password',
    privilege: 'administrative',
    tags: {},
    ownerTeam,
  });

/** Checks of the providers besides the three clouds. */
export const OTHER_PROVIDERS = checksOf('Other providers', [
  [
    'entra_app_registration_client_secret_unused',
    'medium',
    'any client secret, despite the name (Microsoft 365)',
    {
      rules: ['no-expiry', 'max-age'],
      why: 'Ours accepts a client secret that has an end and is within its age limit.',
      cases: [
        fails('no end', clientSecret({ expires: 'none' })),
        passes('none that works', clientSecret({ expires: 'none', status: 'disabled' }), {
          ours: 'not judged',
        }),
        fails('young, with an end', clientSecret(), { ours: 'pass' }),
      ],
    },
  ],
  [
    'entra_service_principal_privileged_role_no_owners',
    'critical',
    'privileged and without owners (Microsoft 365)',
    {
      rules: ['owner-missing'],
      why: 'Ours asks for a team that answers, for every credential: a person listed as owner is no team.',
      cases: [fails('nobody', servicePrincipal(null)), passes('a team', servicePrincipal('platform'))],
    },
  ],
  [
    'entra_service_principal_no_secrets_for_permanent_tier0_roles',
    'critical',
    'as named (Microsoft 365)',
    {
      notCollected: 'Roles of service principals are not read.',
    },
  ],
  [
    'entra_app_registration_no_unused_privileged_permissions',
    'medium',
    'as named (Microsoft 365)',
    { outOfScope: 'It judges what a permission allows.' },
  ],
  [
    'entra_default_app_management_policy_enabled',
    'medium',
    'as named (Microsoft 365)',
    { outOfScope: SETTING },
  ],
  [
    'admincenter_settings_password_never_expire',
    'medium',
    'as named (Microsoft 365)',
    { outOfScope: `${SETTING} Our policy forces no change either.` },
  ],
  [
    'defenderxdr_endpoint_privileged_user_exposed_credentials',
    'critical',
    'as named (Microsoft 365)',
    {
      notCollected: 'Reports of Microsoft Defender are not read.',
    },
  ],
  [
    'entra_break_glass_account_fido2_security_key_registered',
    'critical',
    'as named (Microsoft 365)',
    {
      notCollected: 'Which accounts are for emergencies is not known.',
    },
  ],
  [
    'core_no_secrets_envs',
    'high',
    'secrets in environment variables (Kubernetes)',
    {
      outOfScope: 'It judges how a workload is given a secret.',
    },
  ],
  ...together(
    [
      'rbac_minimize_secret_access',
      'rbac_minimize_service_account_token_creation',
      'kubelet_rotate_certificates',
      'controllermanager_rotate_kubelet_server_cert',
      'apiserver_encryption_provider_config_set',
      'apiserver_service_account_lookup_true',
      'apiserver_no_token_auth_file',
    ],
    ['high', 'high', 'high', 'medium', 'high', 'high', 'high'],
    'as named (Kubernetes)',
    { outOfScope: SETTING },
  ),
  ['repository_secret_scanning_enabled', 'high', 'off (GitHub)', { outOfScope: SETTING }],
  ['organization_members_mfa_required', 'critical', 'not asked for (GitHub)', { outOfScope: SETTING }],
  [
    'apitoken_not_super_admin',
    'medium',
    'token of a super administrator (Okta)',
    {
      notCollected: 'Privilege is shown beside a token; no rule judges it yet.',
    },
  ],
  [
    'apitoken_restricted_to_network_zone',
    'medium',
    'any address (Okta)',
    {
      rules: ['unrestricted-key'],
      cases: [
        fails('any address', oktaToken({ restrictedToCallers: false })),
        passes('a network zone', oktaToken({ restrictedToCallers: true })),
      ],
    },
  ],
  [
    'user_inactivity_automation_35d_enabled',
    'medium',
    'off or over 35 days (Okta, configurable)',
    { outOfScope: SETTING },
  ],
  [
    'authenticator_password_maximum_age_60d',
    'low',
    'over 60 days (Okta)',
    {
      outOfScope: `${SETTING} Our policy forces no change: FedRAMP IA-5(1) speaks against it.`,
    },
  ],
  ...together(
    ['authentication_token_not_expired', 'authentication_no_stale_tokens', 'domain_ssl_certificate_valid'],
    ['high', 'medium', 'critical'],
    ['expired or 7 days left (configurable)', 'unused for 90 days (configurable)', 'not valid'],
    noSource('Vercel'),
  ),
  [
    'organizations_service_account_secrets_expiration',
    'high',
    'over 8 hours (configurable)',
    noSource('MongoDB Atlas'),
  ],
  ...together(
    ['api_keys', 'auth_tokens', 'customer_secret_keys', 'db_passwords'].map(
      (each) => `identity_user_${each}_rotated_90_days`,
    ),
    'medium',
    'older than 90 days',
    noSource('Oracle Cloud'),
  ),
  ['identity_tenancy_admin_users_no_api_keys', 'high', 'any', noSource('Oracle Cloud')],
  ['kms_key_rotation_enabled (Oracle Cloud)', 'high', 'over 365 days', noSource('Oracle Cloud')],
  ...together(
    ['ram_rotate_access_key_90_days', 'ram_no_root_access_key', 'ram_user_console_access_unused'],
    ['medium', 'critical', 'medium'],
    ['older than 90 days', 'any', 'unused for 90 days (configurable)'],
    noSource('Alibaba Cloud'),
  ),
  ['iam_api_keys_no_root_owned', 'critical', 'any', noSource('Scaleway')],
  ['objectstorage_access_key_expiration', 'high', 'no end', noSource('StackIt')],
  ['kms_key_rotation_enabled (Huawei Cloud)', 'medium', 'off', noSource('Huawei Cloud')],
  ['kms_key_not_pending_deletion', 'medium', 'waiting for deletion', noSource('Huawei Cloud')],
]);
