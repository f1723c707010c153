import { describe, expect, it } from 'vitest';
import { findVersion } from '@/lib/frameworks/registry';
import { credentialFacts, daysAgo, TEST_NOW } from '@/lib/testing/credential-facts';
import { kindsTouched, loosens, policyChanges } from './changes';
import { DEFAULT_POLICY } from './default-policy';
import { idleLimitFor, limitFor } from './limits';
import type { FrameworkScope, Policy } from './model';
import { maxAge } from './rules/max-age';
import { unused } from './rules/unused';

/** The default policy with these frameworks in scope, each as preset. */
function inScope(...named: [id: string, version: string][]): Policy {
  const frameworks = Object.fromEntries(
    named.map(([id, version]) => [id, findVersion(id, version) as FrameworkScope]),
  );
  return { ...structuredClone(DEFAULT_POLICY), frameworks };
}
const PCI: [string, string] = ['pci-dss', '4.0.1'];
const GOOGLE: [string, string] = ['cis-gcp', '5.0'];
const limitOf = (policy: Policy, over: Parameters<typeof credentialFacts>[0]) =>
  limitFor(credentialFacts(over), policy, TEST_NOW);

describe('a framework in scope', () => {
  it('wins where it is the strictest, is named, and leaves the others to be seen', () => {
    const key = { kind: 'encryption-key', provider: 'gcp', class: null } as const;
    expect(limitOf(inScope(GOOGLE), key)).toMatchObject({
      days: 90,
      clause: { id: 'framework:cis-gcp', title: 'CIS GCP 5.0 profile', basis: 'benchmark' },
      others: [{ id: 'kind:encryption-key', days: 365 }],
    });
  });

  it('limits only the provider it is about', () => {
    expect(limitOf(inScope(GOOGLE), { kind: 'encryption-key', provider: 'aws', class: null })).toMatchObject({
      days: 365,
      others: [],
    });
  });

  it('competes with class and kind, and is not replaced by class D', () => {
    const policy = inScope(PCI);
    expect(limitOf(policy, { class: 'A' })?.clause.id).toBe('class:A');
    expect(limitOf(policy, { class: 'D' })).toMatchObject({
      days: 90,
      clause: { id: 'framework:pci-dss', basis: 'tra' },
      others: [{ id: 'class:D' }, { id: 'kind:cloud-access-key' }],
    });
    expect(limitOf(DEFAULT_POLICY, { class: 'D' })?.days).toBe(365);
  });

  it('names the kind’s own clause where both ask the same', () => {
    expect(limitOf(inScope(PCI), { class: null, firstSeenAt: daysAgo(1) })).toMatchObject({
      clause: { id: 'kind:cloud-access-key' },
      others: [{ id: 'framework:pci-dss' }],
    });
  });

  it('is named before others that ask the same where it has the firmer ground, in whatever order they are stored', () => {
    const named = (...scopes: [string, string][]) =>
      limitOf(inScope(...scopes), { class: 'D', provider: 'gcp' })?.clause.id;
    expect(named(['soc-2', '2017 (2022)'], GOOGLE, PCI)).toBe('framework:cis-gcp');
    expect(named(PCI, GOOGLE, ['soc-2', '2017 (2022)'])).toBe('framework:cis-gcp');
    expect(named(['soc-2', '2017 (2022)'], ['fedramp-high', 'Rev 5'])).toBe('framework:fedramp-high');
  });

  it('takes the strictest of several', () => {
    const policy = inScope(['fedramp-moderate', 'Rev 5'], ['fedramp-high', 'Rev 5']);
    const password = credentialFacts({ kind: 'password' });
    expect(idleLimitFor(password, policy)).toMatchObject({
      days: 35,
      clause: { id: 'framework:fedramp-high', basis: 'text' },
    });
  });

  it('ages a password only where it is known to stand alone', () => {
    const policy = inScope(PCI);
    const limit = (mfaActive: boolean | null) =>
      limitOf(policy, { kind: 'password', facts: { mfaActive }, class: null });
    expect(limit(false)).toMatchObject({ days: 90, clause: { basis: 'text' } });
    expect(limit(true)).toBeNull();
    expect(limit(null)).toBeNull();
  });

  it('is what the findings name', () => {
    const policy = inScope(['fedramp-high', 'Rev 5']);
    const idle = credentialFacts({ lastUsed: daysAgo(40) });
    const verdict = unused.judge(idle, policy, TEST_NOW);
    expect(verdict.state).toBe('fail');
    expect(unused.sentence(verdict.data)).toContain('limit of 35 days (FedRAMP High Rev 5 profile)');
    expect(unused.judge(idle, DEFAULT_POLICY, TEST_NOW).state).toBe('pass');
    const google = credentialFacts({ kind: 'encryption-key', provider: 'gcp', valueChangedAt: daysAgo(91) });
    expect(maxAge.sentence(maxAge.judge(google, inScope(GOOGLE), TEST_NOW).data)).toContain(
      '(CIS GCP 5.0 profile)',
    );
  });
});

describe('what a framework changes', () => {
  const paths = (before: Policy, after: Policy) =>
    policyChanges(before, after).map(({ path, effect }) => `${path} ${effect}`);

  it('is named clause by clause when it comes into scope, and tightens', () => {
    const policy = inScope(GOOGLE);
    const changes = policyChanges(DEFAULT_POLICY, policy);
    expect(changes).toContainEqual({
      path: 'frameworks.cis-gcp.age.encryption-key/gcp.days',
      before: null,
      after: 90,
      effect: 'tightens',
    });
    expect(changes).toContainEqual({
      path: 'frameworks.cis-gcp.version',
      before: null,
      after: '5.0',
      effect: 'tightens',
    });
    expect(loosens(changes)).toBe(false);
    expect(kindsTouched(changes, policy)?.sort()).toEqual(['api-key', 'cloud-access-key', 'encryption-key']);
  });

  it('loosens when it is dropped, even one without a number', () => {
    expect(loosens(policyChanges(inScope(GOOGLE), DEFAULT_POLICY))).toBe(true);
    expect(kindsTouched(policyChanges(inScope(GOOGLE), DEFAULT_POLICY), DEFAULT_POLICY)?.sort()).toEqual([
      'api-key',
      'cloud-access-key',
      'encryption-key',
    ]);
    const hipaa = inScope(['hipaa', '45 CFR 164']);
    expect(paths(hipaa, DEFAULT_POLICY)).toEqual(['frameworks.hipaa.version loosens']);
    expect(kindsTouched(policyChanges(hipaa, DEFAULT_POLICY), DEFAULT_POLICY)).toEqual([]);
  });

  it('is wording when only the version and the items differ', () => {
    const changes = policyChanges(inScope(['cis-aws', '5.0']), inScope(['cis-aws', '7.0']));
    expect(new Set(changes.map(({ effect }) => effect))).toEqual(new Set(['wording']));
    expect(changes.length).toBeGreaterThan(1);
  });

  it('is told by the number where one is edited', () => {
    const looser = structuredClone(inScope(PCI)) as Policy;
    const [first] = looser.frameworks['pci-dss']?.clauses ?? [];
    Object.assign(first ?? {}, { days: 180 });
    expect(paths(inScope(PCI), looser)).toEqual(['frameworks.pci-dss.age.cloud-access-key.days loosens']);
    expect(paths(looser, inScope(PCI))).toEqual(['frameworks.pci-dss.age.cloud-access-key.days tightens']);
  });
});

describe('what classification rules change', () => {
  const rule = {
    id: 'admins',
    when: { privileges: ['administrative'] as const },
    class: 'A',
    environment: null,
  };
  const withRules = (...rules: object[]) => ({ ...DEFAULT_POLICY, classification: rules }) as Policy;

  it('counts as loosening, since it cannot be told, and touches the kinds whose class counts; another reason is wording', () => {
    const one = withRules({ ...rule, reason: 'Because.' });
    const changes = policyChanges(DEFAULT_POLICY, one);
    expect(changes.find(({ path }) => path === 'classification.admins.rule')).toEqual({
      path: 'classification.admins.rule',
      before: null,
      after: '1. privilege is administrative → class A',
      effect: 'loosens',
    });
    const byClass = Object.entries(one.kindLimits).filter(([, limit]) => limit.byClass);
    expect(kindsTouched(changes, one)).toEqual(byClass.map(([kind]) => kind));
    const reworded = policyChanges(one, withRules({ ...rule, reason: 'Another.' }));
    expect(reworded.map(({ effect }) => effect)).toEqual(['wording']);
  });

  it('is named when rules only change places', () => {
    const [a, b] = [
      { ...rule, reason: 'x' },
      { ...rule, id: 'others', when: { name: '*' }, class: 'C', reason: 'y' },
    ];
    expect(policyChanges(withRules(a, b), withRules(b, a)).map(({ path }) => path)).toEqual([
      'classification.admins.rule',
      'classification.others.rule',
    ]);
  });
});
