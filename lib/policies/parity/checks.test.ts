import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import { findRule, RULES } from '@/lib/policies/registry';
import { credentialFacts, TEST_NOW } from '@/lib/testing/credential-facts';
import { PARITY } from './checks';
import { CASES_AT, fails, isSame, type ParityCase, passes } from './model';

const answered = PARITY.flatMap((check) =>
  'rules' in check.answer ? [{ ...check, answer: check.answer }] : [],
);

/** What the rule says of the input of a case. */
function verdictOf(ruleId: string, each: ParityCase): string {
  const rule = RULES.find(({ id }) => id === ruleId);
  if (!rule) throw new Error(`no rule ${ruleId}`);
  const facts = credentialFacts(each.facts);
  const policy = each.policy?.(DEFAULT_POLICY) ?? DEFAULT_POLICY;
  return rule.appliesTo(facts, policy) ? rule.judge(facts, policy, CASES_AT).state : 'not judged';
}

describe('the list of checks', () => {
  it('calls not judging what Prowler passes the same, and not knowing another', () => {
    expect(isSame(passes('', {}, { ours: 'not judged' }))).toBe(true);
    expect(isSame(passes('', {}, { ours: 'unknown' }))).toBe(false);
    expect(isSame(fails('', {}, { ours: 'not judged' }))).toBe(false);
  });

  it('holds each once, each with an answer that says why where it is none or another', () => {
    expect(CASES_AT).toEqual(TEST_NOW);
    const ids = PARITY.map(({ provider, id }) => `${provider}: ${id}`);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    for (const { answer, severity, threshold } of PARITY) {
      expect(severity).toMatch(/^(low|medium|high|critical|by )/);
      expect(threshold).not.toBe('');
      if ('rules' in answer) continue;
      expect('notCollected' in answer ? answer.notCollected : answer.outOfScope).toMatch(/^[A-Z].+\.$/);
    }
  });

  it.each(answered.map((check) => [check.id, check.answer] as const))(
    '%s names rules that exist, has inputs both ways, and says why where the verdict is another',
    (_id, { rules, cases, why }) => {
      expect(rules.filter((rule) => !findRule(rule))).toEqual([]);
      for (const { rule } of cases) if (rule) expect(rules).toContain(rule);
      expect(new Set(cases.map((each) => each.prowler))).toEqual(new Set(['fail', 'pass']));
      if (!cases.every(isSame)) expect(why).toMatch(/^[A-Z].+\.$/);
    },
  );

  it('has each rule that a check of Prowler could answer', () => {
    const used = new Set(answered.flatMap(({ answer }) => answer.rules));
    const own = RULES.map(({ id }) => id).filter((id) => !used.has(id));
    // Questions no check of Prowler asks.
    expect(own.sort()).toEqual(
      [
        'exceeds-ca-limit',
        'hardcoded-in-repo',
        'long-ttl',
        'new-region',
        'recreated',
        'unclassified',
        'unmanaged',
      ].sort(),
    );
  });
});

describe.each(answered.map((check) => [check.id, check.answer] as const))('%s', (_id, { rules, cases }) => {
  it.each(cases.map((each) => [each.prowler, each.name, each] as const))(
    'Prowler: %s, %s',
    (_prowler, _name, each) => {
      expect(verdictOf(each.rule ?? (rules[0] as string), each)).toBe(each.ours ?? each.prowler);
    },
  );
});
