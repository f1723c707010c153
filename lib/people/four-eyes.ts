import type { Viewer } from '@/lib/access/roles';
import { executorOfTx, sql, type Tx } from '@/lib/platform/database/client';
import { personIdOf } from './queries';

/**
 * Who answers for what this viewer writes: the person behind a session or a token, and where no person stands behind it
 * (the machine's own token) the viewer itself. Four eyes compare this, never the id of a token.
 */
export async function authorIdOf(tx: Pick<Tx, 'apiToken'>, viewer: Viewer): Promise<string> {
  return (await personIdOf(tx, viewer)) ?? viewer.id;
}

/**
 * All accounts that are one person with this one: itself, and those that signed in with the same mail address, such as
 * through another identity provider.
 */
export async function accountsOf(tx: Tx, personId: string): Promise<ReadonlySet<string>> {
  const rows = await executorOfTx(tx).query<{ id: string }>(sql`SELECT other.id::text AS id FROM person me
    JOIN person other ON lower(other.email) = lower(me.email) WHERE me.id::text = ${personId}`);
  return new Set([personId, ...rows.map(({ id }) => id)]);
}
