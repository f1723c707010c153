import type { Viewer } from '@/lib/access/roles';

/** The viewer under which workers run commands; the access table grants it the rows of `worker` only. */
export function workerViewer(id: string): Viewer {
  return {
    kind: 'worker',
    id,
    name: `worker ${id}`,
    role: 'worker',
    teams: [],
    scopes: null,
    origin: { address: null, agent: null },
    requestId: id,
  };
}
