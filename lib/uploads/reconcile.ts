import { identityOf } from '@/lib/credentials/merge/identity';
import type { Reconcile } from '@/lib/credentials/merge/merge-batch';
import { factsOf, STORED_COLUMNS, type StoredCredential } from '@/lib/credentials/merge/rows';
import type { Observation } from '@/lib/credentials/model';
import { type PoolClient, queryIn, rawSql, sql } from '@/lib/platform/database/client';
import { completed } from './complete-observation';
import { resolveReportKeys } from './report-keys';

/** One cell of an upload, as far as knowing better is concerned. */
export interface UploadCell {
  cellId: number;
  account: string;
  /** The date the file represents. */
  dataAt: Date;
  /** The tags in it are the thing's own. */
  statesTags: boolean;
  /** Live sources have looked at all of this later: what is not stored is gone. */
  isSuperseded: boolean;
}

/** What became of the rows of a cell besides their merge. */
export interface UploadTally {
  /** Rows that say less than is known already. */
  older: number;
  /** Credentials that stood for others whose ids are known by now. */
  absorbed: number[];
}

type Known = StoredCredential & { identity: string; known_at: Date };

/**
 * Holds rows of a file against what is known. A row is left out where anything later is known of its credential; what
 * it does not say stays as it is known; and a key of a credential report gets its id where that is known.
 */
export function reconcileWith(cell: UploadCell, tally: UploadTally): Reconcile {
  return async (client, given) => {
    const { batch: named, absorbed, unnamed } = await resolveReportKeys(client, cell.account, given);
    tally.absorbed.push(...absorbed);
    tally.older += unnamed;
    const identities = named.map(identityOf);
    const stored = await knownOf(client, identities);
    const batch: Observation[] = [];
    const recognised: number[] = [];
    named.forEach((seen, at) => {
      const known = stored.get(identities[at] ?? '');
      const isOlder = known ? known.known_at > cell.dataAt : cell.isSuperseded;
      if (isOlder) {
        tally.older++;
        if (known) recognised.push(Number(known.id));
      } else if (known)
        batch.push(completed(seen, factsOf(known), cell.statesTags || known.cell_id === cell.cellId));
      else batch.push(seen);
    });
    return { batch, recognised };
  };
}

/** What is stored of them, locked, with the moment of the latest knowledge of each. */
async function knownOf(client: PoolClient, identities: readonly string[]): Promise<Map<string, Known>> {
  const rows = await queryIn<Known>(
    client,
    sql`SELECT ${rawSql(STORED_COLUMNS)}, replace(c.identity::text, '-', '') AS identity,
        greatest(c.changed_at, c.gone_at, (SELECT max(v.data_at) FROM coverage_cell v
          WHERE v.id = c.cell_id OR v.id = ANY (c.other_cell_ids))) AS known_at
      FROM credential c LEFT JOIN credential_use u ON u.credential_id = c.id
      WHERE c.identity = ANY(${identities}::uuid[]) ORDER BY c.id FOR UPDATE OF c`,
  );
  return new Map(rows.map((row) => [row.identity, row]));
}
