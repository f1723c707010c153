import { invalid } from './errors';

/** Shapes of secrets people paste by mistake. A match is refused without ever being repeated. */
export const SECRET_SHAPES: readonly { what: string; pattern: RegExp }[] = [
  { what: 'a private key', pattern: /-----BEGIN [A-Z ]*PRIVATE KEY/ },
  { what: 'a service account key file', pattern: /"private_key(_id)?"\s*:/ },
  { what: 'an AWS secret access key', pattern: /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z0-9/+]{40}$/ },
  { what: 'a Microsoft Entra client secret', pattern: /^[\w.~-]{3}8Q~[\w.~-]{30,}$/ },
  { what: 'a signed token', pattern: /\beyJ[\w-]{10,}\.[\w-]{10,}\./ },
  { what: 'a GitHub token', pattern: /\b(gh[pousr]_\w{20,}|github_pat_\w{20,})/ },
  { what: 'a URL with a password', pattern: /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/i },
];

/** What a text holds that looks like a secret, by its kind and never its value; null: nothing does. */
export function secretWithin(text: string): string | null {
  const words = text.split(/[\s"'`<>(),;]+/).flatMap((word) => {
    const bare = word.replace(/[.:!?]+$/, '');
    // `password=VALUE` and `token:VALUE` hide the value behind their name.
    return [bare, bare.slice(Math.max(bare.lastIndexOf('='), bare.lastIndexOf(':')) + 1)];
  });
  const found = SECRET_SHAPES.find(({ pattern }) =>
    [text, ...words].some((part) => pattern.test(part.trim())),
  );
  return found?.what ?? null;
}

/** Identifiers are no words: those of a directory may look like anything. */
const IDENTIFIER = /(^id|Id)s?$/;
/** Settings of a connection have a check of their own, which knows where the secret belongs instead. */
const CONFIGURATION = 'config';

/**
 * Refuses what somebody gave a command when a secret was pasted into any of its texts, at any depth, before it is stored
 * anywhere.
 * @throws `text/secret`, which names the field and the kind of secret and never repeats it.
 */
export function refuseSecrets(input: unknown): void {
  const fields: Record<string, string> = {};
  const walk = (path: string, key: string, value: unknown): void => {
    if (key === CONFIGURATION || IDENTIFIER.test(key)) return;
    if (typeof value === 'string') {
      const what = secretWithin(value);
      if (what !== null) fields[path] = messageOf(what);
    } else if (Array.isArray(value)) {
      for (const item of value) walk(path, key, item);
    } else if (value !== null && typeof value === 'object') {
      for (const [name, item] of Object.entries(value))
        walk(path === '' ? name : `${path}.${name}`, name, item);
    }
  };
  walk('', '', input);
  const [message] = Object.values(fields);
  if (message !== undefined) throw invalid('text/secret', message, { fields });
}

const messageOf = (what: string) =>
  `This holds what looks like ${what}. Say where it is, never what it is; if it was real, replace it.`;
