import { password, rootPassword } from './inputs';
import { ago, checksOf, fails, passes } from './model';

const PERMISSION =
  'It judges what a permission allows, not the credential; privilege is shown beside each credential.';

const withHardware: NonNullable<Parameters<typeof fails>[2]>['policy'] = (base) => ({
  ...base,
  secondFactor: { ...base.secondFactor, rootHardware: true },
});

/** Checks of people and the root user in AWS Identity and Access Management. */
export const AWS_PEOPLE = checksOf('AWS', [
  [
    'iam_user_console_access_unused',
    'medium',
    'last console sign-in over 45 days ago (configurable)',
    {
      rules: ['unused'],
      why: 'Prowler passes a user who never signed in (gap 2). Ours counts from when the password was set.',
      cases: [
        fails('last signed in 46 days ago', password({}, { lastUsed: ago(46) })),
        passes('last signed in 44 days ago', password({}, { lastUsed: ago(44) })),
        passes('never signed in for 60 days', password({}, { lastUsed: 'never', valueChangedAt: ago(60) }), {
          ours: 'fail',
        }),
      ],
    },
  ],
  [
    'iam_avoid_root_usage',
    'high',
    'root used within a day (fixed)',
    {
      notCollected:
        'The last use of the root user is read; that a use is recent is for the rules on activity, which are to come.',
    },
  ],
  [
    'iam_root_mfa_enabled',
    'critical',
    'root without second factor, when root has credentials',
    {
      rules: ['no-mfa'],
      cases: [
        fails('without', rootPassword({ mfaActive: false })),
        passes('with', rootPassword({ mfaActive: true })),
      ],
    },
  ],
  [
    'iam_root_hardware_mfa_enabled',
    'critical',
    'second factor of root is virtual; commercial partition only',
    {
      rules: ['no-mfa'],
      why: 'The default policy takes any second factor (CIS AWS 7.0 2.6 is level 2). Switched on in the policy, both agree.',
      cases: [
        fails('an app, switched on', rootPassword({ mfaActive: true, mfaKind: 'virtual' }), {
          policy: withHardware,
        }),
        passes('a device, switched on', rootPassword({ mfaActive: true, mfaKind: 'hardware' }), {
          policy: withHardware,
        }),
        fails('an app, by default', rootPassword({ mfaActive: true, mfaKind: 'virtual' }), { ours: 'pass' }),
      ],
    },
  ],
  [
    'iam_root_credentials_management_enabled',
    'high',
    'feature of the organisation is off',
    {
      outOfScope: 'A setting of the organisation; credentials of root users are judged one by one.',
    },
  ],
  [
    'iam_user_mfa_enabled_console_access',
    'high',
    'password without second factor',
    {
      rules: ['no-mfa'],
      cases: [
        fails('without', password({ mfaActive: false })),
        passes('with', password({ mfaActive: true })),
      ],
    },
  ],
  [
    'iam_user_hardware_mfa_enabled',
    'high',
    'second factor is virtual, SMS or missing',
    {
      rules: ['no-mfa'],
      why: 'No benchmark read asks people for a device of their own; ours takes any second factor.',
      cases: [
        fails('none', password({ mfaActive: false, mfaKind: 'none' })),
        passes('a device', password({ mfaActive: true, mfaKind: 'hardware' })),
        fails('an app', password({ mfaActive: true, mfaKind: 'virtual' }), { ours: 'pass' }),
      ],
    },
  ],
  [
    'iam_administrator_access_with_mfa',
    'high',
    'member of an administrators group without second factor',
    {
      rules: ['no-mfa'],
      why: 'Ours judges every password, not only those of administrators; a member without a password has keys, which have no factor.',
      cases: [
        fails('an administrator without', password({ mfaActive: false }, { privilege: 'administrative' })),
        passes('an administrator with', password({ mfaActive: true }, { privilege: 'administrative' })),
        passes('another without', password({ mfaActive: false }, { privilege: 'read' }), { ours: 'fail' }),
      ],
    },
  ],
  [
    'iam_user_administrator_access_policy',
    'critical',
    'AdministratorAccess on a user',
    { outOfScope: PERMISSION },
  ],
  [
    'iam_check_saml_providers_sts',
    'low',
    'a SAML provider exists',
    { outOfScope: 'A setting of the account.' },
  ],
]);
