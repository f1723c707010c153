import { unmanaged } from '@/lib/policies/rules/unmanaged';
import { describeRule } from '@/lib/testing/describe-rule';

const master = { kind: 'database-master', resource: 'rds.instance' } as const;

describeRule(unmanaged, {
  pass: [{ name: 'a store holds it', facts: { ...master, facts: { managedIn: 'secretsmanager' } } }],
  fail: [{ name: 'no store holds it', facts: { ...master, facts: { managedIn: 'none' } } }],
  unknown: [
    { name: 'nobody states it', facts: { ...master, facts: { managedIn: null } } },
    { name: 'the collector does not say', facts: master },
  ],
  notApplicable: [
    { name: 'a secret', facts: { kind: 'managed-secret', facts: { managedIn: 'none' } } },
    { name: 'disabled', facts: { ...master, facts: { managedIn: 'none' }, status: 'disabled' } },
  ],
});
