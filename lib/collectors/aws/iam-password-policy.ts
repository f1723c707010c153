import { GetAccountPasswordPolicyCommand, type PasswordPolicy } from '@aws-sdk/client-iam';
import { type Collector, CollectorFailure, type FetchContext, type Scope } from '@/lib/collectors/contract';
import type { Observation } from '@/lib/credentials/model';
import { isNamed } from './answers';
import type { AwsClients } from './clients';

const GET = 'iam:GetAccountPasswordPolicy';
/** What AWS asks of a password where the account has no policy of its own: 8 characters of three of the four sorts. */
const DEFAULT_LENGTH = 8;

export interface PasswordPolicyRow {
  /** Null: the account has none of its own. */
  policy: PasswordPolicy | null;
}

/** What the account asks of its users' console passwords. */
export const iamPasswordPolicy: Collector<AwsClients, PasswordPolicyRow> = {
  id: 'aws.iam-password-policy',
  title: 'IAM password policy',
  provider: 'aws',
  produces: ['token-policy'],
  per: 'account',
  permissions: [{ action: GET, why: 'Reads what the account asks of console passwords.' }],
  budget: { perCell: 1, pageSize: null, perItem: 0 },
  revocation: {
    'iam.password-policy': {
      how: 'Nothing to revoke: it is a setting. Change it with UpdateAccountPasswordPolicy.',
      effect: 'Holds for passwords set from then on; an end of validity holds for those that exist too.',
      undo: 'Set the former policy again.',
    },
  },
  fetch: fetchPolicy,
  observe: observePolicy,
};

async function* fetchPolicy(context: FetchContext<AwsClients>): AsyncIterable<PasswordPolicyRow> {
  const iam = context.client.iam(context.scope);
  const answer = await context.call(GET, async (abortSignal) => {
    try {
      return await iam.send(new GetAccountPasswordPolicyCommand({}), { abortSignal });
    } catch (error) {
      if (isNamed(error, 'NoSuchEntityException', 'NoSuchEntity')) return null;
      throw error;
    }
  });
  if (answer && !answer.PasswordPolicy)
    throw new CollectorFailure({ reason: 'malformed', message: `AWS answered ${GET} without a policy.` });
  yield { policy: answer?.PasswordPolicy ?? null };
}

/** A setting: it has no value, no age and no use. What a policy leaves out it does not ask for. */
function observePolicy({ policy }: PasswordPolicyRow, scope: Scope): Observation[] {
  return [
    {
      kind: 'token-policy',
      provider: 'aws',
      ...scope,
      resource: 'iam.password-policy',
      // An account has one and gives it no id.
      externalId: 'account-password-policy',
      name: 'Account password policy',
      holder: null,
      status: 'active',
      createdAt: null,
      valueChangedAt: null,
      lastRotated: null,
      lastUsed: null,
      expires: 'none',
      rotationMethod: 'manual',
      rotationIntervalDays: null,
      algorithm: null,
      privilege: null,
      // It cannot be tagged.
      tags: {},
      facts: {
        lastUsedSupported: false,
        rotationSupported: false,
        isDefault: policy === null,
        minimumLength: policy ? (policy.MinimumPasswordLength ?? null) : DEFAULT_LENGTH,
        requiresLowercase: policy?.RequireLowercaseCharacters ?? false,
        requiresUppercase: policy?.RequireUppercaseCharacters ?? false,
        requiresNumbers: policy?.RequireNumbers ?? false,
        requiresSymbols: policy?.RequireSymbols ?? false,
        passwordReusePrevention: policy?.PasswordReusePrevention ?? 0,
        maximumAgeDays: policy?.MaxPasswordAge ?? null,
        usersMayChange: policy?.AllowUsersToChangePassword ?? null,
      },
    },
  ];
}
