import { NOTHING_DERIVED } from '@/lib/credentials/derived';
import { addDays } from '@/lib/kernel/dates';
import { recreated } from '@/lib/policies/rules/recreated';
import { daysAgo, TEST_NOW } from '@/lib/testing/credential-facts';
import { describeRule } from '@/lib/testing/describe-rule';

/** Made anew ten days ago, a day after one of that age was gone. */
const after = (age: number | null) => ({
  derived: {
    ...NOTHING_DERIVED,
    predecessor: {
      id: 7,
      externalId: 'example-key-0',
      valueChangedAt: age === null ? null : daysAgo(11 + age),
      goneAt: daysAgo(11),
      knownAt: daysAgo(10),
    },
  },
});

describeRule(recreated, {
  pass: [
    {
      name: 'a predecessor replaced in good time',
      facts: after(71),
      data: { ageDays: 71 },
      validUntil: null,
    },
    {
      name: 'made long enough ago',
      facts: { ...after(200), createdAt: daysAgo(90) },
      validUntil: null,
    },
  ],
  fail: [
    {
      name: 'a predecessor far over its limit',
      facts: after(200),
      data: { predecessor: 'example-key-0', ageDays: 200, limitDays: 90 },
      validUntil: addDays(TEST_NOW, 80),
    },
    { name: 'a predecessor close to its limit', facts: after(72) },
    {
      name: 'its limit by class',
      facts: { ...after(12), class: 'A' },
      data: { limitDays: 14 },
    },
    {
      name: 'without a class, the limit of its kind, whatever the deadline brings later',
      facts: { ...after(80), class: null },
      now: addDays(TEST_NOW, 30),
      data: { limitDays: 90 },
    },
    { name: 'counted from when it was seen', facts: { ...after(90), createdAt: null } },
  ],
  unknown: [{ name: 'a predecessor of an age not stated', facts: after(null) }],
  notApplicable: [
    { name: 'nothing before it', facts: {} },
    { name: 'a kind without a limit', facts: { ...after(900), kind: 'tls-certificate' } },
    { name: 'disabled', facts: { ...after(900), status: 'disabled' } },
  ],
});
