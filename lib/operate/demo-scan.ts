import { collect } from '@/lib/jobs/collect';
import { workerViewer } from '@/lib/jobs/worker-viewer';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { confirmUpload } from '@/lib/uploads/commands/confirm-upload';
import { receiveUpload } from '@/lib/uploads/receive-upload';
import { demoPerson } from './demo-person';

const SOURCE = 'Scan of the ledger tools';
const WORKER = 'demo-scan';

/** Uploads a scanner's report as a person would, and takes it in, unless that was done. */
export async function uploadDemoScan(runtime: Runtime, report: string, repository: string): Promise<void> {
  const past: Runtime = { ...runtime, enqueue: async () => undefined };
  const person = demoPerson('security');
  const begun = await openCollection(past);
  if (begun === 'ended') return;
  const run = begun ?? (await confirmed());
  const signal = new AbortController().signal;
  await collect({ runtime: past, viewer: workerViewer(WORKER), workerId: WORKER, signal }, run);

  async function confirmed() {
    const said = { fileName: 'leaks.json', account: repository };
    const { uploadId } = await receiveUpload(past, person, said, oneChunk(report));
    return runCommand(past, confirmUpload, person, {
      uploadId,
      dataAt: past.clock.now(),
      complete: true,
      keepGoodRows: false,
      sourceName: SOURCE,
    });
  }
}

async function* oneChunk(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** The collection of an earlier start: still to be run, `ended`, or null where there was none. */
async function openCollection(
  runtime: Runtime,
): Promise<{ sourceId: number; collectionId: string } | 'ended' | null> {
  const [row] = await runtime.database.query<{ sourceId: number; collectionId: string; isOpen: boolean }>(sql`
    SELECT s.id AS "sourceId", c.id::text AS "collectionId", c.finished_at IS NULL AS "isOpen"
    FROM source s JOIN collection c ON c.source_id = s.id WHERE s.name = ${SOURCE} ORDER BY c.requested_at LIMIT 1`);
  if (!row) return null;
  const { isOpen, ...run } = row;
  return isOpen ? run : 'ended';
}
