import { can, permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { type Executor, sql } from '@/lib/platform/database/client';

/** What sources and cells are called, by their ids. */
export interface PlaceNames {
  source: ReadonlyMap<number, string>;
  cell: ReadonlyMap<number, string>;
}

/** Names of these sources and cells, as far as the viewer may see sources; removed ones keep theirs. */
export async function namePlaces(
  viewer: Viewer,
  database: Executor,
  { source, cell }: { source: readonly number[]; cell: readonly number[] },
): Promise<PlaceNames> {
  if (source.length + cell.length === 0 || !can(viewer, 'source:read')) {
    return { source: new Map(), cell: new Map() };
  }
  const rows = await database.query<{ kind: keyof PlaceNames; id: number; name: string }>(sql`
    SELECT 'source' AS kind, id, name FROM source WHERE id = ANY(${source}::int[])
    UNION ALL SELECT 'cell', id, concat_ws(' · ', coalesce(account_name, account), region, collector)
    FROM coverage_cell WHERE id = ANY(${cell}::int[])`);
  const of = (kind: keyof PlaceNames) =>
    new Map(rows.filter((row) => row.kind === kind).map((row) => [row.id, row.name]));
  return { source: of('source'), cell: of('cell') };
}

/** Kinds of the sources that are connected. */
export async function connectedKinds(viewer: Viewer, database: Executor): Promise<string[]> {
  permit(viewer, 'source:read');
  const rows = await database.query<{ kind: string }>(
    sql`SELECT DISTINCT kind FROM source WHERE removed_at IS NULL ORDER BY kind`,
  );
  return rows.map(({ kind }) => kind);
}

/** Sources whose name holds the text, by name. */
export async function listSourceNames(
  viewer: Viewer,
  database: Executor,
  q: string,
  most: number,
): Promise<{ id: number; name: string; kind: string }[]> {
  permit(viewer, 'source:read');
  return database.query(sql`SELECT id, name, kind FROM source
    WHERE removed_at IS NULL AND strpos(lower(name), lower(${q})) > 0 ORDER BY lower(name) LIMIT ${most}`);
}
