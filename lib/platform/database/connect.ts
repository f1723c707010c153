import pg from 'pg';
import { messageOf, upstream } from '@/lib/kernel/errors';

/**
 * Lends a connection of its own, outside any pool, for preparing the database.
 * @throws MusterError `database/unreachable`, and whatever `work` throws.
 */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
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
    throw upstream(
      'database/unreachable',
      `The database cannot be reached as ${client.user ?? 'its user'}: ${messageOf(error)}. Check DATABASE_URL and DATABASE_MIGRATION_URL, and that it accepts connections.`,
      { cause: error },
    );
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
