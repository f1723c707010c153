import { permit } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { type CallBudget, callsFor } from '@/lib/collectors/contract';
import { collectorById } from '@/lib/collectors/registry';
import { sql } from '@/lib/platform/database/client';
import type { Reader } from './reader';

/** Assumed of a cell that was never read: so many of whatever its collector counts by. */
export const ASSUMED_ITEMS = 100;

/** Calls that a collector declares for a cell that lists so many; null where it counts by something else. */
export function declaredCalls(collector: string, listed: number): number | null {
  const budget = collectorById(collector)?.budget;
  return !budget || budget.items !== undefined ? null : callsFor(budget, listed);
}

/** What is known of the size of a cell. */
export interface CellSize {
  /** Credentials listed when it was last read; null: never. */
  listed: number | null;
  /** Calls of the last attempt. */
  calls: number;
}

/**
 * Calls that the next read of a cell will make: by the budget for what was last seen there. Where a collector counts by
 * something that is not listed (users without keys, for one) what it took last time is the better guess if it is more.
 */
export function callsAhead(budget: CallBudget, { listed, calls }: CellSize): number {
  if (listed === null) return callsFor(budget, ASSUMED_ITEMS);
  const declared = callsFor(budget, listed);
  return budget.items === undefined ? declared : Math.max(declared, calls);
}

/** What a run over a source is about to ask of its provider, by one collector. */
export interface CollectorBudget {
  collector: string;
  title: string;
  cells: number;
  /** Cells that were never read, of which `ASSUMED_ITEMS` are assumed. */
  unread: number;
  /** Credentials last seen. */
  listed: number;
  /** Calls of the next run, and those of the last attempt at each cell. */
  ahead: number;
  made: number;
}

export interface SourceBudget {
  ahead: number;
  made: number;
  unread: number;
  collectors: CollectorBudget[];
}

interface Sized {
  collector: string;
  listed: number | null;
  calls: number;
  cells: number;
}

/** The calls of the next run over a source, the most demanding collector first; null before its cells are known. */
export async function sourceBudget(
  viewer: Viewer,
  reader: Reader,
  sourceId: number,
): Promise<SourceBudget | null> {
  permit(viewer, 'source:read');
  // Cells of one size cost the same, so that 500 accounts are a few rows.
  const sizes = await reader.database.query<Sized>(sql`
    SELECT collector, CASE WHEN data_at IS NULL AND state <> 'not-enabled' THEN NULL ELSE listed END AS listed, calls,
      count(*)::integer AS cells
    FROM coverage_cell WHERE source_id = ${sourceId} GROUP BY 1, 2, 3`);
  if (sizes.length === 0) return null;
  const collectors = new Map<string, CollectorBudget>();
  for (const { collector, cells, ...size } of sizes) {
    const known = collectorById(collector);
    if (!known) continue;
    const sum = collectors.get(collector) ?? {
      collector,
      title: known.title,
      cells: 0,
      unread: 0,
      listed: 0,
      ahead: 0,
      made: 0,
    };
    collectors.set(collector, {
      ...sum,
      cells: sum.cells + cells,
      unread: sum.unread + (size.listed === null ? cells : 0),
      listed: sum.listed + cells * (size.listed ?? 0),
      ahead: sum.ahead + cells * callsAhead(known.budget, size),
      made: sum.made + cells * size.calls,
    });
  }
  const all = [...collectors.values()].sort(
    (a, b) => b.ahead - a.ahead || (a.collector < b.collector ? -1 : 1),
  );
  const total = (of: (each: CollectorBudget) => number) => all.reduce((sum, each) => sum + of(each), 0);
  return {
    ahead: total((each) => each.ahead),
    made: total((each) => each.made),
    unread: total((each) => each.unread),
    collectors: all,
  };
}
