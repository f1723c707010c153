import { describe, expect, it } from 'vitest';
import type { CredentialFacts } from '@/lib/credentials/model';
import type { JsonObject } from '@/lib/kernel/json';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import type { Policy, Rule, Severity, Verdict } from '@/lib/policies/model';
import { credentialFacts, TEST_NOW } from '@/lib/testing/credential-facts';

/** One case: what is seen, and in words why it ends as it does. */
export interface RuleCase {
  name: string;
  facts: Partial<CredentialFacts>;
  now?: Date;
  policy?: Policy;
  /** Data the verdict must at least hold. */
  data?: JsonObject;
  /** When the verdict ends; given, it must be exactly this. */
  validUntil?: Date | null;
  /** Where the verdict states a severity of its own; given, it must be exactly this (undefined: the rule's). */
  severity?: Severity | undefined;
  /** Why nothing need change at validUntil: it is only looked at again then. */
  reevaluates?: string;
}

/** Cases, or the reason why a rule cannot have any; an empty list is refused. */
export type RuleCases = readonly RuleCase[] | { none: string };

export interface RuleExpectations {
  pass: RuleCases;
  fail: RuleCases;
  unknown: RuleCases;
  notApplicable: RuleCases;
}

const YEAR_MS = 365 * 86_400_000;

function listOf(rule: Rule, state: string, cases: RuleCases): readonly RuleCase[] {
  if ('none' in cases) {
    if (cases.none.trim() === '') throw new Error(`${rule.id}: say why there is no case of ${state}`);
    return [];
  }
  if (cases.length === 0) throw new Error(`${rule.id}: no case of ${state}; give one, or { none: 'reason' }`);
  return cases;
}

/** The verdict must hold until just before its end and be another at its end; without an end, for good. */
function expectSpan(
  rule: Rule,
  facts: CredentialFacts,
  policy: Policy,
  now: Date,
  first: Verdict,
  each: RuleCase,
) {
  const at = (ms: number) => rule.judge(facts, policy, new Date(ms));
  const end = first.validUntil;
  if (end === null) {
    for (const years of [0.1, 1, 10, 50]) expect(at(now.getTime() + years * YEAR_MS)).toEqual(first);
    return;
  }
  expect(end.getTime()).toBeGreaterThan(now.getTime());
  expect(at(Math.floor((now.getTime() + end.getTime()) / 2))).toEqual(first);
  expect(at(end.getTime() - 1)).toEqual(first);
  if (!each.reevaluates) {
    const { state, data } = at(end.getTime());
    expect({ state, data }).not.toEqual({ state: first.state, data: first.data });
  }
}

function expectVerdict(rule: Rule, state: Verdict['state'], each: RuleCase) {
  const { policy = DEFAULT_POLICY, now = TEST_NOW } = each;
  const facts = credentialFacts(each.facts);
  expect(rule.appliesTo(facts, policy)).toBe(true);
  const verdict = rule.judge(facts, policy, now);
  expect(verdict.state).toBe(state);
  if (each.data) expect(verdict.data).toMatchObject(each.data);
  if (each.validUntil !== undefined) expect(verdict.validUntil).toEqual(each.validUntil);
  if ('severity' in each) expect(verdict.severity).toBe(each.severity);
  expect(JSON.parse(JSON.stringify(verdict.data))).toEqual(verdict.data);
  const sentence = rule.sentence(verdict.data);
  expect(sentence).toMatch(/^[^a-z].*\.$/);
  expect(sentence).not.toMatch(/undefined|null|NaN|Invalid|unknown/);
  expectSpan(rule, facts, policy, now, verdict, each);
}

/**
 * Tests one rule by cases of every outcome. For each it checks the verdict, that its data is plain JSON with a
 * readable sentence, that nothing changes before validUntil, and that something does at it.
 */
export function describeRule(rule: Rule, expectations: RuleExpectations): void {
  // Refused here rather than inside `describe`, so that the harness can be tested.
  const judged = (['pass', 'fail', 'unknown'] as const).map(
    (state) => [state, listOf(rule, state, expectations[state])] as const,
  );
  const notApplicable = listOf(rule, 'notApplicable', expectations.notApplicable);
  describe(rule.id, () => {
    for (const [state, cases] of judged)
      for (const each of cases) it(`${state}: ${each.name}`, () => expectVerdict(rule, state, each));
    for (const each of notApplicable)
      it(`does not apply: ${each.name}`, () => {
        expect(rule.appliesTo(credentialFacts(each.facts), each.policy ?? DEFAULT_POLICY)).toBe(false);
      });
  });
}
