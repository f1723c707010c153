import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/kernel/dates';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import { assess } from '@/lib/policies/engine';
import type { Policy } from '@/lib/policies/model';
import { SEVERITIES } from '@/lib/policies/model';
import { credentialFacts, daysAgo, TEST_NOW } from '@/lib/testing/credential-facts';

const judge = (overrides: Parameters<typeof credentialFacts>[0], policy: Policy = DEFAULT_POLICY) =>
  assess(credentialFacts(overrides), policy, TEST_NOW);
const rulesOf = (rules: Policy['rules']): Policy => ({ ...DEFAULT_POLICY, rules });
const apiKey = { kind: 'api-key', resource: 'apikeys.key', provider: 'gcp', holder: null } as const;

describe('assess', () => {
  it('finds nothing wrong with an owned, classified, fresh API key', () => {
    expect(judge(apiKey)).toMatchObject({
      failing: [],
      unknown: [],
      passing: ['max-age', 'owner-missing', 'unclassified'],
      standing: 'in',
      worstSeverity: -1,
      ageBucket: '0-50',
      expiryBucket: 'none',
      ownership: 'owned',
      limit: { days: 90, clause: { id: 'kind:api-key' } },
      outOfPolicyAt: addDays(TEST_NOW, 80),
      dueAt: addDays(TEST_NOW, 35),
    });
  });

  it('puts out of policy what fails a rule above notice, and names the gravest', () => {
    const result = judge({ valueChangedAt: daysAgo(125), ownerTeam: null });
    expect(result).toMatchObject({ standing: 'out', ageBucket: 'over-90d', ownership: 'unowned' });
    expect(result.failing).toEqual(['max-age', 'owner-missing', 'static-cloud-key']);
    expect(SEVERITIES[result.worstSeverity]).toBe('high');
    expect(result.verdicts.find((each) => each.rule === 'max-age')).toMatchObject({
      code: 'EXCEEDS_COMPLIANCE_AGE',
      severity: 'high',
      state: 'fail',
    });
  });

  it('keeps in policy what only fails or misses a notice', () => {
    const soon = judge({ ...apiKey, expires: addDays(TEST_NOW, 3), createdAt: daysAgo(20) });
    expect(soon).toMatchObject({ failing: ['expiring'], standing: 'in', worstSeverity: 0 });
  });

  it('is unknown when nothing fails but something cannot be judged', () => {
    expect(judge({ ...apiKey, valueChangedAt: null })).toMatchObject({
      standing: 'unknown',
      unknown: ['max-age'],
      ageBucket: 'unknown',
      outOfPolicyAt: null,
      worstSeverity: -1,
    });
    expect(judge({ ...apiKey, valueChangedAt: null, ownerTeam: null }).standing).toBe('out');
  });

  it('closes every finding about the value once the key is disabled, and asks only for its owner', () => {
    const stale = {
      valueChangedAt: daysAgo(400),
      createdAt: daysAgo(400),
      lastUsed: 'never',
      class: null,
      firstSeenAt: daysAgo(300),
    } as const;
    expect(judge(stale).failing.length).toBeGreaterThan(3);
    expect(judge({ ...stale, status: 'disabled' })).toMatchObject({
      failing: [],
      passing: ['owner-missing'],
      standing: 'in',
      limit: null,
      outOfPolicyAt: null,
      ageBucket: 'no-limit',
      dueAt: null,
    });
    expect(judge({ ...stale, status: 'pending-deletion' })).toMatchObject({
      failing: ['pending-deletion'],
      passing: [],
      standing: 'in',
    });
  });

  it('leaves out rules the policy switches off and takes its severities', () => {
    const old = { valueChangedAt: daysAgo(100) };
    expect(judge(old, rulesOf({ 'max-age': { enabled: false } })).failing).toEqual(['static-cloud-key']);
    const mild = rulesOf({ 'max-age': { severity: 'notice' }, 'static-cloud-key': { enabled: false } });
    expect(judge(old, mild)).toMatchObject({ failing: ['max-age'], standing: 'in', worstSeverity: 0 });
  });

  it('takes the severity a verdict states, unless the policy sets one', () => {
    const holder = { type: 'root', id: 'root', name: 'root' } as const;
    const password = { kind: 'password', holder, facts: { mfaActive: false } } as const;
    expect(SEVERITIES[judge(password).worstSeverity]).toBe('critical');
    const mild = judge(password, rulesOf({ 'no-mfa': { severity: 'low' } }));
    expect(mild.verdicts.find((each) => each.rule === 'no-mfa')).toMatchObject({ severity: 'low' });
    expect(SEVERITIES[mild.worstSeverity]).toBe('low');
    const certificate = judge({ kind: 'tls-certificate', expires: addDays(TEST_NOW, 300) });
    expect(certificate).toMatchObject({ standing: 'in', unknown: ['weak-algorithm', 'exceeds-ca-limit'] });
  });

  it('is due at the classification deadline, when the limit itself changes', () => {
    const result = judge({ class: null, firstSeenAt: daysAgo(13) });
    expect(result.dueAt).toEqual(addDays(TEST_NOW, 1));
    expect(
      assess(credentialFacts({ class: null, firstSeenAt: daysAgo(13) }), DEFAULT_POLICY, addDays(TEST_NOW, 1))
        .limit,
    ).toMatchObject({
      days: 14,
      clause: { id: 'class:unclassified' },
    });
  });

  it('changes nothing it was given', () => {
    const facts = credentialFacts({ valueChangedAt: daysAgo(400) });
    const before = structuredClone(facts);
    assess(facts, DEFAULT_POLICY, TEST_NOW);
    expect(facts).toEqual(before);
  });
});
