import path from 'node:path';
import { z } from 'zod';
import { invalid } from '@/lib/kernel/errors';
import {
  COPY_PLACES,
  EVIDENCE_STORES,
  parseCopyPlace,
  parseEvidenceStore,
  storeRefusal,
} from './object-store/place';

const flag = z.enum(['0', '1']).transform((value) => value === '1');
const webUrl = z.url({ protocol: /^https?$/, error: 'a URL that begins with http:// or https://' });
const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'a URL like postgresql://user:password@host:5432/muster',
});
const filled = z.string().min(1, 'a value that is not empty');

/** Every variable Muster reads, what it allows, and its default. The configuration table of the docs is made from it. */
export const ENVIRONMENT = {
  PORT: z.coerce
    .number('a port from 1 to 65535')
    .int()
    .min(1, 'a port from 1 to 65535')
    .max(65535, 'a port from 1 to 65535')
    .default(3000)
    .describe('Port of the web server'),
  HOST: filled.default('127.0.0.1').describe('Address the web server listens on'),
  MUSTER_URL: webUrl
    .optional()
    .describe('The one address people use, e.g. https://muster.example.com; default http://HOST:PORT'),
  MUSTER_HOME: filled
    .default('.muster')
    .describe('Folder for the embedded database, keys and the operator token'),
  DATABASE_URL: postgresUrl
    .optional()
    .describe('PostgreSQL 14 or newer for the application role; without it the embedded one is used'),
  DATABASE_MIGRATION_URL: postgresUrl
    .optional()
    .describe('The same database for the role that owns and migrates the tables; default DATABASE_URL'),
  MUSTER_DEMO: flag.optional().describe('0 never starts the demo estate, 1 insists on it'),
  MUSTER_BOOTSTRAP_GROUP: filled
    .optional()
    .describe('Group mapped to the role security while the group mapping is empty'),
  MUSTER_SESSION_SECRET: z
    .string()
    .min(32, 'at least 32 characters')
    .optional()
    .describe(
      'Signs session cookies; several web processes share it; default: made once and kept in MUSTER_HOME',
    ),
  MUSTER_SIGNING_KEY: z
    .string()
    .regex(
      /^(file:.|env:.|aws-kms:.|azure-keyvault:https:\/\/[^/]+\/keys\/.|gcp-kms:projects\/.+\/cryptoKeyVersions\/\d)/,
      'file:PATH, env:NAME, aws-kms:KEY, azure-keyvault:https://VAULT/keys/NAME or gcp-kms:projects/…/cryptoKeyVersions/N',
    )
    .optional()
    .describe(
      'Key that signs the audit trail: file:PATH or env:NAME (Ed25519, PKCS #8 in PEM), aws-kms:KEY, azure-keyvault:URL or gcp-kms:NAME; several workers may share it; default: made once in MUSTER_HOME/keys',
    ),
  MUSTER_CHECKPOINT_COPY: z
    .string()
    .refine((place) => parseCopyPlace(place) !== null, COPY_PLACES)
    .optional()
    .describe(
      'Second place for the signed checkpoints of the audit trail: file:PATH, or s3://BUCKET/PREFIX with object lock; default: none',
    ),
  MUSTER_TSA_URL: webUrl
    .optional()
    .describe(
      'Time-stamp authority (RFC 3161) that vouches for when an evidence pack was sealed; default: none',
    ),
  MUSTER_PSEUDONYM_KEY: z
    .string()
    .regex(/^(file|env):./, 'file:PATH or env:NAME')
    .optional()
    .describe(
      'Key of at least 32 characters by which evidence packs name people by pseudonyms, where that is asked for: file:PATH or env:NAME; default: none, people stand by name',
    ),
  MUSTER_ORGANISATION: filled
    .max(120, 'a name of at most 120 characters')
    .optional()
    .describe('Name of the organisation as evidence packs print it; default: the host of MUSTER_URL'),
  MUSTER_EVIDENCE_STORE: z
    .string()
    .refine((store) => parseEvidenceStore(store) !== null, EVIDENCE_STORES)
    .optional()
    .describe(
      'Where built evidence packs are kept: s3://BUCKET/PREFIX, with ?region=NAME and endpoint=URL for storage that is not Amazon’s; default: evidence in MUSTER_HOME',
    ),
  MUSTER_EVIDENCE_KEEP_YEARS: z.coerce
    .number('a whole number of years from 1 to 100')
    .int('a whole number of years from 1 to 100')
    .min(1, 'a whole number of years from 1 to 100')
    .max(100, 'a whole number of years from 1 to 100')
    .default(7)
    .describe('Years an evidence pack is kept after it was built; a hold keeps it longer'),
  MUSTER_STREAM_FOLDER: filled
    .optional()
    .describe('Folder for the files that the audit trail is streamed to; default: stream in MUSTER_HOME'),
  MUSTER_ALLOW_PRIVATE_ENDPOINTS: flag
    .default(false)
    .describe(
      '1 allows custom endpoints, webhooks, mail and syslog servers on private and loopback addresses',
    ),
  MUSTER_TRUST_PROXY: flag
    .default(false)
    .describe('1 takes the client address from X-Forwarded-For of the proxy in front'),
  MUSTER_OWNER_TAGS: z
    .string()
    .optional()
    .describe('Comma-separated tag names that hold the owner team; default: those of the policy'),
  OKTA_ISSUER: webUrl.optional().describe('Okta issuer, e.g. https://example.okta.com/oauth2/default'),
  OKTA_CLIENT_ID: filled.optional().describe('Okta client id'),
  OKTA_CLIENT_SECRET: filled.optional().describe('Okta client secret'),
  ENTRA_TENANT_ID: filled.optional().describe('Microsoft Entra tenant id'),
  ENTRA_CLIENT_ID: filled.optional().describe('Microsoft Entra client id'),
  ENTRA_CLIENT_SECRET: filled.optional().describe('Microsoft Entra client secret'),
  OIDC_ISSUER: webUrl.optional().describe('Issuer of any OpenID Connect provider'),
  OIDC_CLIENT_ID: filled.optional().describe('OpenID Connect client id'),
  OIDC_CLIENT_SECRET: filled.optional().describe('OpenID Connect client secret'),
  OIDC_NAME: filled.default('Single sign-on').describe('Name on the sign-in button'),
  OIDC_GROUPS_CLAIM: filled
    .default('groups')
    .describe('Claim that lists the groups (Okta and generic OpenID Connect)'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'])
    .default('info')
    .describe('Least level that is logged'),
} as const;

const schema = z.object(ENVIRONMENT);
export type Environment = z.infer<typeof schema>;

const PROVIDER_GROUPS = [
  ['OKTA_ISSUER', 'OKTA_CLIENT_ID', 'OKTA_CLIENT_SECRET'],
  ['ENTRA_TENANT_ID', 'ENTRA_CLIENT_ID', 'ENTRA_CLIENT_SECRET'],
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
] as const;

const SENSITIVE = /SECRET|PASSWORD|TOKEN|DATABASE/;

/**
 * Reads and validates the configuration. An empty variable counts as not set.
 * @throws MusterError `config/invalid` that names each wrong variable, what it got (never a secret) and what is allowed.
 */
export function readEnvironment(source: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(
    Object.keys(ENVIRONMENT).flatMap((name) => (source[name] ? [[name, source[name]]] : [])),
  );
  const parsed = schema.safeParse(given);
  const problems: string[] = [];
  for (const issue of parsed.error?.issues ?? []) {
    const name = String(issue.path[0]);
    const got = SENSITIVE.test(name) ? '(not shown)' : JSON.stringify(given[name]);
    problems.push(`${name} is ${got}; allowed: ${allowed(name, issue.message)}.`);
  }
  for (const group of PROVIDER_GROUPS) {
    const missing = group.filter((name) => !given[name]);
    if (missing.length > 0 && missing.length < group.length) {
      problems.push(
        `${missing.join(' and ')} not set, although ${group.filter((n) => given[n]).join(' and ')} is; set all of them or none.`,
      );
    }
  }
  if (given.DATABASE_MIGRATION_URL && !given.DATABASE_URL) {
    problems.push(
      'DATABASE_MIGRATION_URL is set without DATABASE_URL; set both, or neither for the embedded database.',
    );
  }
  const refusal =
    parsed.data &&
    storeRefusal(parsed.data.MUSTER_EVIDENCE_STORE, parsed.data.MUSTER_ALLOW_PRIVATE_ENDPOINTS);
  if (refusal) problems.push(refusal);
  if (problems.length > 0 || !parsed.success) {
    throw invalid('config/invalid', `The configuration is not usable:\n  ${problems.join('\n  ')}`);
  }
  return { ...parsed.data, MUSTER_HOME: path.resolve(parsed.data.MUSTER_HOME) };
}

function allowed(name: string, message: string): string {
  if (/^(MUSTER_DEMO|MUSTER_ALLOW|MUSTER_TRUST)/.test(name)) return '0 or 1';
  return message.replace(/^Invalid option: expected one of /, '');
}

/** The one address people use; `localhost` and `127.0.0.1` are different origins, so everything redirects to it. */
export function publicUrl(env: Environment): string {
  const host = env.HOST === '0.0.0.0' || env.HOST === '::' ? '127.0.0.1' : env.HOST;
  return (env.MUSTER_URL ?? `http://${host.includes(':') ? `[${host}]` : host}:${env.PORT}`).replace(
    /\/$/,
    '',
  );
}

/** Whether an identity provider of the organisation is configured. */
export function hasIdentityProvider(env: Environment): boolean {
  return Boolean(env.OKTA_ISSUER || env.ENTRA_TENANT_ID || env.OIDC_ISSUER);
}
