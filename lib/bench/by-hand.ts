import pg from 'pg';

/** The tables a first collection fills. */
const TABLES = [
  'credential',
  'credential_version',
  'credential_use',
  'credential_use_day',
  'finding',
] as const;

/**
 * The floor a collection is compared with: SQL written by hand that fills tables with the same columns and indexes from
 * rows already in the same database, one statement per table, without observing, comparing or judging. Returns seconds.
 */
export async function fillByHand(ownerUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('DROP SCHEMA IF EXISTS by_hand CASCADE; CREATE SCHEMA by_hand');
    for (const table of TABLES)
      await client.query(`CREATE TABLE by_hand.${table} (LIKE public.${table} INCLUDING ALL)`);
    const began = performance.now();
    for (const table of TABLES) {
      await client.query(
        `INSERT INTO by_hand.${table} OVERRIDING SYSTEM VALUE SELECT * FROM public.${table}`,
      );
    }
    return (performance.now() - began) / 1_000;
  } finally {
    await client.query('DROP SCHEMA IF EXISTS by_hand CASCADE').catch(() => undefined);
    await client.end();
  }
}
