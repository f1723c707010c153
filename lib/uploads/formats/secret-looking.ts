import type { Observation } from '@/lib/credentials/model';
import type { Json, JsonObject } from '@/lib/kernel/json';
import { BadRow } from './contract';

/** Values that say by their form that they are secrets. */
const UNMISTAKABLE: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY/,
  /"private_key"\s*:/,
  /\b(?:gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{20,})/,
  /\bxox[abposr]-[\w-]{10,}/,
  /\b[sr]k_live_\w{16,}/,
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/,
  /\bAIza[\w-]{35}/,
  /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/,
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^/\s:@]{0,200}:[^/\s@]{3,200}@/i,
  // not within an ARN, where `secret:` and `password:` stand before a name
  /(?<![\w:/-])(?:password|passwd|pwd|secret|token|api[_-]?key)\s*[:=]\s*\S{6,}/i,
];
/** Values that may be something else: only taken for secrets where nothing depends on them. */
const LIKELY: readonly RegExp[] = [
  // an AWS secret access key; a commit id has no capitals
  /(?<![\w/+=-])(?=[A-Za-z0-9/+]*[a-z])(?=[A-Za-z0-9/+]*[A-Z])(?=[A-Za-z0-9/+]*\d)[A-Za-z0-9/+]{40}(?![\w/+=-])/,
  // a client secret of Microsoft Entra
  /(?<![\w.~-])[\w.~-]{3}\dQ~[\w.~-]{30,}/,
];

/** Whether a text that nothing depends on looks like a secret. */
export function looksSecret(text: string): boolean {
  return isUnmistakable(text) || LIKELY.some((pattern) => pattern.test(text));
}

/** Whether a text cannot well be anything but a secret. */
export function isUnmistakable(text: string): boolean {
  return UNMISTAKABLE.some((pattern) => pattern.test(text));
}

/** Fields that say which credential it is: one that holds a secret makes the row unusable. */
const IDENTIFYING = ['account', 'region', 'resource', 'externalId'] as const;

/**
 * The observation without texts that look like secrets, and the names of the fields they were in.
 * @throws BadRow where one stands in place of an id
 */
export function withoutSecrets(seen: Observation): { observation: Observation; notes: string[] } {
  for (const field of IDENTIFYING)
    if (isUnmistakable(seen[field]))
      throw new BadRow(
        `${field === 'externalId' ? 'the identifier' : field} looks like a secret; give the id of the credential, never its value`,
      );
  if (seen.holder && isUnmistakable(seen.holder.id)) throw new BadRow('the holder looks like a secret');
  const notes: string[] = [];
  const free = (field: string, text: string, instead: string) => {
    if (!looksSecret(text)) return text;
    notes.push(field);
    return instead;
  };
  const name = free('name', seen.name, seen.externalId);
  const holder = seen.holder && { ...seen.holder, name: free('holder', seen.holder.name, seen.holder.id) };
  const accountName = seen.accountName === null ? null : free('account_name', seen.accountName, seen.account);
  const tags = seen.tags && cleanEntries('tag', seen.tags, free);
  const facts = cleanEntries('', seen.facts, free) as JsonObject;
  return { observation: { ...seen, name, holder, accountName, tags, facts }, notes };
}

function cleanEntries<Value extends Json>(
  prefix: string,
  entries: Record<string, Value>,
  free: (field: string, text: string, instead: string) => string,
): Record<string, Value> {
  const kept: Record<string, Value> = Object.create(null);
  for (const [name, value] of Object.entries(entries)) {
    if (looksSecret(name)) free(prefix || 'a name', name, '');
    else if (typeof value === 'string')
      kept[name] = free(`${prefix} ${name}`.trim(), value, DROPPED) as Value;
    else kept[name] = value;
  }
  return kept;
}

const DROPPED = '(dropped: it looked like a secret)';
