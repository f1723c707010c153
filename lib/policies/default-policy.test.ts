import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import { DEFAULT_CHECKS } from '@/lib/policies/default-policy-checks';

const { kindLimits, idleLimits, classLimits, expiring } = DEFAULT_POLICY;
const sources = [kindLimits, idleLimits, classLimits].flatMap((part) =>
  Object.values(part).map((each) => each.source),
);
const { mustExpire, tokenLifetimes, exceptionLimits, ...others } = DEFAULT_CHECKS;
const checks = [mustExpire, tokenLifetimes, exceptionLimits, others].flatMap((part) =>
  Object.values(part).map((each: { source: string }) => each.source),
);

describe('the default policy', () => {
  it('applies class limits to keys, secrets, database users and tokens only', () => {
    const byClass = Object.entries(kindLimits).filter(([, limit]) => limit.byClass);
    expect(byClass.map(([kind]) => kind).sort()).toEqual([
      'api-key',
      'client-secret',
      'cloud-access-key',
      'database-user',
      'managed-secret',
      'personal-access-token',
      'service-account-token',
    ]);
  });

  it('forces no change of passwords and no age on certificates', () => {
    expect(kindLimits.password.days).toBeNull();
    expect(kindLimits['tls-certificate'].days).toBeNull();
    expect(kindLimits['client-certificate'].days).toBeNull();
  });

  it('says of every number where it comes from, and never that a standard demands it', () => {
    for (const source of [...sources, ...checks, expiring.source]) {
      expect(source).toMatch(/^[A-Z].+\.$/);
      expect(source).not.toMatch(/\b(requires?|mandates?|demands?|must|SOC 2|HIPAA|ISO)\b/i);
    }
  });
});
