import { passwordPolicy } from './inputs';
import { checksOf, fails, passes } from './model';

/** Checks of the password policy of an AWS account. */
export const AWS_PASSWORD_POLICY = checksOf('AWS', [
  [
    'iam_password_policy_expires_passwords_within_90_days_or_less',
    'medium',
    'greatest age over 90 days or unset',
    {
      rules: ['weak-password-policy'],
      why: 'Ours asks for no expiry: FedRAMP IA-5(1) speaks against forced changes.',
      cases: [
        fails('no expiry', passwordPolicy({ maximumAgeDays: null }), { ours: 'pass' }),
        passes('90 days', passwordPolicy({ maximumAgeDays: 90 })),
      ],
    },
  ],
  [
    'iam_password_policy_minimum_length_14',
    'medium',
    'under 14 characters',
    {
      rules: ['weak-password-policy'],
      cases: [fails('13', passwordPolicy({ minimumLength: 13 })), passes('14', passwordPolicy())],
    },
  ],
  [
    'iam_password_policy_reuse_24',
    'medium',
    'under 24 remembered',
    {
      rules: ['weak-password-policy'],
      cases: [fails('23', passwordPolicy({ passwordReusePrevention: 23 })), passes('24', passwordPolicy())],
    },
  ],
  [
    'iam_password_policy_lowercase',
    'low',
    'not asked for',
    {
      rules: ['weak-password-policy'],
      cases: [
        fails('not asked for', passwordPolicy({ requiresLowercase: false })),
        passes('asked for', passwordPolicy()),
      ],
    },
  ],
  [
    'iam_password_policy_uppercase',
    'medium',
    'not asked for',
    {
      rules: ['weak-password-policy'],
      cases: [
        fails('not asked for', passwordPolicy({ requiresUppercase: false })),
        passes('asked for', passwordPolicy()),
      ],
    },
  ],
  [
    'iam_password_policy_number',
    'medium',
    'not asked for',
    {
      rules: ['weak-password-policy'],
      cases: [
        fails('not asked for', passwordPolicy({ requiresNumbers: false })),
        passes('asked for', passwordPolicy()),
      ],
    },
  ],
  [
    'iam_password_policy_symbol',
    'medium',
    'not asked for',
    {
      rules: ['weak-password-policy'],
      why: 'FedRAMP IA-5(1) speaks against asking for symbols; the policy can ask for them, and then both agree.',
      cases: [
        fails('not asked for, switched on', passwordPolicy({ requiresSymbols: false }), {
          policy: (base) => ({ ...base, passwordPolicy: { ...base.passwordPolicy, symbols: true } }),
        }),
        passes('asked for', passwordPolicy()),
        fails('not asked for, by default', passwordPolicy({ requiresSymbols: false }), { ours: 'pass' }),
      ],
    },
  ],
]);
