import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { addDestination } from '@/lib/stream/commands/add-destination';
import { demoPerson } from './demo-person';

const FILE = 'demo-audit.jsonl';

/** Streams the demo's whole trail to a file in its data folder, unless somebody has removed that. */
export async function connectDemoStream(runtime: Runtime): Promise<void> {
  const known = await runtime.database.prisma.streamDestination.count({
    where: { kind: 'file', config: { path: ['file'], equals: FILE } },
  });
  if (known > 0) return;
  await runCommand(runtime, addDestination, demoPerson('engineer'), {
    kind: 'file',
    name: 'File on this machine',
    config: { file: FILE, megabytes: '20', keep: '2' },
    begin: 'start',
  });
}
