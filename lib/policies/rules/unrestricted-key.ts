import { knownFacts } from '@/lib/credentials/known-facts';
import type { JsonObject } from '@/lib/kernel/json';
import type { Rule, Verdict } from '@/lib/policies/model';
import { grantsAccess } from '@/lib/policies/states';

/**
 * An API key that opens every service, or that anybody who finds it can use. Judged are the restrictions its collector
 * speaks of, be it to say that they could not be read (null); those a provider's keys do not know are left out.
 */
export const unrestrictedKey: Rule = {
  id: 'unrestricted-key',
  code: 'UNRESTRICTED_KEY',
  title: 'Key without restrictions',
  severity: 'medium',
  remedy: 'Limit it to the services it is for, and to the addresses, sites or apps that call them.',
  controls: ['CIS GCP 5.0 1.14', 'CIS GCP 5.0 1.15'],
  appliesTo(facts) {
    const { restrictedToServices, restrictedToCallers } = knownFacts(facts.facts);
    const isStated = restrictedToServices !== undefined || restrictedToCallers !== undefined;
    return facts.kind === 'api-key' && isStated && grantsAccess(facts);
  },
  judge({ facts }): Verdict {
    const { restrictedToServices: services, restrictedToCallers: callers } = knownFacts(facts);
    const data: JsonObject = {};
    if (services !== undefined) data.services = services;
    if (callers !== undefined) data.callers = callers;
    // Without services named it opens whatever the project switches on next.
    if (services === false) return { state: 'fail', data, validUntil: null, severity: 'high' };
    if (callers === false) return { state: 'fail', data, validUntil: null };
    const isOpen = services === null || callers === null;
    return { state: isOpen ? 'unknown' : 'pass', data, validUntil: null };
  },
  sentence({ services, callers }) {
    if (services === false && callers === false)
      return 'Anybody who finds it can use it, and for every service.';
    if (services === false) return 'It opens every service of its project.';
    if (callers === false) return 'Anybody who finds it can use it, from anywhere.';
    const open = [services === null && 'services', callers === null && 'callers'].filter(Boolean);
    return open.length > 0
      ? `It is not stated whether it is limited to named ${open.join(' and ')}.`
      : `It is limited to named ${[services && 'services', callers && 'callers'].filter(Boolean).join(' and ')}.`;
  },
};
