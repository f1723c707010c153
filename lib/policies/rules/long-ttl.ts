import { knownFacts, TOKEN_USES } from '@/lib/credentials/known-facts';
import type { JsonObject } from '@/lib/kernel/json';
import { hasData, textOf } from '@/lib/policies/labels';
import type { Policy, Rule, Verdict } from '@/lib/policies/model';

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** Seconds in the greatest unit that divides them: `1 hour`, `90 minutes`, `7 days`. */
function spanOf(data: JsonObject, key: string): string {
  const seconds = Number(data[key]);
  const [unit, size] = UNITS.find(([, each]) => seconds >= each && seconds % each === 0) ?? ['second', 1];
  return seconds === size ? `1 ${unit}` : `${seconds / size} ${unit}s`;
}

/** The strictest and the laxest limit that can hold; the same where it is stated what the tokens are for. */
function limitsOf(tokenUse: (typeof TOKEN_USES)[number] | null | undefined, { tokenLifetimes }: Policy) {
  const all = (tokenUse ? [tokenUse] : TOKEN_USES).map((use) => tokenLifetimes[use].seconds);
  return { least: Math.min(...all), most: Math.max(...all) };
}

/**
 * Tokens issued under this setting live longer than the policy allows for what they are for. Where that is not stated,
 * it passes within the strictest limit, fails beyond the laxest, and is unknown in between.
 */
export const longTtl: Rule = {
  id: 'long-ttl',
  code: 'LONG_TTL',
  title: 'Tokens live too long',
  severity: 'medium',
  remedy: 'Shorten the lifetime of the tokens, and let what needs longer use refresh them.',
  controls: [],
  appliesTo: ({ kind, resource, status }) =>
    kind === 'token-policy' && !resource.endsWith('password-policy') && status !== 'disabled',
  judge({ facts }, policy): Verdict {
    const { lifetimeSeconds, tokenUse } = knownFacts(facts);
    const { least, most } = limitsOf(tokenUse, policy);
    if (typeof lifetimeSeconds !== 'number')
      return { state: 'unknown', data: { tokenUse: tokenUse ?? null }, validUntil: null };
    const data = {
      lifetimeSeconds,
      limitSeconds: lifetimeSeconds > most ? most : least,
      tokenUse: tokenUse ?? null,
    };
    const state = lifetimeSeconds <= least ? 'pass' : lifetimeSeconds > most ? 'fail' : 'unknown';
    return { state, data, validUntil: null };
  },
  sentence(data) {
    const what = hasData(data, 'tokenUse') ? `Tokens for ${textOf(data, 'tokenUse')} use` : 'Tokens';
    if (!hasData(data, 'lifetimeSeconds')) return 'It is not stated how long its tokens live.';
    const lives = `${what} live ${spanOf(data, 'lifetimeSeconds')}; the policy allows ${spanOf(data, 'limitSeconds')}`;
    const isBetween = !hasData(data, 'tokenUse') && Number(data.lifetimeSeconds) > Number(data.limitSeconds);
    return isBetween ? `${lives} or more, by what they are for.` : `${lives}.`;
  },
};
