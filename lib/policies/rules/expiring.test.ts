import { expiring } from '@/lib/policies/rules/expiring';
import { daysAgo } from '@/lib/testing/credential-facts';
import { describeRule } from '@/lib/testing/describe-rule';

/** A life of so many days, of which so many are left. */
const life = (days: number, left: number) => ({
  valueChangedAt: daysAgo(days - left),
  expires: daysAgo(-left),
});
const noStart = { valueChangedAt: null, createdAt: null };

describeRule(expiring, {
  pass: [
    { name: 'a year’s certificate 31 days before its end', facts: life(365, 31), validUntil: daysAgo(-1) },
    { name: 'one of 47 days with more than a quarter left', facts: life(47, 12) },
    { name: 'one of 8 days with more than half left', facts: life(8, 5), validUntil: daysAgo(-1) },
    {
      name: 'unknown start, a long way to go',
      facts: { ...noStart, expires: daysAgo(-31) },
      validUntil: daysAgo(-1),
    },
    { name: 'already expired, which another rule reports', facts: life(90, -1), validUntil: null },
    {
      name: 'renewed automatically, with time to be',
      facts: { ...life(90, 8), rotationMethod: 'automatic' },
      validUntil: daysAgo(-1),
    },
    {
      name: 'renewed automatically, unknown start, before the last week',
      facts: { ...noStart, expires: daysAgo(-20), rotationMethod: 'automatic' },
      validUntil: daysAgo(-13),
    },
    {
      name: 'renewed automatically, of a life of days',
      facts: { ...life(4, 2), rotationMethod: 'automatic' },
    },
    {
      name: 'an end before its start',
      facts: { valueChangedAt: daysAgo(-9), expires: daysAgo(-3) },
      validUntil: daysAgo(-3),
    },
  ],
  fail: [
    { name: 'at 30 days, the greatest window', facts: life(365, 30), validUntil: daysAgo(-30) },
    { name: 'a quarter of 47 days', facts: life(47, 11) },
    { name: 'a week, the least window', facts: life(20, 7) },
    { name: 'half of a short life', facts: life(8, 4) },
    {
      name: 'renewed automatically, but not by the last week',
      facts: { ...life(90, 7), rotationMethod: 'automatic' },
      data: { isRenewed: true },
    },
    { name: 'unknown start, days left', facts: { ...noStart, expires: daysAgo(-7) } },
    {
      name: 'created date in place of the value’s',
      facts: { ...life(90, 20), valueChangedAt: null, createdAt: daysAgo(70) },
    },
  ],
  unknown: [
    { name: 'nobody states an end', facts: { expires: null } },
    {
      name: 'unknown start, between the windows',
      facts: { ...noStart, expires: daysAgo(-20) },
      validUntil: daysAgo(-13),
    },
  ],
  notApplicable: [
    { name: 'no end', facts: { expires: 'none' } },
    { name: 'disabled', facts: { ...life(90, 2), status: 'disabled' } },
  ],
});
