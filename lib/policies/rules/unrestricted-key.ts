import { knownFacts } from '@/lib/credentials/known-facts';
import type { JsonObject } from '@/lib/kernel/json';
import type { Rule, Verdict } from '@/lib/policies/model';
import { grantsAccess } from '@/lib/policies/states';

/**
 * An API key that opens every service, or that anybody who finds it can use. It applies where the collector speaks of
 * restrictions, be it to say that they could not be read; providers whose keys know none are not judged.
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
    const { restrictedToServices: services = null, restrictedToCallers: callers = null } = knownFacts(facts);
    const data: JsonObject = { services, callers };
    // Without services named it opens whatever the project switches on next.
    if (services === false) return { state: 'fail', data, validUntil: null, severity: 'high' };
    if (callers === false) return { state: 'fail', data, validUntil: null };
    return { state: services && callers ? 'pass' : 'unknown', data, validUntil: null };
  },
  sentence({ services, callers }) {
    if (services === false && callers === false)
      return 'Anybody who finds it can use it, and for every service.';
    if (services === false) return 'It opens every service of its project.';
    if (callers === false) return 'Anybody who finds it can use it, from anywhere.';
    if (services === true && callers === true) return 'It is limited to named services and named callers.';
    return `It is not stated whether it is limited to named ${services === true ? 'callers' : callers === true ? 'services' : 'services and callers'}.`;
  },
};
