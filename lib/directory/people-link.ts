import { type Executor, sql } from '@/lib/platform/database/client';

/** Who signed in, as far as a directory could know them. */
export interface KnownPerson {
  personId: string;
  subject: string;
  email: string | null;
}

/**
 * Finds the user of the directory that somebody who signs in is, and keeps it: the one kept before, else the one whose
 * external id is the subject, else the one of this user name or address. Two that fit are nobody's, and where two accounts
 * have the address neither is that user by it. Returns whether the directory has deactivated them.
 */
export async function linkSignIn(
  executor: Executor,
  person: KnownPerson,
): Promise<{ isDeactivated: boolean }> {
  const [known] = await executor.query<{ active: boolean; removed: boolean }>(
    sql`SELECT active, removed_at IS NOT NULL AS removed FROM directory_user WHERE person_id = ${person.personId}::uuid`,
  );
  if (known && !known.removed) return { isDeactivated: !known.active };
  const mail = person.email?.toLowerCase() ?? null;
  const found = await executor.query<{ id: string; rank: number; active: boolean }>(sql`
    SELECT id::text AS id, active, CASE WHEN external_id = ${person.subject} THEN 1 WHEN lower(user_name) = ${mail} THEN 2 ELSE 3 END AS rank
    FROM directory_user WHERE removed_at IS NULL AND person_id IS NULL
      AND (external_id = ${person.subject} OR (lower(user_name) = ${mail} OR lower(mail) = ${mail})
        AND NOT EXISTS (SELECT 1 FROM person o WHERE lower(o.email) = ${mail} AND o.id <> ${person.personId}::uuid))
    ORDER BY rank`);
  const [best] = found;
  if (!best || found.filter(({ rank }) => rank === best.rank).length > 1)
    return { isDeactivated: known !== undefined };
  await executor.query(
    sql`UPDATE directory_user SET person_id = NULL WHERE person_id = ${person.personId}::uuid`,
  );
  await executor.query(
    sql`UPDATE directory_user SET person_id = ${person.personId}::uuid WHERE id = ${best.id}::uuid`,
  );
  return { isDeactivated: !best.active };
}

/** The other way round: a user that a directory brings is somebody who signed in before, where exactly one fits. */
export async function linkUser(executor: Executor, userId: string): Promise<void> {
  const found = await executor.query<{ id: string; rank: number }>(sql`
    SELECT p.id::text AS id, CASE WHEN p.subject = u.external_id THEN 1 WHEN lower(p.email) = lower(u.user_name) THEN 2 ELSE 3 END AS rank
    FROM directory_user u JOIN person p
      ON p.subject = u.external_id OR lower(p.email) = lower(u.user_name) OR lower(p.email) = lower(u.mail)
    WHERE u.id = ${userId}::uuid AND u.person_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM directory_user o WHERE o.person_id = p.id AND o.removed_at IS NULL)
    ORDER BY rank`);
  const [best] = found;
  if (!best || found.filter(({ rank }) => rank === best.rank).length > 1) return;
  await executor.query(sql`UPDATE directory_user SET person_id = NULL WHERE person_id = ${best.id}::uuid`);
  await executor.query(
    sql`UPDATE directory_user SET person_id = ${best.id}::uuid WHERE id = ${userId}::uuid`,
  );
}
