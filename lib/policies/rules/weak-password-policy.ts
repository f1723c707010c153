import { type KnownFacts, knownFacts } from '@/lib/credentials/known-facts';
import type { JsonObject } from '@/lib/kernel/json';
import { textOf } from '@/lib/policies/labels';
import type { PasswordMinima, Rule, Verdict } from '@/lib/policies/model';

/** What the policy asks for and how it stands: true, false, or null where it is not stated. */
function answers(facts: KnownFacts, minima: PasswordMinima): Record<string, boolean | null> {
  const atLeast = (stated: number | null | undefined, least: number) =>
    least === 0 ? true : typeof stated === 'number' ? stated >= least : null;
  const asked = (stated: boolean | null | undefined, isAsked: boolean) => (isAsked ? (stated ?? null) : true);
  return {
    length: atLeast(facts.minimumLength, minima.minimumLength),
    reuse: atLeast(facts.passwordReusePrevention, minima.reusePrevention),
    lowercase: asked(facts.requiresLowercase, minima.lowercase),
    uppercase: asked(facts.requiresUppercase, minima.uppercase),
    numbers: asked(facts.requiresNumbers, minima.numbers),
    symbols: asked(facts.requiresSymbols, minima.symbols),
  };
}

/** What each part reads like when the policy asks for it. */
const PARTS: Record<string, (data: JsonObject) => string> = {
  length: (data) => `at least ${textOf(data, 'minimumLength')} characters`,
  reuse: (data) => `none of the last ${textOf(data, 'reusePrevention')} passwords`,
  lowercase: () => 'a lowercase letter',
  uppercase: () => 'an uppercase letter',
  numbers: () => 'a digit',
  symbols: () => 'a symbol',
};

const listed = (data: JsonObject, key: string): string => {
  const parts = Array.isArray(data[key]) ? data[key] : [];
  return parts.map((part) => PARTS[String(part)]?.(data) ?? String(part)).join(', ');
};

/**
 * What an account asks of its passwords falls short of the policy's minima. One part that falls short is enough to fail;
 * one that is not stated is enough not to pass. How long passwords may be kept is no part: see the limits of age.
 */
export const weakPasswordPolicy: Rule = {
  id: 'weak-password-policy',
  code: 'WEAK_PASSWORD_POLICY',
  title: 'Weak password policy',
  severity: 'medium',
  remedy:
    'Raise the password policy of the account to the minima named, or sign people in through an identity provider.',
  controls: ['PCI DSS 4.0.1 8.3.6', 'FedRAMP IA-5(1)'],
  appliesTo: ({ kind, resource }) => kind === 'token-policy' && resource.endsWith('password-policy'),
  judge({ facts }, { passwordPolicy }): Verdict {
    const states = Object.entries(answers(knownFacts(facts), passwordPolicy));
    const withState = (wanted: boolean | null) =>
      states.filter(([, state]) => state === wanted).map(([part]) => part);
    const { minimumLength, reusePrevention } = passwordPolicy;
    const data = { minimumLength, reusePrevention, short: withState(false), notStated: withState(null) };
    const state = data.short.length > 0 ? 'fail' : data.notStated.length > 0 ? 'unknown' : 'pass';
    return { state, data, validUntil: null };
  },
  sentence(data) {
    const short = listed(data, 'short');
    if (short) return `It does not ask for: ${short}.`;
    const open = listed(data, 'notStated');
    return open ? `It is not stated whether it asks for: ${open}.` : 'It asks for all that the policy wants.';
  },
};
