import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { type Executor, sql } from '@/lib/platform/database/client';
import type { SavedProfile } from './model';
import { Profile } from './schema';

/** The profile as last saved; null before the first. */
export async function readProfile(viewer: Viewer, database: Executor): Promise<SavedProfile | null> {
  permit(viewer, 'profile:read');
  const [row] = await database.query<Omit<SavedProfile, 'answers'> & { answers: unknown }>(
    sql`SELECT version, answers, author, saved_at AS "savedAt" FROM setup_profile ORDER BY version DESC LIMIT 1`,
  );
  return row ? { ...row, answers: Profile.parse(row.answers) } : null;
}

export type ProfileVersion = Pick<SavedProfile, 'version' | 'author' | 'savedAt'>;

/** Who saved it and when, the newest first. */
export async function listProfileVersions(viewer: Viewer, database: Executor): Promise<ProfileVersion[]> {
  permit(viewer, 'profile:read');
  return database.query<ProfileVersion>(
    sql`SELECT version, author, saved_at AS "savedAt" FROM setup_profile ORDER BY version DESC LIMIT 50`,
  );
}
