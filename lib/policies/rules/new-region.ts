import { DAY_MS, isoSeconds } from '@/lib/kernel/dates';
import type { JsonObject } from '@/lib/kernel/json';
import { dayOf, hasData, textOf } from '@/lib/policies/labels';
import type { Rule, Verdict } from '@/lib/policies/model';
import { grantsAccess } from '@/lib/policies/states';

/**
 * Used from a region it had never been used in before; news for as long as the policy says, so that somebody looks into
 * it. The first region is only learned. It applies where the provider states the region of the last use.
 */
export const newRegion: Rule = {
  id: 'new-region',
  code: 'NEW_REGION',
  title: 'Used from a new region',
  severity: 'low',
  remedy:
    'Ask its owner whether that use was meant; if not, disable it and look at what it did. It closes by itself.',
  controls: ['SOC 2 CC7.2'],
  appliesTo: (facts) => facts.derived.regions.length > 0 && grantsAccess(facts),
  judge({ derived }, policy, now): Verdict {
    const { newRegion: news, regions } = derived;
    if (!news) return { state: 'pass', data: { regions: regions.length }, validUntil: null };
    const { days } = policy.newRegion;
    const ends = new Date(news.since.getTime() + days * DAY_MS);
    const data: JsonObject = {
      region: news.region,
      seenAt: isoSeconds(news.since),
      newsUntil: isoSeconds(ends),
    };
    if (now >= ends) return { state: 'pass', data, validUntil: null };
    return { state: 'fail', data, validUntil: ends };
  },
  sentence(data) {
    if (!hasData(data, 'region')) return 'It was used only where it had been used before.';
    const seen = `It was first seen in use in ${textOf(data, 'region')} on ${dayOf(data, 'seenAt')}`;
    return `${seen}, where it had not been used before; that is news until ${dayOf(data, 'newsUntil')}.`;
  },
};
