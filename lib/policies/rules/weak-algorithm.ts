import type { CredentialKind } from '@/lib/credentials/model';
import type { JsonObject } from '@/lib/kernel/json';
import { parseAlgorithm } from '@/lib/policies/algorithms';
import { hasData, textOf } from '@/lib/policies/labels';
import type { Rule, Verdict } from '@/lib/policies/model';
import { grantsAccess } from '@/lib/policies/states';

/** Kinds that are keys by nature. Others are judged where an algorithm is stated. */
const KEYS: readonly CredentialKind[] = [
  'tls-certificate',
  'client-certificate',
  'signing-key',
  'encryption-key',
  'ssh-key',
];

/**
 * A key too short, or an algorithm that is broken. Where the listing does not state the algorithm or its size the verdict
 * is unknown but no more than a notice: it is counted, without making the credential as a whole one that cannot be
 * judged. Words that are stated and not understood may hide anything, so they do.
 */
export const weakAlgorithm: Rule = {
  id: 'weak-algorithm',
  code: 'WEAK_ALGORITHM',
  title: 'Weak algorithm or key size',
  severity: 'high',
  remedy:
    'Make a new key pair with RSA of 2048 bits or more, or on P-256 or Ed25519, deploy it, then retire this one.',
  controls: [],
  appliesTo: (facts) => grantsAccess(facts) && (facts.algorithm !== null || KEYS.includes(facts.kind)),
  judge({ algorithm }, { keySizes }): Verdict {
    if (algorithm === null) return { state: 'unknown', data: {}, validUntil: null, severity: 'notice' };
    const data: JsonObject = { algorithm };
    const parsed = parseAlgorithm(algorithm);
    if (!parsed) return { state: 'unknown', data, validUntil: null };
    const { family, bits, hasBrokenHash } = parsed;
    if (family === 'broken' || hasBrokenHash) {
      data.broken = hasBrokenHash ? 'hash' : 'algorithm';
      return { state: 'fail', data, validUntil: null };
    }
    if (family === 'sound') return { state: 'pass', data, validUntil: null };
    const leastBits = family === 'rsa' ? keySizes.rsaBits : keySizes.ellipticBits;
    Object.assign(data, { bits, leastBits });
    if (bits === null) return { state: 'unknown', data, validUntil: null, severity: 'notice' };
    return { state: bits < leastBits ? 'fail' : 'pass', data, validUntil: null };
  },
  sentence(data) {
    if (!hasData(data, 'algorithm')) return 'Its algorithm is not stated.';
    const stated = `Its algorithm is ${textOf(data, 'algorithm')}`;
    if (data.broken === 'hash') return `${stated}; signatures over MD5 or SHA-1 can be forged.`;
    if (data.broken === 'algorithm') return `${stated}, which no key size makes safe.`;
    if (!hasData(data, 'leastBits')) return `${stated}.`;
    const least = `the policy asks for ${textOf(data, 'leastBits')} bits or more`;
    return hasData(data, 'bits')
      ? `${stated}, a key of ${textOf(data, 'bits')} bits; ${least}.`
      : `${stated}, which does not say how long the key is; ${least}.`;
  },
};
