import { sql } from '@/lib/platform/database/client';

/** Columns of StoredUser from `directory_user r`. */
export const USER_COLUMNS = sql`r.id::text AS id, r.user_name AS "userName", r.external_id AS "externalId", r.name, r.mail, r.active, r.origin,
  r.person_id::text AS "personId", r.profile, r.created_at AS "createdAt", r.changed_at AS "changedAt"`;

/** Columns of StoredGroup from `directory_group r`. */
export const GROUP_COLUMNS = sql`r.id::text AS id, r.name, r.external_id AS "externalId", r.owner_id::text AS "ownerId",
  r.created_at AS "createdAt", r.changed_at AS "changedAt"`;
