import { type Database, sql } from '@/lib/platform/database/client';

/**
 * Moves what was written into its place in the index of the filters. Whoever wrote many credentials calls it once at
 * the end: until then every list reads the entries that wait. The function of the same name in the database runs as its
 * owner, since only an owner may.
 */
export async function settleLists(database: Database): Promise<void> {
  await database.query(sql`SELECT settle_credential_lists()`);
}
