import pg from 'pg';

/**
 * Lets the application's role work with the tables, and no more than read and add to the trail.
 * `owner` is connected as the role that migrated. Does nothing when both are the same role.
 */
export async function grantApplicationRole(
  owner: Pick<pg.ClientBase, 'query'>,
  applicationRole: string,
): Promise<void> {
  const { rows } = await owner.query<{ current_user: string }>('SELECT current_user');
  if (rows[0]?.current_user === applicationRole) return;
  const role = pg.escapeIdentifier(applicationRole);
  await owner.query(`
    GRANT USAGE ON SCHEMA public TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role};
    GRANT EXECUTE ON FUNCTION settle_credential_lists() TO ${role};
    GRANT EXECUTE ON FUNCTION expire_audit(text, bigint, timestamptz) TO ${role};
    REVOKE UPDATE, DELETE, TRUNCATE ON audit_event, audit_link, signing_key, audit_checkpoint, audit_verification,
      exception_decision, record_past, document, document_version, document_approval, document_review, document_retirement,
      auditor_grant, auditor_grant_revocation, evidence_sample, report_sign_off FROM ${role};
    GRANT UPDATE (copied_at) ON audit_checkpoint TO ${role};
    REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM ${role};
  `);
}
