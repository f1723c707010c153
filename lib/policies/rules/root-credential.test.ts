import { rootCredential } from '@/lib/policies/rules/root-credential';
import { describeRule } from '@/lib/testing/describe-rule';

const root = { type: 'root', id: 'r', name: 'root' } as const;

describeRule(rootCredential, {
  pass: [{ name: 'a key of a machine user', facts: {}, data: { holder: 'deploy-bot' } }],
  fail: [
    { name: 'a key of the root user', facts: { holder: root, resource: 'iam.root-access-key' } },
    {
      name: 'a root key in an account without a name',
      facts: { holder: root, accountName: null },
      data: { account: '111122223333' },
    },
    { name: 'a root key without a stated holder', facts: { holder: null, resource: 'iam.root-access-key' } },
  ],
  unknown: [{ name: 'nobody states whose key it is', facts: { holder: null } }],
  notApplicable: [
    { name: 'the root password, which comes with the account', facts: { kind: 'password', holder: root } },
    { name: 'a root key that is disabled', facts: { holder: root, status: 'disabled' } },
    {
      name: 'a key of a service account',
      facts: { holder: { type: 'service-account', id: 's', name: 'etl' } },
    },
  ],
});
