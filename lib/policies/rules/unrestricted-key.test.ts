import { unrestrictedKey } from '@/lib/policies/rules/unrestricted-key';
import { describeRule } from '@/lib/testing/describe-rule';

const key = (restrictedToServices: boolean | null, restrictedToCallers: boolean | null) => ({
  kind: 'api-key' as const,
  resource: 'apikeys.key',
  facts: { restrictedToServices, restrictedToCallers },
});

describeRule(unrestrictedKey, {
  pass: [
    { name: 'limited both ways', facts: key(true, true) },
    {
      name: 'limited the only way its provider knows',
      facts: { kind: 'api-key', facts: { restrictedToCallers: true } },
    },
  ],
  fail: [
    { name: 'not limited at all', facts: key(false, false), severity: 'high' },
    { name: 'every service', facts: key(false, true), severity: 'high' },
    { name: 'every service, callers not stated', facts: key(false, null), severity: 'high' },
    { name: 'every caller', facts: key(true, false), severity: undefined },
  ],
  unknown: [
    { name: 'callers not stated', facts: key(true, null) },
    { name: 'services not stated', facts: key(null, true) },
    { name: 'restrictions that could not be read', facts: key(null, null) },
  ],
  notApplicable: [
    { name: 'a provider whose keys know no restrictions', facts: { kind: 'api-key' } },
    { name: 'disabled', facts: { ...key(false, false), status: 'disabled' } },
    { name: 'no API key', facts: { facts: { restrictedToServices: false } } },
  ],
});
