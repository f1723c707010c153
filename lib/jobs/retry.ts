import type { MergeCounts } from '@/lib/credentials/merge/merge-batch';
import { type Database, sql } from '@/lib/platform/database/client';

const RESTARTS_WITHOUT_PROGRESS = 3;

/**
 * Whether a collection that broke for a reason nobody foresaw is worth another run: the database may have been away, or
 * its primary have moved. Not when it was begun again several times and no further cell came to an end.
 */
export async function isWorthAnotherRun(database: Database, collectionId: string): Promise<boolean> {
  const [row] = await database.query<{ restarts: number }>(sql`
    SELECT count(*) AS restarts FROM audit_event
    WHERE subject_kind = 'collection' AND subject_id = ${collectionId} AND action = 'collection.restarted'
      AND at > coalesce((SELECT max(finished_at) FROM collection_cell WHERE collection_id = ${collectionId}::uuid),
        '-infinity')`);
  return (row?.restarts ?? 0) < RESTARTS_WITHOUT_PROGRESS;
}

type Written = Omit<MergeCounts, 'unchanged' | 'useMoved'> & { gone: number };

/**
 * What a collection has written, whoever ran it. A run that goes on with another's work cannot know it from its own
 * counting: of what the other one created it only sees that it is there.
 */
export async function writtenBy(database: Database, collectionId: string): Promise<Written> {
  // known_at narrows it to the newest part of the history; the day is for workers whose clocks differ.
  const rows = await database.query<{ event: keyof Written; count: number }>(sql`
    SELECT v.event, count(*) AS count FROM credential_version v
    WHERE v.collection_id = ${collectionId}::uuid
      AND v.known_at > (SELECT started_at - interval '1 day' FROM collection WHERE id = ${collectionId}::uuid)
    GROUP BY v.event`);
  const written: Written = { created: 0, changed: 0, returned: 0, gone: 0 };
  for (const { event, count } of rows) written[event] = count;
  return written;
}
