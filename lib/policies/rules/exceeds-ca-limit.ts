import { knownFacts } from '@/lib/credentials/known-facts';
import { DAY_MS, isoSeconds } from '@/lib/kernel/dates';
import type { JsonObject } from '@/lib/kernel/json';
import { dayOf, daysOf, hasData } from '@/lib/policies/labels';
import type { Policy, Rule, Severity, Verdict } from '@/lib/policies/model';
import { grantsAccess } from '@/lib/policies/states';

/** The validity a public authority may give a certificate it issues on that day; null before there was a limit. */
function limitAt(issuedAt: Date, policy: Policy): number | null {
  const day = issuedAt.toISOString().slice(0, 10);
  return policy.publicCertificates.limits.findLast((each) => each.issuedFrom <= day)?.days ?? null;
}

/** Both ends belong to the validity, so that a second past whole days begins another one. */
const validDays = (from: Date, end: Date) => Math.ceil((end.getTime() + 1000 - from.getTime()) / DAY_MS);

/**
 * Valid for longer than public authorities may issue at its day of issue; browsers refuse it. Private authorities are
 * not bound, so those that say they are private are not judged. Where nothing states the authority, a short validity
 * passes all the same and a long one is a notice that it cannot be told.
 */
export const exceedsCaLimit: Rule = {
  id: 'exceeds-ca-limit',
  code: 'EXCEEDS_CA_LIMIT',
  title: 'Valid for longer than public authorities may issue',
  severity: 'medium',
  remedy: 'Have it issued anew with a validity within the limit, and renewed automatically.',
  controls: [],
  appliesTo({ kind, facts, status }) {
    const { certificateAuthority } = knownFacts(facts);
    const isFree = certificateAuthority === 'private' || certificateAuthority === 'self-signed';
    return kind === 'tls-certificate' && !isFree && grantsAccess({ status });
  },
  judge({ expires, facts }, policy): Verdict {
    const { certificateAuthority, notBefore } = knownFacts(facts);
    const isPublic = certificateAuthority === 'public';
    const severity: Severity = isPublic ? 'medium' : 'notice';
    const from = notBefore ? new Date(notBefore) : null;
    if (!from || !(expires instanceof Date))
      return { state: 'unknown', data: {}, validUntil: null, severity };
    const limit = limitAt(from, policy);
    const data: JsonObject = {
      issuedAt: isoSeconds(from),
      validDays: validDays(from, expires),
      limitDays: limit,
      isPublic,
    };
    if (limit === null || validDays(from, expires) <= limit) return { state: 'pass', data, validUntil: null };
    return isPublic
      ? { state: 'fail', data, validUntil: null }
      : { state: 'unknown', data, validUntil: null, severity };
  },
  sentence(data) {
    if (!hasData(data, 'validDays')) return 'It is not known for how long it was issued.';
    const valid = `It was issued on ${dayOf(data, 'issuedAt')} for ${daysOf(data, 'validDays')}`;
    if (!hasData(data, 'limitDays')) return `${valid}, before there was a limit.`;
    const limit = `public authorities may issue for ${daysOf(data, 'limitDays')} from then`;
    return data.isPublic === true || Number(data.validDays) <= Number(data.limitDays)
      ? `${valid}; ${limit}.`
      : `${valid}; ${limit}, but it is not stated whether its authority is one.`;
  },
};
