import { isoSeconds } from '@/lib/kernel/dates';
import { dayOf, hasData } from '@/lib/policies/labels';
import type { Rule, Verdict } from '@/lib/policies/model';
import { grantsAccess } from '@/lib/policies/states';

/** Past its end and still enabled. What has no end (`none`) is not judged; an end nobody stated is unknown. */
export const expired: Rule = {
  id: 'expired',
  code: 'EXPIRED',
  title: 'Expired but still in place',
  severity: 'high',
  remedy: 'Renew it where it is still needed and deploy the new one; otherwise remove it.',
  controls: ['PCI DSS 4.0.1 4.2.1', 'CIS AWS 7.0 2.17', 'SOC 2 CC6.7'],
  appliesTo: (facts) => facts.expires !== 'none' && grantsAccess(facts),
  judge(facts, _policy, now): Verdict {
    const { expires } = facts;
    if (!(expires instanceof Date)) return { state: 'unknown', data: {}, validUntil: null };
    return now >= expires
      ? { state: 'fail', data: { expiredAt: isoSeconds(expires) }, validUntil: null }
      : { state: 'pass', data: { expiresAt: isoSeconds(expires) }, validUntil: expires };
  },
  sentence(data) {
    if (hasData(data, 'expiredAt'))
      return `It expired on ${dayOf(data, 'expiredAt')} and has not been removed.`;
    return hasData(data, 'expiresAt')
      ? `It is valid until ${dayOf(data, 'expiresAt')}.`
      : 'It is not known whether or when it expires.';
  },
};
