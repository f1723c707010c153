import { can, permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { credentialConditions, resolveFilters } from '@/lib/credentials/filters';
import type { CredentialFilters } from '@/lib/credentials/schema';
import { personIdOf } from '@/lib/people/queries';
import { type Database, type Executor, sql } from '@/lib/platform/database/client';

export interface DayCount {
  /** `2026-12-31`, UTC */
  day: string;
  count: number;
}

/** How many credentials end on each day of a span; days without any are left out. */
export async function countExpiryDays(
  viewer: Viewer,
  database: Executor,
  filters: CredentialFilters,
  span: { from: Date; to: Date },
  now: Date,
): Promise<DayCount[]> {
  permit(viewer, 'credential:read');
  const within = {
    ...(await resolveFilters(database, filters)),
    expiresFrom: span.from.toISOString(),
    expiresTo: span.to.toISOString(),
  };
  return database.query<DayCount>(sql`
    SELECT to_char(c.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, count(*)::int AS count
    FROM credential c WHERE ${credentialConditions(viewer, within, now)} GROUP BY 1 ORDER BY 1`);
}

export interface FeedRow {
  id: string;
  name: string;
  hint: string;
  person: string;
  isOwn: boolean;
  query: string;
  createdAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
}

const MOST = 500;

/** Calendar feeds, the newest first: the viewer's own, or everybody's for those who may revoke any. */
export async function listFeeds(viewer: Viewer, database: Database): Promise<FeedRow[]> {
  permit(viewer, 'calendar:subscribe');
  const own = await personIdOf(database.prisma, viewer);
  const narrowed = can(viewer, 'calendar:revoke-any') ? sql`` : sql`WHERE f.person_id = ${own}::uuid`;
  return database.query<FeedRow>(sql`
    SELECT f.id::text AS id, f.name, f.hint, p.name AS person, f.person_id = ${own}::uuid IS TRUE AS "isOwn", f.query,
      f.created_at AS "createdAt", f.last_used_at AS "lastUsedAt", f.revoked_at AS "revokedAt"
    FROM calendar_feed f JOIN person p ON p.id = f.person_id ${narrowed}
    ORDER BY f.revoked_at IS NOT NULL, f.created_at DESC, f.id LIMIT ${MOST}`);
}
