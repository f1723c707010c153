import { NOTHING_DERIVED } from '@/lib/credentials/derived';
import { addDays } from '@/lib/kernel/dates';
import { duplicateActive } from '@/lib/policies/rules/duplicate-active';
import { daysAgo, TEST_NOW } from '@/lib/testing/credential-facts';
import { describeRule } from '@/lib/testing/describe-rule';

/** With a newer sibling for so many days. */
const older = (days: number) => ({
  derived: { ...NOTHING_DERIVED, newerSibling: { externalId: 'example-key-2', since: daysAgo(days) } },
});

describeRule(duplicateActive, {
  pass: [
    { name: 'the only one', facts: {}, data: { alone: true }, validUntil: null },
    { name: 'an overlap of days', facts: older(3), validUntil: addDays(TEST_NOW, 4) },
    {
      name: 'the last moment of the overlap',
      facts: older(7 - 1 / 86_400),
      validUntil: addDays(TEST_NOW, 1 / 86_400),
    },
  ],
  fail: [
    {
      name: 'at the end of the overlap',
      facts: older(7),
      data: { newer: 'example-key-2' },
      validUntil: null,
    },
    { name: 'a client secret', facts: { ...older(40), kind: 'client-secret' } },
  ],
  unknown: [{ name: 'nobody states whose it is', facts: { holder: null } }],
  notApplicable: [
    { name: 'disabled', facts: { ...older(40), status: 'disabled' } },
    { name: 'a kind of which several are usual', facts: { ...older(40), kind: 'managed-secret' } },
    { name: 'a key Google keeps itself', facts: { ...older(40), facts: { keyType: 'SYSTEM_MANAGED' } } },
  ],
});
