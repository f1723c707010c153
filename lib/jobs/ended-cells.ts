import type { Scope } from '@/lib/collectors/contract';
import { type Database, sql } from '@/lib/platform/database/client';
import type { CoverageState } from '@/lib/sources/model';

export type Cell = Scope & { collector: string };
export type EndedCell = Cell & { state: CoverageState; listed: number; calls: number };

export const keyOf = (cell: Pick<Cell, 'account' | 'region' | 'collector'>) =>
  `${cell.account}\0${cell.region}\0${cell.collector}`;

/** Cells that an earlier attempt at the same collection has ended. */
export async function endedCells(database: Database, collectionId: string): Promise<Map<string, EndedCell>> {
  const rows = await database.query<EndedCell>(sql`
    SELECT c.account, c.region, c.collector, l.state, l.listed, l.calls
    FROM collection_cell l JOIN coverage_cell c ON c.id = l.cell_id
    WHERE l.collection_id = ${collectionId}::uuid AND l.finished_at IS NOT NULL`);
  return new Map(rows.map((row) => [keyOf(row), row]));
}
