import { staticCloudKey } from '@/lib/policies/rules/static-cloud-key';
import { describeRule } from '@/lib/testing/describe-rule';

describeRule(staticCloudKey, {
  pass: { none: 'it applies only to what it reports' },
  fail: [
    { name: 'an access key of a user', facts: {}, data: { holder: 'deploy-bot' }, validUntil: null },
    {
      name: 'a key nobody states the holder or age of',
      facts: { holder: null, createdAt: null, status: null },
    },
    {
      name: 'a user-managed key of a service account',
      facts: {
        provider: 'gcp',
        resource: 'iam.service-account-key',
        holder: { type: 'service-account', id: 's', name: 'etl' },
        facts: { keyType: 'USER_MANAGED' },
      },
    },
  ],
  unknown: { none: 'that the key exists is all there is to know' },
  notApplicable: [
    {
      name: 'a key of the root user, which root-credential reports',
      facts: { holder: { type: 'root', id: 'r', name: 'root' } },
    },
    { name: 'a root key without a stated holder', facts: { holder: null, resource: 'iam.root-access-key' } },
    { name: 'a disabled key', facts: { status: 'disabled' } },
    { name: 'a key Google manages', facts: { provider: 'gcp', facts: { keyType: 'SYSTEM_MANAGED' } } },
    { name: 'another kind', facts: { kind: 'client-secret' } },
  ],
});
