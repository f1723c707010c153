import type { Clock } from '@/lib/kernel/clock';
import { type Database, executorOf, type PoolClient } from '@/lib/platform/database/client';
import type { FileContext } from '../files/context';
import { testIds } from '../files/controls';
import { policiesBefore, policyAtOf } from '../policies-in-time';
import type { PackOrder } from './order';
import type { WrittenFile } from './steps';

export interface BuildTools {
  database: Database;
  clock: Clock;
  /** Told now and then; throws to stop the work. */
  progress(step: string, rows: number): Promise<void>;
}

/** What parts of a pack are written with and to. */
export interface Building {
  tools: BuildTools;
  /** Folder of the pack. */
  pack: string;
  order: PackOrder;
}

export type PartFile = Omit<WrittenFile, 'startedAt' | 'finishedAt'>;

/** Files of a pack that are written together: all of them, or none after a kill. */
export interface Part {
  /** Stable: names the marker of what was finished. */
  name: string;
  write(building: Building): Promise<PartFile[]>;
}

/** What rows are written by. */
export async function contextOf({ order }: Building, client: PoolClient): Promise<FileContext> {
  const { terms, person } = order;
  return {
    terms,
    policyAt: policyAtOf(await policiesBefore(executorOf(client), terms.period.to)),
    testIds: testIds(terms.frameworks),
    person,
  };
}
