import { SECRET_SHAPES } from '@/lib/kernel/secrets';

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
  const shape = SECRET_SHAPES.find(({ pattern }) => pattern.test(value.trim()));
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
