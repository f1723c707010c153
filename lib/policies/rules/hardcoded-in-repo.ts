import { isoSeconds } from '@/lib/kernel/dates';
import type { JsonObject } from '@/lib/kernel/json';
import { dayOf, textOf } from '@/lib/policies/labels';
import type { Rule, Verdict } from '@/lib/policies/model';
import { grantsAccess } from '@/lib/policies/states';

/**
 * A scanner found its value in source code. Which credential it is, is known by the id of the key itself, so it fails as
 * long as that very value works: taking the line out, even out of the history, or a later scan that no longer lists it,
 * takes nothing back from whoever has read it. That only makes it less urgent. What closes the finding is that the
 * credential is disabled or gone, for a key's value is never replaced under the same id. There is no verdict for
 * credentials that no scanner found: a scan says nothing about what it did not recognise.
 */
export const hardcodedInRepo: Rule = {
  id: 'hardcoded-in-repo',
  code: 'HARDCODED_IN_REPO',
  title: 'Its value stands in source code',
  severity: 'critical',
  remedy:
    'Replace it and delete the old one, or disable it at once if it is not needed; then take it out of the code. Taking it ' +
    'out alone does not help: whoever has a copy can use it.',
  controls: [],
  appliesTo: (facts) => facts.derived.leak !== null && grantsAccess(facts),
  judge({ derived: { leak } }): Verdict {
    if (!leak) return { state: 'unknown', data: {}, validUntil: null };
    const { repository, path, places, since, verified } = leak;
    const data: JsonObject = { repository, path, places, since: isoSeconds(since), verified };
    const verdict: Verdict = { state: 'fail', data, validUntil: null };
    return places > 0 || verified ? verdict : { ...verdict, severity: 'high' };
  },
  sentence(data) {
    if (data.places === undefined) return 'No scanner has found it in source code.';
    const works = data.verified === true ? ' The scanner tried it, and it worked.' : '';
    const where = `${textOf(data, 'repository')} (${textOf(data, 'path')})`;
    if (data.places === 0)
      return `It stood in ${where} from ${dayOf(data, 'since')} on and is no longer listed there, but the same value still works.${works}`;
    const more = typeof data.places === 'number' && data.places > 1 ? ` and ${data.places - 1} more` : '';
    return `It stands in ${where}${more}, since ${dayOf(data, 'since')} at the latest.${works}`;
  },
};
