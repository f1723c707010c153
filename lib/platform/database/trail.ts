/** What to tell whoever runs Muster when the application's role could alter the trail. */
export const TRAIL_WARNING =
  'The database role of DATABASE_URL can alter and remove the audit trail. Give Muster two roles: DATABASE_MIGRATION_URL for the one that owns the tables, DATABASE_URL for one that does not (docs/operating.md, "The database").';

interface Client {
  query<Row extends object>(text: string): Promise<{ rows: Row[] }>;
}

/**
 * Whether the connected role could change or remove what is in the trail: by a right on the table, by owning it, by
 * being a member of a role that does, or as a superuser. Null when there is no trail in this database.
 */
export async function canAlterTrail(client: Client): Promise<boolean | null> {
  const { rows } = await client.query<{ can: boolean }>(`
    SELECT has_table_privilege(c.oid, 'UPDATE') OR has_table_privilege(c.oid, 'DELETE')
      OR has_table_privilege(c.oid, 'TRUNCATE') OR pg_has_role(c.relowner, 'MEMBER') AS can
    FROM pg_class c WHERE c.oid = to_regclass('public.audit_event')`);
  return rows[0]?.can ?? null;
}
