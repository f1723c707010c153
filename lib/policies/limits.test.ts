import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/kernel/dates';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import { limitChangesAt, limitFor } from '@/lib/policies/limits';
import type { Policy } from '@/lib/policies/model';
import { credentialFacts, daysAgo, TEST_NOW } from '@/lib/testing/credential-facts';

const limitOf = (
  overrides: Parameters<typeof credentialFacts>[0],
  policy: Policy = DEFAULT_POLICY,
  now = TEST_NOW,
) => limitFor(credentialFacts(overrides), policy, now);

describe('limitFor', () => {
  it.each([
    ['A', 14, 'class:A', ['kind:cloud-access-key']],
    ['B', 30, 'class:B', ['kind:cloud-access-key']],
    ['C', 90, 'kind:cloud-access-key', ['class:C']],
    ['D', 365, 'class:D', ['kind:cloud-access-key']],
  ] as const)(
    'takes for class %s the clause that wins and lists the others',
    (letter, days, clause, others) => {
      const limit = limitOf({ class: letter });
      expect(limit).toMatchObject({ days, clause: { id: clause, days } });
      expect(limit?.others.map((each) => each.id)).toEqual(others);
    },
  );

  it('does not let class D loosen a kind the policy does not mark byClass', () => {
    expect(limitOf({ kind: 'ssh-key', class: 'D' })).toMatchObject({
      days: 90,
      clause: { id: 'kind:ssh-key' },
    });
  });

  it('keeps a stricter kind limit against class A', () => {
    const policy = structuredClone(DEFAULT_POLICY);
    policy.kindLimits['cloud-access-key'].days = 7;
    expect(limitOf({ class: 'A' }, policy)).toMatchObject({
      days: 7,
      clause: { id: 'kind:cloud-access-key' },
    });
  });

  it('judges an unclassified one as class A from the very deadline on', () => {
    const facts = { class: null, firstSeenAt: daysAgo(14) };
    const before = new Date(TEST_NOW.getTime() - 1);
    expect(limitOf(facts, DEFAULT_POLICY, before)).toMatchObject({ days: 90, others: [] });
    expect(limitOf(facts)).toMatchObject({ days: 14, clause: { id: 'class:unclassified' } });
  });

  it('has no limit for passwords and certificates, whatever their class', () => {
    expect(limitOf({ kind: 'password', class: 'A' })).toBeNull();
    expect(limitOf({ kind: 'tls-certificate', class: null, firstSeenAt: daysAgo(100) })).toBeNull();
  });

  it('lets the class alone govern a kind without a limit of its own', () => {
    const policy = structuredClone(DEFAULT_POLICY);
    policy.kindLimits.password = { days: null, byClass: true, source: 'test' };
    expect(limitOf({ kind: 'password', class: 'B' }, policy)).toMatchObject({ days: 30, others: [] });
    expect(limitOf({ kind: 'password', class: null }, policy)).toBeNull();
    const late = { kind: 'password', class: null, firstSeenAt: daysAgo(14) } as const;
    expect(limitOf(late, policy)).toMatchObject({ days: 14, clause: { id: 'class:unclassified' } });
  });

  it('names the strictest of the clauses that took part, unless class D replaced one', () => {
    const letters = fc.constantFrom('A' as const, 'B' as const, 'C' as const);
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 400 }), (letter, days) => {
        const policy = structuredClone(DEFAULT_POLICY);
        policy.kindLimits['api-key'].days = days;
        const limit = limitOf({ kind: 'api-key', class: letter }, policy);
        expect(limit?.days).toBe(Math.min(days, policy.classLimits[letter].days));
        for (const other of limit?.others ?? []) expect(other.days).toBeGreaterThanOrEqual(limit?.days ?? 0);
      }),
      { numRuns: 100 },
    );
  });
});

describe('limitChangesAt', () => {
  it('is the deadline while it lies ahead', () => {
    const facts = credentialFacts({ class: null, firstSeenAt: daysAgo(4) });
    expect(limitChangesAt(facts, DEFAULT_POLICY, TEST_NOW)).toEqual(addDays(TEST_NOW, 10));
  });

  it('is never once the deadline is reached, a class is set, or the kind is not judged by class', () => {
    const never = (overrides: Parameters<typeof credentialFacts>[0]) =>
      expect(limitChangesAt(credentialFacts(overrides), DEFAULT_POLICY, TEST_NOW)).toBeNull();
    never({ class: null, firstSeenAt: daysAgo(14) });
    never({ class: 'B' });
    never({ kind: 'ssh-key', class: null });
  });
});
