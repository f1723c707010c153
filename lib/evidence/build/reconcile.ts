import { type Executor, type PoolClient, queryIn, type Sql, sql } from '@/lib/platform/database/client';
import { WALK_FILES } from '../files/registry';
import type { PackTerms, Period } from '../model';
import { countPast } from '../walk/count-past';
import type { WrittenFile } from './steps';

/** What the register of information says of the rows of a file and those at its source. */
export type Reconciliation = Pick<WrittenFile, 'sourceRows' | 'reconciliation' | 'expected'>;

const notCounted = (reconciliation: string): Reconciliation => ({ sourceRows: null, reconciliation });

export const OF_PRODUCT = notCounted('Not counted: this version of Muster says it, and no database');
export const OF_FILES = notCounted('Not counted: made from the rows of other files of this pack');
export const OF_CHAIN = notCounted(
  'Not counted: each event is hashed with the one before it, and audit/chain_verification.json says whether one is missing',
);
const OF_RULES = notCounted('Not counted: the policy decides it for each row of population/credentials.csv');
export const OF_LEDGER = notCounted('Not counted: derived from the looks that the statement lists');
export const OF_POLICIES = notCounted(
  'Not counted: derived from the documents of policy/policy_versions.csv',
);

/** Of rows that were read whole before they were written. */
export const readWhole = (rows: readonly unknown[]): Reconciliation => ({
  sourceRows: rows.length,
  reconciliation: 'Rows read from the database against rows written',
});

/** Rows of a statement as the database counts them, in the snapshot that they are read from. */
export async function countedBy(client: PoolClient, statement: Sql): Promise<Reconciliation> {
  const [counted] = await queryIn<{ rows: number }>(
    client,
    sql`SELECT count(*) AS rows FROM (${statement}) counted`,
  );
  return {
    sourceRows: counted?.rows ?? null,
    reconciliation: 'count(*) over the statement, in the snapshot its rows were read from',
  };
}

/**
 * Events of the period, as their table has them and not its chains. `through`: the checkpoint that the file ends with (null:
 * none); what it did not sign cannot be in the file.
 */
export async function countedEvents(
  executor: Executor,
  { from, to }: Period,
  through: number | null,
): Promise<Reconciliation> {
  const [counted] = await executor.query<{ rows: number; unsigned: number }>(
    sql`SELECT count(*) AS rows, count(*) FILTER (WHERE h.sequence IS NULL OR l.sequence > h.sequence) AS unsigned
      FROM audit_event e LEFT JOIN audit_link l ON l.event_id = e.id
      LEFT JOIN (SELECT h.chain, h.sequence FROM audit_checkpoint p CROSS JOIN LATERAL
          jsonb_to_recordset(p.document::jsonb -> 'heads') AS h(chain text, sequence bigint)
        WHERE p.number = ${through}::bigint) h ON h.chain = l.chain
      WHERE e.at >= ${from}::timestamptz AND e.at < ${to}::timestamptz`,
  );
  if (!counted) throw new Error('a count has no row');
  const last = through === null ? 'no checkpoint was signed yet' : `it ends with checkpoint ${through}`;
  return {
    sourceRows: counted.rows,
    reconciliation: 'count(*) over the events of the period, signed by a checkpoint or not',
    expected: {
      difference: 0 - counted.unsigned,
      because: `The file holds what a checkpoint has signed, and ${last}: ${counted.unsigned} ${counted.unsigned === 1 ? 'event' : 'events'} of the period came after it. The trail has them, and so has a pack that is built after the next checkpoint.`,
    },
  };
}

/** Of each file that the walk over the history writes. */
export async function countedInHistory(
  client: PoolClient,
  terms: PackTerms,
): Promise<(file: string) => Reconciliation> {
  const counts = await countPast(client, terms);
  return (file) => {
    const name = HISTORY_NAMES.get(file);
    if (name === undefined || name === 'inactive') return OF_RULES;
    return {
      sourceRows: counts[name],
      reconciliation: 'Counted by a statement of its own over the history, in the snapshot of the walk',
    };
  };
}

const HISTORY_NAMES = new Map(
  (Object.keys(WALK_FILES) as (keyof typeof WALK_FILES)[]).map((name) => [WALK_FILES[name].path, name]),
);

/** Rows there are too many of, or too few (below nought); null where nothing was counted at the source. */
export const differenceOf = ({
  rows,
  sourceRows,
}: Pick<WrittenFile, 'rows' | 'sourceRows'>): number | null =>
  rows === null || sourceRows === null ? null : rows - sourceRows;
