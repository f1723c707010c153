import { describe, expect, it } from 'vitest';
import { kindsTouched, loosens, policyChanges } from './changes';
import { DEFAULT_POLICY } from './default-policy';
import type { Policy } from './model';

const withKeyLimit = (days: number | null): Policy => ({
  ...DEFAULT_POLICY,
  kindLimits: {
    ...DEFAULT_POLICY.kindLimits,
    'cloud-access-key': { ...DEFAULT_POLICY.kindLimits['cloud-access-key'], days },
  },
});

describe('what two policies have differently', () => {
  it('is nothing for equal ones', () => {
    expect(policyChanges(DEFAULT_POLICY, structuredClone(DEFAULT_POLICY))).toEqual([]);
  });

  it.each([
    [60, 'tightens'],
    [120, 'loosens'],
    [null, 'loosens'],
  ] as const)('names a key limit of %s days as what %s', (days, effect) => {
    const changes = policyChanges(DEFAULT_POLICY, withKeyLimit(days));
    expect(changes).toEqual([{ path: 'kindLimits.cloud-access-key.days', before: 90, after: days, effect }]);
    expect(loosens(changes)).toBe(effect === 'loosens');
    expect(kindsTouched(changes, DEFAULT_POLICY)).toEqual(['cloud-access-key']);
  });

  it('takes a limit where there was none for tighter', () => {
    expect(policyChanges(withKeyLimit(null), DEFAULT_POLICY)[0]?.effect).toBe('tightens');
  });

  it('takes another wording for no change of what is asked', () => {
    const changes = policyChanges(DEFAULT_POLICY, { ...DEFAULT_POLICY, name: 'Ours' });
    expect(changes.map((change) => change.effect)).toEqual(['wording']);
    expect(kindsTouched(changes, DEFAULT_POLICY)).toEqual([]);
  });

  it('takes for loosening what it cannot tell: a rule switched off, another severity, other tags', () => {
    for (const other of [
      { rules: { unused: { enabled: false } } },
      { rules: { unused: { severity: 'notice' as const } } },
      { tags: { ...DEFAULT_POLICY.tags, class: ['grade'] } },
    ]) {
      const changes = policyChanges(DEFAULT_POLICY, { ...DEFAULT_POLICY, ...other });
      expect(loosens(changes)).toBe(true);
      expect(kindsTouched(changes, DEFAULT_POLICY)).toBeNull();
    }
  });

  it('tells tighter from looser in what the checks ask', () => {
    const { overlap, keySizes, passwordPolicy } = DEFAULT_POLICY;
    const effects = (change: Partial<Policy>) =>
      policyChanges(DEFAULT_POLICY, { ...DEFAULT_POLICY, ...change }).map(({ effect }) => effect);
    expect(effects({ overlap: { ...overlap, days: 3 } })).toEqual(['tightens']);
    expect(effects({ overlap: { ...overlap, days: 30 } })).toEqual(['loosens']);
    expect(effects({ keySizes: { ...keySizes, rsaBits: 3072 } })).toEqual(['tightens']);
    expect(effects({ keySizes: { ...keySizes, rsaBits: 1024 } })).toEqual(['loosens']);
    expect(effects({ passwordPolicy: { ...passwordPolicy, symbols: true } })).toEqual(['tightens']);
    expect(effects({ passwordPolicy: { ...passwordPolicy, numbers: false } })).toEqual(['loosens']);
    expect(effects({ mustExpire: [] })).toEqual(['loosens']);
  });

  it('takes a longer exception for looser, and no credential for touched by it', () => {
    const longest = (days: number) => ({
      ...DEFAULT_POLICY,
      exceptionLimits: {
        ...DEFAULT_POLICY.exceptionLimits,
        high: { ...DEFAULT_POLICY.exceptionLimits.high, days },
      },
    });
    expect(policyChanges(DEFAULT_POLICY, longest(120))).toEqual([
      { path: 'exceptionLimits.high.days', before: 90, after: 120, effect: 'loosens' },
    ]);
    expect(policyChanges(DEFAULT_POLICY, longest(60))[0]?.effect).toBe('tightens');
    expect(kindsTouched(policyChanges(DEFAULT_POLICY, longest(120)), DEFAULT_POLICY)).toEqual([]);
  });

  it('touches every kind that classes govern when a class limit moves', () => {
    const classLimits = { ...DEFAULT_POLICY.classLimits, A: { ...DEFAULT_POLICY.classLimits.A, days: 7 } };
    const kinds = kindsTouched(
      policyChanges(DEFAULT_POLICY, { ...DEFAULT_POLICY, classLimits }),
      DEFAULT_POLICY,
    );
    expect(kinds).toContain('managed-secret');
    expect(kinds).not.toContain('tls-certificate');
  });
});
