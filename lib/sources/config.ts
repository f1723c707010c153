import type { Provider } from '@/lib/collectors/contract';
import { invalid, messageOf } from '@/lib/kernel/errors';
import { configFromText } from './fields';
import { plainSecretsIn } from './plain-secrets';

export interface ReadConfig {
  provider: Provider;
  /** Throws when a custom endpoint may not be called from here. */
  assertEndpoint(url: string): Promise<unknown>;
}

export interface SourceConfiguration {
  /** What the provider's schema made of it; handed to `connect`. */
  parsed: unknown;
  /** What is kept: the input as typed, which the schema reads again at each run. */
  stored: Record<string, unknown>;
  /** Custom addresses in it, for the trail. */
  endpoints: string[];
}

/**
 * Reads a configuration with the provider's own schema, refusing plain secrets and endpoints that lead inside.
 * @throws MusterError `source/plain-secret`, `source/config`, `source/endpoint`; none of them repeats a value.
 */
export async function readConfig(
  parts: ReadConfig,
  given: Readonly<Record<string, unknown>>,
): Promise<SourceConfiguration> {
  const stored = configFromText(parts.provider.config, given);
  const secrets = plainSecretsIn(stored);
  if (Object.keys(secrets).length > 0) {
    const names = Object.keys(secrets).join(', ');
    throw invalid(
      'source/plain-secret',
      `A secret was given in ${names}; Muster stores references only (env:NAME or file:/path).`,
      {
        fields: secrets,
      },
    );
  }
  const read = parts.provider.config.safeParse(stored);
  if (!read.success) throw notUsable(read.error.issues);
  const endpoints = endpointsIn(stored);
  await assertEndpoints(parts, stored);
  return { parsed: read.data, stored, endpoints: endpoints.map(({ url }) => url) };
}

function notUsable(
  issues: readonly { path: PropertyKey[]; message: string; code?: string; keys?: string[] }[],
) {
  const fields: Record<string, string> = {};
  for (const issue of issues) {
    for (const name of issue.keys ?? [String(issue.path[0] ?? 'config')]) {
      fields[name] ??= issue.keys ? 'There is no such setting.' : issue.message;
    }
  }
  const list = Object.entries(fields)
    .map(([name, problem]) => `${name}: ${problem}`)
    .join(' ');
  return invalid('source/config', `The configuration is not usable. ${list}`, { fields });
}

function endpointsIn(config: Record<string, unknown>): { field: string; url: string }[] {
  return Object.entries(config).flatMap(([field, value]) =>
    (Array.isArray(value) ? value : [value])
      // Lists are kept as they were typed, comma separated.
      .flatMap((item) => (typeof item === 'string' ? item.split(/[,\n]/) : []))
      .map((item) => item.trim())
      .filter((item) => /^https?:\/\//i.test(item))
      .map((url) => ({ field, url })),
  );
}

/**
 * Looks at every address in a configuration; again before each collection, for names move and permissions change.
 * @throws MusterError `source/endpoint`
 */
export async function assertEndpoints(
  parts: Pick<ReadConfig, 'assertEndpoint'>,
  config: Record<string, unknown>,
): Promise<void> {
  for (const { field, url } of endpointsIn(config)) await assertAllowed(parts, field, url);
}

async function assertAllowed(
  parts: Pick<ReadConfig, 'assertEndpoint'>,
  field: string,
  url: string,
): Promise<void> {
  try {
    await parts.assertEndpoint(url);
  } catch (error) {
    throw invalid('source/endpoint', `${field}: ${messageOf(error)}`, {
      cause: error,
      fields: { [field]: messageOf(error) },
    });
  }
}
