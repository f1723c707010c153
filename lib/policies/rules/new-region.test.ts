import { NOTHING_DERIVED } from '@/lib/credentials/derived';
import { addDays } from '@/lib/kernel/dates';
import { newRegion } from '@/lib/policies/rules/new-region';
import { daysAgo, TEST_NOW } from '@/lib/testing/credential-facts';
import { describeRule } from '@/lib/testing/describe-rule';

const known = { ...NOTHING_DERIVED, regions: ['eu-west-1'] };
/** Seen in another region so many days ago. */
const moved = (days: number) => ({
  derived: {
    ...NOTHING_DERIVED,
    regions: ['eu-west-1', 'sa-east-1'],
    newRegion: { region: 'sa-east-1', since: daysAgo(days) },
  },
});

describeRule(newRegion, {
  pass: [
    { name: 'one region, only learned', facts: { derived: known }, validUntil: null },
    { name: 'no longer news', facts: moved(14), data: { region: 'sa-east-1' }, validUntil: null },
  ],
  fail: [
    { name: 'today', facts: moved(0), data: { region: 'sa-east-1' }, validUntil: addDays(TEST_NOW, 14) },
    { name: 'the last day it is news', facts: moved(13), validUntil: addDays(TEST_NOW, 1) },
  ],
  unknown: { none: 'Without a stated region there is nothing to compare, so it does not apply.' },
  notApplicable: [
    { name: 'a region nobody states', facts: {} },
    { name: 'disabled', facts: { ...moved(1), status: 'disabled' } },
  ],
});
