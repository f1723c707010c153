import { certificate, encryptionKey, secret } from './inputs';
import { ago, checksOf, fails, passes, together } from './model';

const RESOURCE_POLICY = 'It judges who may reach the resource by policy or network, not the credential.';
const SETTING = 'A setting of a service, not a credential.';
const serverCertificate = (endedDaysAgo: number) =>
  certificate({ resource: 'rds.server-certificate', expires: ago(endedDaysAgo) });
const THREATS = ['privilege_escalation', 'enumeration', 'llm_jacking'].map(
  (each) => `cloudtrail_threat_detection_${each}`,
);
const DATABASES = ['rds_instance', 'rds_cluster', 'neptune_cluster'].map(
  (each) => `${each}_iam_authentication_enabled`,
);

/** Checks of the other services of AWS. */
export const AWS_SERVICES = checksOf('AWS', [
  [
    'secretsmanager_automatic_rotation_enabled',
    'high',
    'rotation is off',
    {
      rules: ['automatic-rotation', 'rotation-overdue'],
      why: 'A setting is no rotation: ours also fails one that missed its date.',
      cases: [
        fails('off', secret({ rotationMethod: 'manual' })),
        passes('on', secret({ rotationMethod: 'automatic', rotationIntervalDays: 30, lastRotated: ago(3) })),
        passes(
          'on, but it has not run',
          secret({ rotationMethod: 'automatic', rotationIntervalDays: 30, lastRotated: ago(60) }),
          {
            rule: 'rotation-overdue',
            ours: 'fail',
          },
        ),
      ],
    },
  ],
  [
    'secretsmanager_secret_rotated_periodically',
    'medium',
    'last rotated over 90 days ago or never (configurable)',
    {
      rules: ['max-age'],
      why: 'Ours counts a secret that was never rotated from its creation, so a new one passes.',
      cases: [
        fails('rotated 91 days ago', secret({ valueChangedAt: ago(91) })),
        passes('rotated 89 days ago', secret({ valueChangedAt: ago(89) })),
        fails('made ten days ago', secret({ valueChangedAt: ago(10), lastRotated: 'never' }), {
          ours: 'pass',
        }),
      ],
    },
  ],
  [
    'secretsmanager_secret_unused',
    'medium',
    'last accessed over 90 days ago or never (configurable)',
    {
      rules: ['unused'],
      why: 'Ours counts a secret that was never read from its creation, so a new one passes.',
      cases: [
        fails('last read 91 days ago', secret({ lastUsed: ago(91) })),
        passes('last read 89 days ago', secret({ lastUsed: ago(89) })),
        fails('made ten days ago and not read', secret({ lastUsed: 'never' }), { ours: 'pass' }),
      ],
    },
  ],
  ...together(
    ['secretsmanager_has_restrictive_resource_policy', 'secretsmanager_not_publicly_accessible'],
    'high',
    'resource policy',
    { outOfScope: RESOURCE_POLICY },
  ),
  [
    'kms_cmk_rotation_enabled',
    'high',
    'customer symmetric key, enabled, rotation off; its period is not checked',
    {
      rules: ['automatic-rotation'],
      cases: [
        fails('off', encryptionKey({ rotationMethod: 'manual' })),
        passes('on', encryptionKey({ rotationMethod: 'automatic', rotationIntervalDays: 365 })),
        passes(
          'off, of a key that AWS cannot rotate',
          encryptionKey({ rotationMethod: 'manual', facts: { rotationSupported: false } }),
          {
            ours: 'not judged',
          },
        ),
      ],
    },
  ],
  [
    'kms_cmk_are_used',
    'low',
    'state is not Enabled; use is not checked',
    {
      rules: ['unused'],
      why: 'A disabled key opens nothing and may be all that decrypts old data, so ours does not press for its deletion.',
      cases: [
        fails('disabled', encryptionKey({ status: 'disabled' }), { ours: 'not judged' }),
        passes('enabled', encryptionKey(), { ours: 'not judged' }),
      ],
    },
  ],
  [
    'kms_cmk_not_deleted_unintentionally',
    'critical',
    'waiting for deletion',
    {
      rules: ['pending-deletion'],
      cases: [
        fails('waiting', encryptionKey({ status: 'pending-deletion' })),
        passes('enabled', encryptionKey()),
      ],
    },
  ],
  [
    'kms_cmk_not_multi_region',
    'medium',
    'multi-region key',
    { outOfScope: 'It judges where a key is kept, not its state.' },
  ],
  ['kms_key_not_publicly_accessible', 'critical', 'key policy', { outOfScope: RESOURCE_POLICY }],
  [
    'acm_certificates_expiration_check',
    'high; medium while not yet expired',
    '7 days left or less (configurable); in use only',
    {
      rules: ['expiring', 'expired'],
      why: 'Where people renew, ours gives notice from a quarter of the life, at most 30 days; a week where it renews itself (gap 6).',
      cases: [
        fails('five days left', certificate({ expires: ago(-5) })),
        fails(
          'five days left although renewed automatically',
          certificate({ expires: ago(-5), rotationMethod: 'automatic' }),
        ),
        fails('expired', certificate({ expires: ago(1) }), { rule: 'expired' }),
        passes('60 days left', certificate({ expires: ago(-60) })),
        passes('20 days left, imported', certificate({ expires: ago(-20) }), { ours: 'fail' }),
      ],
    },
  ],
  [
    'acm_certificates_with_secure_key_algorithms',
    'high',
    'RSA-1024 or P-192 (configurable)',
    {
      rules: ['weak-algorithm'],
      cases: [
        fails('RSA of 1024 bits', certificate({ algorithm: 'RSA-1024' })),
        fails('P-192', certificate({ algorithm: 'P-192' })),
        passes('RSA of 2048 bits', certificate()),
        passes('P-256', certificate({ algorithm: 'EC_prime256v1' })),
      ],
    },
  ],
  [
    'acm_certificates_transparency_logs_enabled',
    'medium',
    'not logged',
    { outOfScope: 'It judges how a certificate was published.' },
  ],
  [
    'acmpca_certificate_authority_pqc_key_algorithm',
    'low',
    'no post-quantum key',
    {
      outOfScope: 'It judges an authority; no source read calls other algorithms weak yet.',
    },
  ],
  [
    'rds_instance_certificate_expiration',
    'by time left',
    'under 3 months medium, under 1 month high, expired critical',
    {
      rules: ['expiring', 'expired'],
      why: 'Ours gives notice at most 30 days ahead, a week where AWS renews it; what has expired is high.',
      cases: [
        fails('20 days left', serverCertificate(-20)),
        fails('expired', serverCertificate(1), { rule: 'expired' }),
        passes('200 days left', serverCertificate(-200)),
        fails('80 days left', serverCertificate(-80), { ours: 'pass' }),
      ],
    },
  ],
  ...together(DATABASES, 'medium', 'off', {
    outOfScope:
      'A setting of the database; the passwords it makes needless are judged by unmanaged, max-age and automatic-rotation.',
  }),
  [
    'directoryservice_ldap_certificate_expiration',
    'medium',
    '90 days left or less (fixed)',
    {
      notCollected: 'No collector reads AWS Directory Service.',
    },
  ],
  [
    'cognito_user_pool_temporary_password_expiration',
    'medium',
    'over 7 days',
    {
      notCollected: 'No collector reads Amazon Cognito.',
    },
  ],
  ['cognito_user_pool_client_token_revocation_enabled', 'medium', 'off', { outOfScope: SETTING }],
  [
    'appsync_graphql_api_no_api_key_authentication',
    'high',
    'API keys are in use',
    {
      notCollected: 'No collector reads AWS AppSync.',
    },
  ],
  ...together(
    THREATS,
    'critical',
    [20, 30, 40].map((share) => `${share} % of the listed actions in 24 hours (configurable)`),
    {
      notCollected: 'It needs the log of every call; rules on activity are to come.',
    },
  ),
]);
