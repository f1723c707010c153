import { noExpiry } from '@/lib/policies/rules/no-expiry';
import { daysAgo } from '@/lib/testing/credential-facts';
import { describeRule } from '@/lib/testing/describe-rule';

const secret = { kind: 'managed-secret', provider: 'azure', resource: 'keyvault.secret' } as const;

describeRule(noExpiry, {
  pass: [
    { name: 'a secret of Key Vault with an end', facts: { ...secret, expires: daysAgo(-90) } },
    {
      name: 'one that is past its end, which another rule reports',
      facts: { ...secret, expires: daysAgo(3) },
    },
  ],
  fail: [
    { name: 'a secret of Key Vault without an end', facts: secret, data: { end: 'none' } },
    { name: 'a key of Key Vault', facts: { kind: 'encryption-key', resource: 'keyvault.key' } },
    { name: 'a client secret, wherever it is', facts: { kind: 'client-secret', resource: 'entra.password' } },
    { name: 'a personal access token', facts: { kind: 'personal-access-token' } },
  ],
  unknown: [{ name: 'nobody states an end', facts: { ...secret, expires: null } }],
  notApplicable: [
    { name: 'a secret whose store knows no end', facts: { ...secret, resource: 'secretsmanager.secret' } },
    {
      name: 'a token of a provider that cannot end it',
      facts: { kind: 'personal-access-token', resource: 'iam.service-specific-credential' },
    },
    { name: 'an access key, which cannot be given one', facts: {} },
    { name: 'disabled', facts: { ...secret, status: 'disabled' } },
  ],
});
