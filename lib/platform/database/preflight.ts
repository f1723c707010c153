import pg from 'pg';
import { invalid, type MusterError } from '@/lib/kernel/errors';

const OLDEST = 14;
/** Of PostgreSQL's own contrib modules; both may be installed by whoever may create in the database. */
const EXTENSIONS = ['pg_trgm', 'btree_gin'];

interface Standing {
  role: string;
  database: string;
  schema: string | null;
  version: number;
  readOnly: boolean;
  mayCreateInDatabase: boolean;
  mayCreateInSchema: boolean | null;
  hasQueue: boolean;
  /** Who owns the tables that are there; null when there are none. */
  owner: string | null;
  isOwner: boolean | null;
  installed: string[];
  available: string[];
}

/**
 * Refuses to begin with what the role could not finish, before anything is written.
 * @param pending how many migrations there are to apply
 * @throws MusterError `database/too-old`, `database/read-only`, `database/foreign-tables`, `database/no-extension`,
 * `database/not-allowed` with the statements that an administrator has to run
 */
export async function assertMayPrepare(client: pg.Client, pending: number): Promise<void> {
  const standing = await read(client);
  const { version, readOnly, schema, owner, isOwner } = standing;
  if (version < OLDEST)
    throw invalid(
      'database/too-old',
      `The server is PostgreSQL ${version}; Muster needs ${OLDEST} or newer.`,
    );
  if (readOnly)
    throw invalid(
      'database/read-only',
      'The database takes no writes: it is a standby or set to read only. Give the address of the primary.',
    );
  if (owner !== null && isOwner === false)
    throw invalid(
      'database/foreign-tables',
      `The tables of Muster belong to the role ${quote(owner)}, and ${quote(standing.role)} may not change them. Set DATABASE_MIGRATION_URL to the role ${quote(owner)}.`,
    );
  const missing = EXTENSIONS.filter((name) => !standing.installed.includes(name));
  const unknown = missing.filter((name) => !standing.available.includes(name));
  if (pending > 0 && unknown.length > 0)
    throw invalid(
      'database/no-extension',
      `The server does not offer the extension ${unknown.join(' and ')}. Install PostgreSQL's contrib modules there (package postgresql-contrib), or have the managed service allow them.`,
    );
  if (schema === null)
    throw invalid(
      'database/not-allowed',
      `The role ${quote(standing.role)} has no schema to work in. Let an administrator run:\n\n  ALTER ROLE ${quote(standing.role)} IN DATABASE ${quote(standing.database)} SET search_path = public;`,
    );
  const lacks = lackingGrants(standing, pending > 0, missing.length > 0);
  if (lacks.length > 0) throw notAllowed(standing, lacks);
}

function lackingGrants(standing: Standing, hasPending: boolean, needsExtension: boolean): [string, string][] {
  const { role, database, schema, mayCreateInDatabase, mayCreateInSchema, hasQueue } = standing;
  const lacks: [string, string][] = [];
  if (hasPending && !mayCreateInSchema && schema !== null)
    lacks.push([
      `CREATE on schema ${schema}`,
      `GRANT USAGE, CREATE ON SCHEMA ${quote(schema)} TO ${quote(role)};`,
    ]);
  if (!mayCreateInDatabase && (!hasQueue || (hasPending && needsExtension)))
    lacks.push([
      `CREATE on database ${database}`,
      `GRANT CREATE ON DATABASE ${quote(database)} TO ${quote(role)};`,
    ]);
  return lacks;
}

function notAllowed({ role, database }: Standing, lacks: readonly [string, string][]): MusterError {
  const what = lacks.map(([name]) => name).join(' and ');
  const statements = lacks.map(([, statement]) => `  ${statement}`).join('\n');
  return invalid(
    'database/not-allowed',
    `The role ${quote(role)} may not prepare the database ${quote(database)}: it lacks ${what}. Nothing was changed. Let an administrator of the database run:\n\n${statements}\n\nor set DATABASE_MIGRATION_URL to a role that owns the database.`,
  );
}

const quote = (name: string) => pg.escapeIdentifier(name);

async function read(client: pg.Client): Promise<Standing> {
  const { rows } = await client.query<Standing>(
    `SELECT current_user AS role, current_database() AS database, current_schema() AS schema,
      current_setting('server_version_num')::int / 10000 AS version,
      pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on' AS "readOnly",
      has_database_privilege(current_database(), 'CREATE') AS "mayCreateInDatabase",
      has_schema_privilege(current_schema(), 'CREATE') AS "mayCreateInSchema",
      to_regnamespace('dbos') IS NOT NULL AS "hasQueue",
      pg_get_userbyid(ledger.relowner) AS owner, pg_has_role(ledger.relowner, 'USAGE') AS "isOwner",
      ARRAY(SELECT extname::text FROM pg_extension) AS installed,
      ARRAY(SELECT name::text FROM pg_available_extensions WHERE name = ANY($1)) AS available
    FROM (SELECT 1) AS one LEFT JOIN pg_class AS ledger
      ON ledger.oid = to_regclass(quote_ident(current_schema()) || '._prisma_migrations')`,
    [EXTENSIONS],
  );
  return rows[0] as Standing;
}
