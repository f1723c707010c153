import type { Granted } from '@/lib/access/granted';
import { isBound } from '@/lib/access/grants';
import type { Viewer } from '@/lib/access/roles';
import type { PackScope } from '@/lib/evidence/model';
import { type Executor, type Sql, sql } from '@/lib/platform/database/client';
import { MOST_GRANTS } from './model';

/** Over `auditor_grant g`: whether it is for this person; somebody who is no person has what every auditor has. */
export function isFor(personId: string | null): Sql {
  return sql`((g.person_id IS NULL AND g.email IS NULL) OR g.person_id = ${personId}::uuid
    OR g.email = (SELECT lower(p.email) FROM person p WHERE p.id = ${personId}::uuid))`;
}

interface GrantedRow {
  from: Date;
  to: Date;
  frameworks: string[];
  scope: PackScope;
}

/**
 * What somebody in that role was granted and nobody revoked, as of now; looked up on every request, so that a revoked
 * grant closes at once. Nothing where the role is not bound by grants.
 */
export async function findGranted(
  executor: Executor,
  role: Viewer['role'],
  personId: string | null,
  at: Date,
): Promise<{ granted?: Granted }> {
  if (!isBound({ role })) return {};
  const rows =
    await executor.query<GrantedRow>(sql`SELECT g.since AS "from", g.until AS "to", g.frameworks, g.scope
    FROM auditor_grant g LEFT JOIN auditor_grant_revocation r ON r.grant_id = g.id
    WHERE r.grant_id IS NULL AND ${isFor(personId)} ORDER BY g.until DESC, g.id LIMIT ${MOST_GRANTS}`);
  const grants = rows.map((row) => ({
    ...row,
    frameworks: row.frameworks.length > 0 ? row.frameworks : null,
  }));
  return { granted: { at, grants } };
}
