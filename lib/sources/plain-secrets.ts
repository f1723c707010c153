import { invalid } from '@/lib/kernel/errors';

/** Shapes of secrets people paste by mistake. A match is refused without ever being repeated. */
const SHAPES: readonly { what: string; pattern: RegExp }[] = [
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
  const found = SHAPES.find(({ pattern }) => [text, ...words].some((part) => pattern.test(part.trim())));
  return found?.what ?? null;
}

/**
 * Refuses a text in which somebody pasted a secret, before it is stored anywhere.
 * @throws `text/secret`, which names the kind of secret and never repeats it.
 */
export function refuseSecret(field: string, text: string): void {
  const what = secretWithin(text);
  if (what === null) return;
  const message = `This holds what looks like ${what}. Say where it is, never what it is; if it was real, replace it.`;
  throw invalid('text/secret', message, { fields: { [field]: message } });
}

const SECRET_FIELD = /(secret|secret\w*key|password|passphrase|token|private[-_]?key|credential)s?$/i;
const REFERENCE = /^(env:[A-Za-z_]\w*|file:\S.*)$/;

/** Whether a value is a reference to a secret, not a secret. */
export function isReference(value: string): boolean {
  return REFERENCE.test(value);
}

/**
 * Why a configuration value may not be stored: null when it may.
 * The answer names the kind of secret, never the value.
 */
export function plainSecretProblem(field: string, value: string): string | null {
  if (isReference(value)) return null;
  const shape = SHAPES.find(({ pattern }) => pattern.test(value.trim()));
  if (shape) return `This looks like ${shape.what}. ${HINT}`;
  if (value !== '' && SECRET_FIELD.test(field)) return `A secret is never stored here. ${HINT}`;
  return null;
}

const HINT =
  'Put it into the environment or a file of the worker and write env:NAME or file:/path here. If it was real, replace it: it has left its place.';

/** Problems per field, over every text in the configuration at any depth. */
export function plainSecretsIn(config: unknown): Record<string, string> {
  const problems: Record<string, string> = {};
  const walk = (field: string, value: unknown) => {
    if (typeof value === 'string') {
      const problem = plainSecretProblem(field.split('.').at(-1) ?? field, value);
      if (problem) problems[field] = problem;
    } else if (Array.isArray(value)) {
      for (const item of value) walk(field, item);
    } else if (value && typeof value === 'object') {
      for (const [key, item] of Object.entries(value)) walk(field ? `${field}.${key}` : key, item);
    }
  };
  walk('', config);
  return problems;
}
