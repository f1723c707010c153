import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import { DEFAULT_CHECKS } from '@/lib/policies/default-policy-checks';
import { PolicyDocument } from '@/lib/policies/schema';

/** The default policy as JSON with one change made to it. */
function changed(change: (document: Record<string, never> & typeof DEFAULT_POLICY) => void) {
  const document = JSON.parse(JSON.stringify(DEFAULT_POLICY));
  change(document);
  return PolicyDocument.safeParse(document).success;
}

describe('PolicyDocument', () => {
  it('takes the default policy through JSON unchanged', () => {
    expect(PolicyDocument.parse(JSON.parse(JSON.stringify(DEFAULT_POLICY)))).toEqual(DEFAULT_POLICY);
  });

  it('reads a policy that was stored before checks were added as if it held the default', () => {
    const old = JSON.parse(JSON.stringify(DEFAULT_POLICY));
    for (const part of Object.keys(DEFAULT_CHECKS)) delete old[part];
    expect(PolicyDocument.parse(old)).toEqual(DEFAULT_POLICY);
  });

  it('refuses limits of certificates that are not in order, and sizes no key has', () => {
    const [first, ...later] = DEFAULT_POLICY.publicCertificates.limits;
    expect(changed((policy) => Object.assign(policy.publicCertificates, { limits: [...later, first] }))).toBe(
      false,
    );
    expect(changed((policy) => Object.assign(policy.keySizes, { rsaBits: 0 }))).toBe(false);
  });

  it('refuses limits below one day, parts of days and more than ten years', () => {
    for (const days of [0, -1, 1.5, 3651]) {
      expect(changed((policy) => Object.assign(policy.kindLimits['api-key'], { days }))).toBe(false);
      expect(changed((policy) => Object.assign(policy.classLimits.A, { days }))).toBe(false);
      expect(changed((policy) => Object.assign(policy.idleLimits.password, { days }))).toBe(false);
    }
    expect(changed((policy) => Object.assign(policy.kindLimits['api-key'], { days: 1 }))).toBe(true);
    expect(changed((policy) => Object.assign(policy.classLimits.A, { days: null }))).toBe(false);
  });

  it('refuses unknown fields at every depth', () => {
    expect(changed((policy) => Object.assign(policy, { extra: 1 }))).toBe(false);
    expect(changed((policy) => Object.assign(policy.kindLimits.password, { grace: 1 }))).toBe(false);
    expect(changed((policy) => Object.assign(policy.kindLimits, { 'no-such-kind': { days: 1 } }))).toBe(
      false,
    );
    expect(changed((policy) => Object.assign(policy.rules, { 'max-age': { on: true } }))).toBe(false);
  });

  it('refuses a policy that leaves a kind or a source out', () => {
    expect(changed((policy) => Reflect.deleteProperty(policy.kindLimits, 'ssh-key'))).toBe(false);
    expect(changed((policy) => Object.assign(policy.kindLimits['api-key'], { source: ' ' }))).toBe(false);
  });

  it('refuses a notice window whose least is above its greatest', () => {
    expect(changed((policy) => Object.assign(policy.expiring, { minDays: 31 }))).toBe(false);
  });

  it('takes rules switched off or given another severity', () => {
    expect(
      changed((policy) =>
        Object.assign(policy.rules, { unused: { enabled: false }, expired: { severity: 'low' } }),
      ),
    ).toBe(true);
    expect(changed((policy) => Object.assign(policy.rules, { unused: { severity: 'grave' } }))).toBe(false);
  });
});
