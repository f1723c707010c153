import path from 'node:path';
import { startWorker } from '@/lib/jobs/worker';
import { endWith, report, startOrExit } from '@/lib/operate/child-process';
import { assertMigrated } from '@/lib/platform/database/migrate';
import { getRuntime } from '@/lib/platform/runtime';

await startOrExit(async () => {
  const runtime = getRuntime('worker');
  await assertMigrated(runtime.env.DATABASE_URL ?? '', path.resolve('prisma/migrations'));
  const worker = await startWorker(runtime);
  report({ ready: true, worker: worker.id });
  endWith(async () => {
    await worker.stop();
    await runtime.database.close();
  });
});
