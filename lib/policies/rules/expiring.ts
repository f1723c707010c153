import type { CredentialFacts } from '@/lib/credentials/model';
import { DAY_MS, isoSeconds } from '@/lib/kernel/dates';
import { dayOf, hasData } from '@/lib/policies/labels';
import type { Policy, Rule, Verdict } from '@/lib/policies/model';
import { grantsAccess } from '@/lib/policies/states';

/** How long before its end a credential of known start counts as expiring; never more than half of its life. */
function windowMs(start: Date, end: Date, isRenewed: boolean, expiring: Policy['expiring']): number {
  const { share, minDays, maxDays } = expiring;
  const life = Math.max(0, end.getTime() - start.getTime());
  // What renews itself is given time to: only near the end is it clear that nothing came.
  if (isRenewed) return Math.floor(Math.min(minDays * DAY_MS, life * share));
  const wanted = Math.min(maxDays * DAY_MS, Math.max(minDays * DAY_MS, life * share));
  return Math.floor(Math.min(wanted, life / 2));
}

const startOf = (facts: CredentialFacts): Date | null => facts.valueChangedAt ?? facts.createdAt;

/**
 * The end is near and nothing has renewed it: less than a share of its life remains, within bounds; of what is renewed
 * automatically no more than the least of the window. With an unknown start it passes before the widest window, fails
 * inside the narrowest, and is unknown in between.
 */
export const expiring: Rule = {
  id: 'expiring',
  code: 'EXPIRING',
  title: 'Expires soon',
  severity: 'notice',
  remedy: 'Renew it now and have the renewal done automatically before a third of its life is left.',
  controls: ['AWS Security Hub ACM.1', 'SOC 2 CC6.7'],
  appliesTo: (facts) => facts.expires !== 'none' && grantsAccess(facts),
  judge(facts, policy, now): Verdict {
    const { expires } = facts;
    if (!(expires instanceof Date)) return { state: 'unknown', data: {}, validUntil: null };
    const end = isoSeconds(expires);
    // An expired one is no longer expiring: the rule `expired` has taken over.
    if (now >= expires) return { state: 'pass', data: { expiredAt: end }, validUntil: null };
    const start = startOf(facts);
    const { minDays, maxDays } = policy.expiring;
    const isRenewed = facts.rotationMethod === 'automatic';
    const most = isRenewed ? minDays : maxDays;
    const widest = start ? windowMs(start, expires, isRenewed, policy.expiring) : most * DAY_MS;
    const narrowest = start ? widest : minDays * DAY_MS;
    const left = expires.getTime() - now.getTime();
    if (left > widest) {
      const validUntil = new Date(expires.getTime() - widest);
      return { state: 'pass', data: { expiresAt: end, warnsAt: isoSeconds(validUntil) }, validUntil };
    }
    const from = new Date(expires.getTime() - narrowest);
    if (left > narrowest) return { state: 'unknown', data: { expiresAt: end }, validUntil: from };
    const data = { expiresAt: end, expiringSince: isoSeconds(from), isRenewed };
    return { state: 'fail', data, validUntil: expires };
  },
  sentence(data) {
    if (hasData(data, 'expiredAt')) return `It already expired on ${dayOf(data, 'expiredAt')}.`;
    if (!hasData(data, 'expiresAt')) return 'It is not known whether or when it expires.';
    const end = dayOf(data, 'expiresAt');
    if (hasData(data, 'expiringSince') && data.isRenewed === true)
      return `It expires on ${end}; it is renewed automatically, but has not been.`;
    if (hasData(data, 'expiringSince')) return `It expires on ${end} and nothing is known to renew it.`;
    return hasData(data, 'warnsAt')
      ? `It expires on ${end}; a notice follows on ${dayOf(data, 'warnsAt')}.`
      : `It expires on ${end}; as its start is not known, whether that is soon for it cannot be said.`;
  },
};
