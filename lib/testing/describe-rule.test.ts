import { expect, it } from 'vitest';
import { expired } from '@/lib/policies/rules/expired';
import { describeRule, type RuleExpectations } from '@/lib/testing/describe-rule';

const none = { none: 'a reason' };
const all: RuleExpectations = { pass: none, fail: none, unknown: none, notApplicable: none };

it.each(['pass', 'fail', 'unknown', 'notApplicable'] as const)(
  'describeRule refuses a rule without cases of %s',
  (state) => {
    expect(() => describeRule(expired, { ...all, [state]: [] })).toThrow(`no case of ${state}`);
    expect(() => describeRule(expired, { ...all, [state]: { none: ' ' } })).toThrow('say why');
  },
);
