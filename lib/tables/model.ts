import type { Viewer } from '@/lib/access/roles';
import type { Action } from '@/lib/access/table';
import type { Cell } from '@/lib/credentials/export-cells';
import type { Database, Sql } from '@/lib/platform/database/client';

export interface TableContext {
  viewer: Viewer;
  database: Database;
  now: Date;
  /** What the table is narrowed to, as its page has it in the address. */
  params: URLSearchParams;
}

/** A table that can be had as a file: its columns, and what they are read from. */
export interface TableExport {
  /** What it takes to see the table; exporting is asked for besides. */
  needs: Action;
  cells: readonly Cell[];
  /**
   * `FROM …` with conditions and order, over which the expressions of the cells are written. Narrows to what the viewer
   * may see, and refuses parameters it does not understand.
   */
  from(context: TableContext): Promise<Sql> | Sql;
}
