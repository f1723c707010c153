import { can, permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { PackScope } from '@/lib/evidence/model';
import { personIdOf } from '@/lib/people/queries';
import { type Database, type Sql, sql } from '@/lib/platform/database/client';
import { type GrantState, grantState } from './model';
import { isFor } from './store';

/** A grant as pages show it. */
export interface GrantRow {
  id: string;
  /** A person's name, a mail address, or null: every auditor. */
  auditor: string | null;
  frameworks: string[];
  from: Date;
  to: Date;
  scope: PackScope;
  note: string;
  givenAt: Date;
  givenBy: string;
  revokedAt: Date | null;
  revokedBy: string | null;
  revokedReason: string | null;
  state: GrantState;
}

const MOST = 500;

/** Over `g`, `r` and `p`: the grants the viewer may see, all of them for who gives them, else the viewer's own. */
export async function grantsFrom(viewer: Viewer, database: Database): Promise<Sql> {
  const own = can(viewer, 'grant:edit') ? null : isFor(await personIdOf(database.prisma, viewer));
  return sql`FROM auditor_grant g LEFT JOIN auditor_grant_revocation r ON r.grant_id = g.id
    LEFT JOIN person p ON p.id = g.person_id WHERE ${own ?? sql`true`} ORDER BY g.given_at DESC, g.id`;
}

/** Grants, the newest first; at most 500. An auditor sees their own. */
export async function listGrants(viewer: Viewer, database: Database, now: Date): Promise<GrantRow[]> {
  permit(viewer, 'grant:read');
  const rows = await database.query<
    Omit<GrantRow, 'state'>
  >(sql`SELECT g.id::text AS id, coalesce(p.name, g.email, g.person_id::text) AS auditor,
    g.frameworks, g.since AS "from", g.until AS "to", g.scope, g.note, g.given_at AS "givenAt", g.given_by AS "givenBy",
    r.revoked_at AS "revokedAt", r.revoked_by AS "revokedBy", r.reason AS "revokedReason"
    ${await grantsFrom(viewer, database)} LIMIT ${MOST}`);
  return rows.map((row) => ({ ...row, state: grantState(row, now) }));
}
