import { afterEach, describe, expect, test } from 'vitest';
import { callsFor } from '@/lib/collectors/contract';
import { xmlAnswer, xmlError } from '@/lib/demo/aws/xml';
import {
  type Answer,
  collect,
  connectTo,
  scopeOf,
  serve,
  type TestServer,
  TODAY,
} from '@/lib/testing/collector-aws';
import { iamPasswordPolicy } from './iam-password-policy';

const SCOPE = scopeOf('123456789012', 'global', 'production');

describe('the password policy', () => {
  let server: TestServer | undefined;
  afterEach(() => server?.close());
  const read = async (answer: Answer) => {
    server = await serve(async () => answer);
    return collect(iamPasswordPolicy, await connectTo(server.url), SCOPE, TODAY);
  };
  const policy = (PasswordPolicy: object) => xmlAnswer('iam', 'GetAccountPasswordPolicy', { PasswordPolicy });

  test('is read in one call', async () => {
    const { observations, calls } = await read(
      policy({
        MinimumPasswordLength: 14,
        RequireSymbols: true,
        RequireNumbers: true,
        RequireUppercaseCharacters: true,
        RequireLowercaseCharacters: true,
        AllowUsersToChangePassword: true,
        MaxPasswordAge: 90,
        PasswordReusePrevention: 24,
      }),
    );
    expect(observations).toMatchObject([
      {
        kind: 'token-policy',
        resource: 'iam.password-policy',
        externalId: 'account-password-policy',
        createdAt: null,
        facts: {
          isDefault: false,
          minimumLength: 14,
          requiresLowercase: true,
          requiresUppercase: true,
          requiresNumbers: true,
          requiresSymbols: true,
          passwordReusePrevention: 24,
          maximumAgeDays: 90,
        },
      },
    ]);
    expect(calls).toHaveLength(callsFor(iamPasswordPolicy.budget, 0));
  });

  test('does not ask for what it leaves out', async () => {
    const { observations } = await read(policy({ MinimumPasswordLength: 6 }));
    expect(observations[0]?.facts).toMatchObject({
      minimumLength: 6,
      requiresSymbols: false,
      passwordReusePrevention: 0,
      maximumAgeDays: null,
    });
  });

  test('of an account without one is that of AWS', async () => {
    const { observations } = await read(xmlError('iam', 404, 'NoSuchEntity', 'none'));
    expect(observations[0]?.facts).toMatchObject({
      isDefault: true,
      minimumLength: 8,
      requiresSymbols: false,
    });
  });

  test('that is missing from the answer is not that of AWS', async () => {
    await expect(read(xmlAnswer('iam', 'GetAccountPasswordPolicy', {}))).rejects.toMatchObject({
      failure: { reason: 'malformed' },
    });
  });

  test('that is denied names the permission', async () => {
    await expect(read(xmlError('iam', 403, 'AccessDenied', 'no'))).rejects.toMatchObject({
      failure: { reason: 'denied', permission: 'iam:GetAccountPasswordPolicy' },
    });
  });
});
