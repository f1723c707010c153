import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { personIdOf } from '@/lib/people/queries';
import { type Database, sql } from '@/lib/platform/database/client';
import type { SavedViewRow, ViewNoun } from './model';
import { noView } from './store';

const MOST = 300;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const select = (
  person: string | null,
) => sql`SELECT v.id::text AS id, v.noun, v.name, v.query, v.is_shared AS "isShared",
  v.person_id = ${person}::uuid IS TRUE AS "isOwn", p.name AS person, d.view_id IS NOT NULL AS "isDefault"
  FROM saved_view v JOIN person p ON p.id = v.person_id
  LEFT JOIN saved_view_default d ON d.view_id = v.id AND d.person_id = ${person}::uuid
  WHERE (v.person_id = ${person}::uuid OR v.is_shared)`;

/** The viewer's own views and the shared ones, by name; of one list or of all. */
export async function listViews(
  viewer: Viewer,
  database: Database,
  noun: ViewNoun | null = null,
): Promise<SavedViewRow[]> {
  permit(viewer, 'view:read');
  const person = await personOf(viewer, database);
  const ofNoun = noun ? sql`AND v.noun = ${noun}` : sql``;
  return database.query<SavedViewRow>(
    sql`${select(person)} ${ofNoun} ORDER BY "isOwn" DESC, lower(v.name), v.id LIMIT ${MOST}`,
  );
}

/** @throws `view/not-found` also for somebody else's that is not shared. */
export async function getView(viewer: Viewer, database: Database, id: string): Promise<SavedViewRow> {
  permit(viewer, 'view:read');
  const person = await personOf(viewer, database);
  const [row] = UUID.test(id)
    ? await database.query<SavedViewRow>(sql`${select(person)} AND v.id = ${id}::uuid`)
    : [];
  if (!row) throw noView();
  return row;
}

/** The views that the viewer's navigation leads to. */
export async function listDefaultViews(
  viewer: Viewer,
  database: Database,
): Promise<{ noun: ViewNoun; id: string }[]> {
  permit(viewer, 'view:read');
  if (viewer.kind !== 'person') return [];
  return database.query(sql`SELECT d.noun, d.view_id::text AS id FROM saved_view_default d JOIN saved_view v ON v.id = d.view_id
    WHERE d.person_id = ${personId(viewer)}::uuid AND (v.is_shared OR v.person_id = d.person_id)`);
}

/** Tests and tools act as people without a row; they have no views of their own. */
const personId = ({ id }: Viewer) => (UUID.test(id) ? id : null);

async function personOf(viewer: Viewer, database: Database): Promise<string | null> {
  return viewer.kind === 'person' ? personId(viewer) : personIdOf(database.prisma, viewer);
}
