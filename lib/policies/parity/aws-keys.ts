import { NOTHING_DERIVED } from '@/lib/credentials/derived';
import { accessKey, apiKey, certificate, rootKey } from './inputs';
import { ago, checksOf, fails, passes } from './model';

const PERMISSION =
  'It judges what a permission allows, not the credential; privilege is shown beside each credential.';

const newer = { ...NOTHING_DERIVED, newerSibling: { externalId: 'other', since: ago(60) } };
const justNow = { ...newer, newerSibling: { externalId: 'other', since: ago(1) } };

/** Checks of keys and certificates in AWS Identity and Access Management. */
export const AWS_KEYS = checksOf('AWS', [
  [
    'iam_rotate_access_key_90_days',
    'medium',
    'active key older than 90 days (fixed)',
    {
      rules: ['max-age'],
      cases: [
        fails('91 days old', accessKey({ valueChangedAt: ago(91) })),
        passes('89 days old', accessKey({ valueChangedAt: ago(89) })),
        passes('91 days old and inactive', accessKey({ valueChangedAt: ago(91), status: 'disabled' }), {
          ours: 'not judged',
        }),
      ],
    },
  ],
  [
    'iam_user_accesskey_unused',
    'medium',
    'active key last used over 45 days ago (configurable)',
    {
      rules: ['unused'],
      why: 'Prowler passes a key that was never used (gap 1). Ours counts it from its creation.',
      cases: [
        fails('last used 46 days ago', accessKey({ lastUsed: ago(46) })),
        passes('last used 44 days ago', accessKey({ lastUsed: ago(44) })),
        passes('never used in 60 days', accessKey({ lastUsed: 'never', createdAt: ago(60) }), {
          ours: 'fail',
        }),
      ],
    },
  ],
  [
    'iam_user_two_active_access_key',
    'medium',
    'two active keys',
    {
      rules: ['duplicate-active'],
      why: 'Replacing a key takes both for a while: ours allows an overlap of 7 days, then reports the older.',
      cases: [
        fails('a newer one for 60 days', accessKey({ derived: newer })),
        passes('one key', accessKey()),
        fails('a newer one since yesterday', accessKey({ derived: justNow }), { ours: 'pass' }),
      ],
    },
  ],
  [
    'iam_user_no_setup_initial_access_key',
    'medium',
    'active key never used, and a password',
    {
      rules: ['unused'],
      why: 'Ours asks for no password (gap 1) and gives a new key its 45 days.',
      cases: [
        fails('never used in 60 days', accessKey({ lastUsed: 'never', createdAt: ago(60) })),
        passes('used', accessKey({ lastUsed: ago(3) })),
        fails('never used in 10 days', accessKey({ lastUsed: 'never', createdAt: ago(10) }), {
          ours: 'pass',
        }),
      ],
    },
  ],
  [
    'iam_user_with_temporary_credentials',
    'high',
    'has keys and uses services other than IAM and STS',
    {
      rules: ['static-cloud-key'],
      why: 'Ours reports every static key, whatever it was used for; where it was used is shown beside it.',
      cases: [
        fails('a key used for S3', accessKey({ lastUsedService: 's3' })),
        passes('an inactive key', accessKey({ status: 'disabled' }), { ours: 'not judged' }),
        passes('a key used for IAM only', accessKey({ lastUsedService: 'iam' }), { ours: 'fail' }),
      ],
    },
  ],
  [
    'iam_no_root_access_key',
    'critical',
    'any active root key',
    {
      rules: ['root-credential'],
      cases: [
        fails('a root key', rootKey()),
        passes('a key of a user', accessKey()),
        passes('an inactive root key', rootKey({ status: 'disabled' }), { ours: 'not judged' }),
      ],
    },
  ],
  [
    'iam_no_expired_server_certificates_stored',
    'high',
    'IAM server certificate has expired',
    {
      rules: ['expired', 'expiring'],
      why: 'Ours also gives notice before the end (gap 5).',
      cases: [
        fails('expired', certificate({ resource: 'iam.server-certificate', expires: ago(1) })),
        passes('months left', certificate({ resource: 'iam.server-certificate' })),
        passes('ten days left', certificate({ resource: 'iam.server-certificate', expires: ago(-10) }), {
          rule: 'expiring',
          ours: 'fail',
        }),
      ],
    },
  ],
  [
    'iam_user_access_not_stale_to_bedrock',
    'medium',
    'access not used for 60 days (configurable)',
    { outOfScope: PERMISSION },
  ],
  [
    'iam_role_access_not_stale_to_bedrock',
    'medium',
    'access not used for 60 days (configurable)',
    { outOfScope: PERMISSION },
  ],
  [
    'iam_user_access_not_stale_to_sagemaker',
    'medium',
    'access not used for 90 days (configurable)',
    { outOfScope: PERMISSION },
  ],
  [
    'bedrock_api_key_no_long_term_credentials',
    'high; critical if it never expires',
    'any unexpired long-term key',
    {
      rules: ['no-expiry', 'max-age'],
      why: 'Ours accepts a key that has an end, and holds it to the age limit of its kind.',
      cases: [
        fails('no end', apiKey({}, { provider: 'aws', resource: 'iam.service-specific-credential' })),
        passes(
          'expired',
          apiKey({}, { provider: 'aws', resource: 'iam.service-specific-credential', expires: ago(2) }),
        ),
        fails(
          'ends in 60 days',
          apiKey({}, { provider: 'aws', resource: 'iam.service-specific-credential', expires: ago(-60) }),
          {
            ours: 'pass',
          },
        ),
      ],
    },
  ],
  [
    'bedrock_api_key_no_administrative_privileges',
    'high',
    "privileges of the key's user",
    { outOfScope: PERMISSION },
  ],
]);
