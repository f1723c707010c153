import type { Viewer } from '@/lib/access/roles';
import type { RunOptions } from '@/lib/collectors/runner/run';
import type { Runtime } from '@/lib/platform/runtime';

export interface CollectInput {
  sourceId: number;
  collectionId: string;
}

export interface CollectContext {
  runtime: Runtime;
  viewer: Viewer;
  workerId: string;
  /** Aborts when the worker stops; the collection stays open and another worker takes it up. */
  signal: AbortSignal;
  /** Limits and waits other than the runner's own; tests of lasting faults would take minutes with those. */
  pace?: Pick<RunOptions, 'limits' | 'wait'>;
}
