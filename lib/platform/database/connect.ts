import pg from 'pg';
import { type MusterError, messageOf, upstream } from '@/lib/kernel/errors';

/**
 * Lends a connection of its own, outside any pool, for preparing the database.
 * `setting` names where the address came from.
 * @throws MusterError `database/unreachable`, `database/refused`, `database/missing`, and whatever `work` throws.
 */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
  setting = 'DATABASE_URL and DATABASE_MIGRATION_URL',
): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'muster-migrate',
    connectionTimeoutMillis: 10_000,
  });
  // A server that goes away fails the next statement; the event alone would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => undefined);
    throw explain(error, url, setting);
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function explain(error: unknown, url: string, setting: string): MusterError {
  const { code } = error as { code?: unknown };
  const role = pg.escapeIdentifier(decodeURIComponent(URL.parse(url)?.username ?? ''));
  const name = pg.escapeIdentifier(decodeURIComponent(URL.parse(url)?.pathname.slice(1) ?? ''));
  const because = { cause: error };
  if (code === '28P01' || code === '28000')
    return upstream(
      'database/refused',
      `The database refuses the role ${role}: ${messageOf(error)}. Check user name and password in ${setting}, and that the server lets this machine in.`,
      because,
    );
  if (code === '3D000')
    return upstream(
      'database/missing',
      `There is no database ${name} on this server. Check ${setting}, or let an administrator run:\n\n  CREATE DATABASE ${name} OWNER ${role};`,
      because,
    );
  if (code === '42501')
    return upstream(
      'database/refused',
      `The role ${role} may not connect to the database ${name}. Let an administrator run:\n\n  GRANT CONNECT ON DATABASE ${name} TO ${role};`,
      because,
    );
  return upstream(
    'database/unreachable',
    `The database cannot be reached: ${messageOf(error)}. Check ${setting} and that it accepts connections.`,
    because,
  );
}
