import pg from 'pg';

/**
 * Lets the application's role work with the tables, and no more than read and add to the trail.
 * `owner` is the role that migrated. Does nothing when both are the same role.
 */
export async function grantApplicationRole(migrationUrl: string, applicationRole: string): Promise<void> {
  const client = new pg.Client({ connectionString: migrationUrl, application_name: 'muster-migrate' });
  await client.connect();
  try {
    const { rows } = await client.query<{ current_user: string }>('SELECT current_user');
    if (rows[0]?.current_user === applicationRole) return;
    const role = pg.escapeIdentifier(applicationRole);
    await client.query(`
      GRANT USAGE ON SCHEMA public TO ${role};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role};
      GRANT EXECUTE ON FUNCTION settle_credential_lists() TO ${role};
      REVOKE UPDATE, DELETE, TRUNCATE ON audit_event FROM ${role};
      REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM ${role};
    `);
  } finally {
    await client.end();
  }
}
