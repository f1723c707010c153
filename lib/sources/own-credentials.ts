import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { OwnCredential, OwnReader } from '@/lib/collectors/contract';
import { sql } from '@/lib/platform/database/client';
import type { Runtime } from '@/lib/platform/runtime';

/** What is the same for most: kept elsewhere, by somebody who alone knows since when. */
const UNKNOWN = {
  person: null,
  createdAt: null,
  valueChangedAt: null,
  lastUsed: null,
  expires: 'none',
  privilege: null,
} as const;

/** Reads what Muster holds and is given. Values are not among it: tables keep hashes, and of files the date counts. */
export function ownReader(runtime: Pick<Runtime, 'database' | 'env' | 'clock'>): OwnReader {
  return async () => {
    const { database } = runtime;
    const [setting] = await database.query<{ owner: string | null }>(
      sql`SELECT muster_owner AS owner FROM directory_setting`,
    );
    const lists = await Promise.all([
      tokens(runtime),
      feeds(database),
      references(database),
      own(runtime.env),
    ]);
    return { owner: setting?.owner ?? null, credentials: lists.flat() };
  };
}

interface TokenRow {
  id: string;
  name: string;
  role: string;
  scopes: string[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  personId: string | null;
  person: string | null;
}

async function tokens({ database, clock }: Pick<Runtime, 'database' | 'clock'>): Promise<OwnCredential[]> {
  const rows = await database.query<TokenRow>(sql`
    SELECT t.id::text AS id, t.name, t.role, t.scopes, t.created_at AS "createdAt", t.expires_at AS "expiresAt",
      t.last_used_at AS "lastUsedAt", p.id::text AS "personId", coalesce(p.email, p.name) AS person
    FROM api_token t LEFT JOIN person p ON p.id = t.person_id
    WHERE t.revoked_at IS NULL AND t.expires_at > ${clock.now()}::timestamptz ORDER BY t.id`);
  return rows.map((row) => ({
    kind: row.personId ? 'personal-access-token' : 'service-account-token',
    resource: row.scopes.includes('directory:sync') ? 'muster.scim-token' : 'muster.api-token',
    id: row.id,
    name: row.name,
    person: row.personId ? { id: row.personId, name: row.person ?? row.personId } : null,
    createdAt: row.createdAt,
    valueChangedAt: row.createdAt,
    lastUsed: row.lastUsedAt ?? 'never',
    expires: row.expiresAt,
    privilege: row.role === 'security' ? 'administrative' : row.role === 'engineer' ? 'write' : 'read',
    kept: 'database (SHA-256)',
  }));
}

async function feeds(database: Runtime['database']): Promise<OwnCredential[]> {
  const rows = await database.query<Omit<TokenRow, 'role' | 'scopes' | 'expiresAt'>>(sql`
    SELECT f.id::text AS id, f.name, f.created_at AS "createdAt", f.last_used_at AS "lastUsedAt",
      p.id::text AS "personId", coalesce(p.email, p.name) AS person
    FROM calendar_feed f JOIN person p ON p.id = f.person_id WHERE f.revoked_at IS NULL ORDER BY f.id`);
  return rows.map((row) => ({
    kind: 'personal-access-token',
    resource: 'muster.calendar-feed',
    id: row.id,
    name: row.name,
    person: { id: row.personId ?? '', name: row.person ?? '' },
    createdAt: row.createdAt,
    valueChangedAt: row.createdAt,
    lastUsed: row.lastUsedAt ?? 'never',
    expires: 'none',
    privilege: 'read',
    kept: 'database (SHA-256)',
  }));
}

interface ReferenceRow {
  resource: string;
  id: string;
  name: string;
  field: string;
  reference: string;
}

/** Secrets that sources, channels for notices, destinations of the stream and trackers refer to: by whom and where. */
async function references(database: Runtime['database']): Promise<OwnCredential[]> {
  const rows = await database.query<ReferenceRow>(sql`
    SELECT u.resource, u.id || '/' || f.key AS id, u.name, f.key AS field, f.value AS reference FROM (
      SELECT 'muster.source-credential' AS resource, id::text AS id, name, config FROM source WHERE removed_at IS NULL
      UNION ALL
      SELECT 'muster.channel-credential', id::text, name, config FROM notice_channel WHERE removed_at IS NULL
      UNION ALL
      SELECT 'muster.stream-credential', id::text, name, config FROM stream_destination WHERE removed_at IS NULL
      UNION ALL
      SELECT 'muster.tracker-token', id::text, name, config FROM ticket_tracker WHERE removed_at IS NULL
    ) u, jsonb_each_text(u.config) f
    WHERE f.value ~ '^(env|file):' ORDER BY u.resource, u.id, f.key`);
  return Promise.all(
    rows.map(async ({ resource, id, name, field, reference }): Promise<OwnCredential> => {
      const file = reference.startsWith('file:') ? reference.slice('file:'.length) : null;
      const changedAt = file ? await dateOf(file) : null;
      return {
        ...UNKNOWN,
        kind: 'managed-secret',
        resource,
        id,
        name: `${field} of ${name}`,
        createdAt: changedAt,
        valueChangedAt: changedAt,
        expires: null,
        kept: reference,
      };
    }),
  );
}

const CLIENT_SECRETS = [
  ['OKTA_CLIENT_SECRET', 'Okta'],
  ['ENTRA_CLIENT_SECRET', 'Microsoft Entra ID'],
  ['OIDC_CLIENT_SECRET', 'OpenID Connect'],
] as const;

/** Files that Muster makes in its data folder where nobody configures the secret; the date is that of the value. */
async function own(env: Runtime['env']): Promise<OwnCredential[]> {
  const found: OwnCredential[] = [];
  const add = (parts: Pick<OwnCredential, 'kind' | 'resource' | 'id' | 'name' | 'kept'>, at: Date | null) =>
    found.push({ ...UNKNOWN, ...parts, createdAt: at, valueChangedAt: at });
  for (const [name, title] of CLIENT_SECRETS) {
    if (!env[name]) continue;
    add(
      {
        kind: 'client-secret',
        resource: 'muster.client-secret',
        id: name,
        name: `Client secret for ${title}`,
        kept: `env:${name}`,
      },
      null,
    );
  }
  const made = await dateOfHolding(path.join(env.MUSTER_HOME, 'session-secret'), env.MUSTER_SESSION_SECRET);
  if (env.MUSTER_SESSION_SECRET)
    add(
      {
        kind: 'signing-key',
        resource: 'muster.session-secret',
        id: 'MUSTER_SESSION_SECRET',
        name: 'Key of session cookies',
        kept: made ? 'MUSTER_HOME/session-secret' : 'env:MUSTER_SESSION_SECRET',
      },
      made,
    );
  const trailFile = path.join(env.MUSTER_HOME, 'keys', 'audit.pem');
  const trail = env.MUSTER_SIGNING_KEY ?? `file:${trailFile}`;
  add(
    {
      kind: 'signing-key',
      resource: 'muster.trail-key',
      id: trail === `file:${trailFile}` ? 'MUSTER_HOME/keys/audit.pem' : trail,
      name: 'Key that signs the audit trail',
      kept: env.MUSTER_SIGNING_KEY ?? 'MUSTER_HOME/keys/audit.pem',
    },
    trail.startsWith('file:') ? await dateOf(path.resolve(trail.slice('file:'.length))) : null,
  );
  const password = env.DATABASE_URL && decodeURIComponent(new URL(env.DATABASE_URL).password);
  const passwords = await dateOfHolding(path.join(env.MUSTER_HOME, 'database.json'), password);
  if (env.DATABASE_URL)
    add(
      {
        kind: 'database-user',
        resource: 'muster.database-password',
        id: 'DATABASE_URL',
        name: 'Password of the application in its database',
        kept: passwords ? 'MUSTER_HOME/database.json' : 'env:DATABASE_URL',
      },
      passwords,
    );
  return found;
}

/** When a file got its content; null where there is none that can be seen. */
async function dateOf(file: string): Promise<Date | null> {
  const facts = await stat(file).catch(() => null);
  return facts?.isFile() ? facts.mtime : null;
}

/** The date of a file that holds this value; null where it is another's: a variable came after the file was made. */
async function dateOfHolding(file: string, value: string | undefined): Promise<Date | null> {
  const text = value ? await readFile(file, 'utf8').catch(() => '') : '';
  return value && text.includes(value) ? dateOf(file) : null;
}
