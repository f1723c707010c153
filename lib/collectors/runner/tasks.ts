import { type AccountScope, type Collector, type Provider, runsIn } from '@/lib/collectors/contract';
import type { Cell, RunOptions } from './model';

/** A cell and what reads it. */
export interface Task {
  cell: Cell;
  collector: Collector;
}

/** The cells of one account, those without regions first; made one by one, for an organisation has very many. */
export function* tasksOf(provider: Provider, scope: AccountScope): Iterable<Task> {
  const { account, accountName } = scope;
  const collectors = (provider.collectors as readonly Collector[]).filter((one) => runsIn(one, scope));
  const task = (collector: Collector, region: string): Task => ({
    cell: { account, accountName, region, collector: collector.id },
    collector,
  });
  for (const collector of collectors) if (collector.per === 'account') yield task(collector, 'global');
  for (const region of new Set(scope.regions))
    for (const collector of collectors) if (collector.per === 'region') yield task(collector, region);
}

/** How many cells an account has, and how many of them have ended before. */
export function countCells({ provider, skip }: RunOptions, scope: AccountScope) {
  let cells = 0;
  let skipped = 0;
  for (const { cell } of tasksOf(provider, scope)) {
    cells++;
    if (skip?.(cell)) skipped++;
  }
  return { cells, skipped };
}
