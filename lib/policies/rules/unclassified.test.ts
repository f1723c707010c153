import { addDays } from '@/lib/kernel/dates';
import { unclassified } from '@/lib/policies/rules/unclassified';
import { daysAgo, TEST_NOW } from '@/lib/testing/credential-facts';
import { describeRule } from '@/lib/testing/describe-rule';

const late = { class: null, firstSeenAt: daysAgo(14) };

describeRule(unclassified, {
  pass: [
    { name: 'classified', facts: { class: 'B' }, data: { class: 'B' }, validUntil: null },
    { name: 'new and not yet classified', facts: { class: null }, validUntil: addDays(TEST_NOW, 5) },
    { name: 'the same with tags that could not be read', facts: { class: null, tags: null } },
  ],
  fail: [{ name: 'at the very deadline', facts: late, validUntil: null }],
  unknown: [{ name: 'past it, with tags that could not be read', facts: { ...late, tags: null } }],
  notApplicable: [
    { name: 'a kind not judged by class', facts: { ...late, kind: 'tls-certificate' } },
    { name: 'disabled', facts: { ...late, status: 'disabled' } },
  ],
});
