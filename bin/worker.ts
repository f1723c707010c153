import { startWorker } from '@/lib/jobs/worker';
import { endWith, report } from '@/lib/operate/child-process';
import { getRuntime } from '@/lib/platform/runtime';

const runtime = getRuntime('worker');
const worker = await startWorker(runtime);
report({ ready: true, worker: worker.id });
endWith(async () => {
  await worker.stop();
  await runtime.database.close();
});
