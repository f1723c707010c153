import { apiKey, encryptionKey, googleSecret, serviceAccountKey } from './inputs';
import { ago, checksOf, fails, passes, together } from './model';

const PERMISSION = 'It judges what a role allows, not the credential.';
const googleKey = (days: number) =>
  encryptionKey({
    provider: 'gcp',
    rotationMethod: 'automatic',
    rotationIntervalDays: days,
    valueChangedAt: ago(100),
  });
const reminded = (days: number, interval: number) =>
  googleSecret({
    rotationMethod: 'reminder',
    rotationIntervalDays: interval,
    lastRotated: ago(days),
    valueChangedAt: ago(days),
  });

/** Checks of Google Cloud. */
export const GCP = checksOf('Google Cloud', [
  [
    'iam_sa_no_user_managed_keys',
    'medium',
    'any user-managed key',
    {
      rules: ['static-cloud-key'],
      cases: [
        fails('a user-managed key', serviceAccountKey()),
        passes('a key Google keeps', serviceAccountKey({ facts: { keyType: 'SYSTEM_MANAGED' } }), {
          ours: 'not judged',
        }),
      ],
    },
  ],
  [
    'iam_sa_user_managed_key_rotate_90_days',
    'low',
    'valid since over 90 days ago (fixed)',
    {
      rules: ['max-age'],
      cases: [
        fails('91 days', serviceAccountKey({ valueChangedAt: ago(91) })),
        passes('89 days', serviceAccountKey({ valueChangedAt: ago(89) })),
      ],
    },
  ],
  [
    'iam_sa_user_managed_key_unused',
    'medium',
    'no metric in 180 days (configurable)',
    {
      rules: ['unused'],
      why: 'Ours allows 45 days, as for keys of AWS.',
      cases: [
        fails('last used 181 days ago', serviceAccountKey({ lastUsed: ago(181) })),
        passes('last used ten days ago', serviceAccountKey({ lastUsed: ago(10) })),
        passes('last used 60 days ago', serviceAccountKey({ lastUsed: ago(60) }), { ours: 'fail' }),
      ],
    },
  ],
  [
    'iam_service_account_unused',
    'medium',
    'no metric in 180 days; disabled accounts pass',
    {
      outOfScope:
        'It judges the account; its keys are judged one by one, and without keys there is nothing to leak.',
    },
  ],
  ...together(
    [
      'iam_sa_no_administrative_privileges',
      'iam_role_sa_enforce_separation_of_duties',
      'iam_role_kms_enforce_separation_of_duties',
      'iam_no_service_roles_at_project_level',
      'iam_workload_identity_pool_provider_attribute_condition',
    ],
    ['high', 'medium', 'medium', 'medium', 'high'],
    'as named',
    { outOfScope: PERMISSION },
  ),
  [
    'apikeys_key_exists',
    'medium',
    'any API key',
    {
      rules: ['unrestricted-key', 'max-age'],
      why: 'Some of Google’s services take nothing but an API key: ours asks for restrictions and age, not for its absence.',
      cases: [
        fails(
          'a key without restrictions',
          apiKey({ restrictedToServices: false, restrictedToCallers: false }),
        ),
        passes('a deleted key', apiKey({ restrictedToServices: false }, { status: 'pending-deletion' }), {
          ours: 'not judged',
        }),
        fails('a restricted key', apiKey({ restrictedToServices: true, restrictedToCallers: true }), {
          ours: 'pass',
        }),
      ],
    },
  ],
  [
    'apikeys_key_rotated_in_90_days',
    'medium',
    'created over 90 days ago (fixed)',
    {
      rules: ['max-age'],
      cases: [
        fails('91 days', apiKey({}, { valueChangedAt: ago(91) })),
        passes('89 days', apiKey({}, { valueChangedAt: ago(89) })),
      ],
    },
  ],
  ...together(
    ['apikeys_api_restrictions_configured', 'apikeys_api_restricted_with_gemini_api'],
    'high',
    'no restriction to services',
    {
      rules: ['unrestricted-key'],
      why: 'Ours also asks who may call (CIS GCP 5.0 1.14), at a lower severity.',
      cases: [
        fails('every service', apiKey({ restrictedToServices: false, restrictedToCallers: true })),
        passes(
          'named services and callers',
          apiKey({ restrictedToServices: true, restrictedToCallers: true }),
        ),
        passes(
          'named services, any caller',
          apiKey({ restrictedToServices: true, restrictedToCallers: false }),
          { ours: 'fail' },
        ),
      ],
    },
  ),
  [
    'kms_key_rotation_enabled',
    'low',
    'no period',
    {
      rules: ['automatic-rotation'],
      cases: [
        fails('no period', encryptionKey({ provider: 'gcp', rotationMethod: 'manual' })),
        passes('a period', googleKey(90)),
      ],
    },
  ],
  [
    'kms_key_rotation_max_90_days',
    'low',
    'period over 90 days, or next rotation over 90 days away',
    {
      rules: ['max-age'],
      why: 'Ours judges the age of the key, by default 365 days; where CIS GCP 5.0 1.11 is in scope the policy sets 90, and both agree.',
      cases: [
        fails('100 days old, limit 90', googleKey(365), {
          policy: (base) => ({
            ...base,
            kindLimits: {
              ...base.kindLimits,
              'encryption-key': { days: 90, byClass: false, source: 'CIS GCP 5.0 1.11.' },
            },
          }),
        }),
        passes('a period of 90 days', googleKey(90)),
        fails('100 days old, by default', googleKey(365), { ours: 'pass' }),
      ],
    },
  ],
  ['kms_key_not_publicly_accessible', 'high', 'key policy', { outOfScope: PERMISSION }],
  [
    'secretmanager_secret_rotation_enabled',
    'medium',
    'no rotation, period over 90 days (configurable), or overdue',
    {
      rules: ['max-age', 'automatic-rotation'],
      why: 'The schedule of Secret Manager only sends a message, so ours asks when the value was replaced.',
      cases: [
        fails('none, 100 days old', googleSecret({ rotationMethod: 'manual', valueChangedAt: ago(100) })),
        fails('overdue', reminded(70, 30), { rule: 'automatic-rotation' }),
        passes('a reminder that was followed', reminded(10, 30)),
        passes('a reminder that was followed', reminded(10, 30), { rule: 'automatic-rotation' }),
        fails('none, ten days old', googleSecret({ rotationMethod: 'manual', valueChangedAt: ago(10) }), {
          ours: 'pass',
        }),
        passes('a reminder nobody has followed for 100 days', reminded(100, 90), { ours: 'fail' }),
      ],
    },
  ],
  ['secretmanager_secret_not_publicly_accessible', 'critical', 'resource policy', { outOfScope: PERMISSION }],
  [
    'compute_instance_block_project_wide_ssh_keys_disabled',
    'medium',
    'off',
    {
      outOfScope: 'A setting of an instance; keys are judged where a collector lists them.',
    },
  ],
]);
