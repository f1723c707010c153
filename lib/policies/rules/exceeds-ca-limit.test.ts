import { exceedsCaLimit } from '@/lib/policies/rules/exceeds-ca-limit';
import { describeRule, type RuleCase } from '@/lib/testing/describe-rule';

const DAY = 86_400_000;

/** A certificate issued on that day for so many days, up to the last second of them. */
function issued(
  day: string,
  days: number,
  certificateAuthority: string | null = 'public',
): RuleCase['facts'] {
  const from = new Date(`${day}T00:00:00Z`);
  return {
    kind: 'tls-certificate',
    resource: 'acm.certificate',
    expires: new Date(from.getTime() + days * DAY - 1000),
    facts: { certificateAuthority, notBefore: from.toISOString() },
  };
}

describeRule(exceedsCaLimit, {
  pass: [
    {
      name: '398 days, issued on the last day before 200',
      facts: issued('2026-03-14', 398),
      data: { validDays: 398 },
    },
    {
      name: '200 days, issued on the first day of 200',
      facts: issued('2026-03-15', 200),
      data: { limitDays: 200 },
    },
    { name: '100 days, issued on the first day of 100', facts: issued('2027-03-15', 100) },
    { name: '47 days, issued on the first day of 47', facts: issued('2029-03-15', 47) },
    { name: 'two years, before there was a limit', facts: issued('2019-01-01', 730) },
    { name: 'a short one of an authority not stated', facts: issued('2026-05-01', 90, null) },
  ],
  fail: [
    {
      name: '398 days, issued on the first day of 200',
      facts: issued('2026-03-15', 398),
      data: { limitDays: 200 },
    },
    {
      name: 'a second more than 200 days',
      facts: issued('2026-04-01', 200 + 1 / 86_400),
      data: { validDays: 201 },
    },
    { name: '399 days before', facts: issued('2026-03-14', 399) },
    { name: '101 days from 2027', facts: issued('2027-03-15', 101) },
    { name: '48 days from 2029', facts: issued('2029-03-15', 48) },
  ],
  unknown: [
    {
      name: 'a long one of an authority not stated',
      facts: issued('2026-05-01', 398, null),
      severity: 'notice',
    },
    {
      name: 'a public one that does not say since when',
      facts: { ...issued('2026-05-01', 398), facts: { certificateAuthority: 'public' } },
      severity: 'medium',
    },
    { name: 'one without a stated end', facts: { ...issued('2026-05-01', 398), expires: null } },
  ],
  notApplicable: [
    { name: 'a private authority', facts: issued('2026-05-01', 3650, 'private') },
    { name: 'self-signed', facts: issued('2026-05-01', 3650, 'self-signed') },
    { name: 'no certificate', facts: {} },
    { name: 'disabled', facts: { ...issued('2026-05-01', 398), status: 'disabled' } },
  ],
});
