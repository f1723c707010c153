import { permit } from '@/lib/access/can';
import { grantsAt, isBound } from '@/lib/access/grants';
import type { Viewer } from '@/lib/access/roles';
import { conflict, forbidden } from '@/lib/kernel/errors';
import { type Database, sql } from '@/lib/platform/database/client';
import { type CommandRunner, recordEvent } from '@/lib/platform/run-command';
import { endLine, linesOf } from './proof/lines';
import { readTrail } from './read-trail';

/** Each holds a connection for as long as its reader takes. */
const MOST_AT_ONCE = 2;
let running = 0;

/**
 * The whole trail as JSON lines, streamed in constant memory. Leaves an event before the first byte and one at the end.
 * @throws `export/busy` when two run already, `audit/not-granted` where the trail is longer than an auditor's period.
 */
export async function exportTrail(
  runner: CommandRunner,
  viewer: Viewer,
): Promise<ReadableStream<Uint8Array>> {
  permit(viewer, 'audit:export');
  await assertAllGranted(runner.database, viewer);
  if (running >= MOST_AT_ONCE)
    throw conflict(
      'export/busy',
      'Two exports of the trail are running already. Try again when one has ended.',
    );
  const subject = { kind: 'audit', id: null };
  await recordEvent(runner, viewer, { action: 'audit.export-started', subject, payload: {} });
  running += 1;
  const encoder = new TextEncoder();
  const parts = readTrail(runner.database);
  let events = 0;
  let isEnded = false;
  const end = async (ended: 'done' | 'failed' | 'cancelled') => {
    if (isEnded) return;
    isEnded = true;
    running -= 1;
    await parts.return(undefined).catch(() => undefined);
    const outcome = ended === 'done' ? 'done' : 'failed';
    await recordEvent(
      runner,
      viewer,
      { action: 'audit.exported', subject, payload: { events, ended } },
      outcome,
    );
  };
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          const step = await parts.next();
          if (!step.done) {
            if ('rows' in step.value) events += step.value.rows.length;
            controller.enqueue(encoder.encode(linesOf(step.value)));
            return;
          }
          controller.enqueue(encoder.encode(endLine(events)));
          await end('done');
          controller.close();
        } catch (error) {
          await end('failed').catch(() => undefined);
          controller.error(error);
        }
      },
      cancel: () => end('cancelled'),
    },
    { highWaterMark: 2 },
  );
}

/** A part of the chains proves nothing by itself; an auditor has the part of the period, with its proof, in packs. */
async function assertAllGranted(database: Database, viewer: Viewer): Promise<void> {
  if (!isBound(viewer)) return;
  const [first] = await database.query<{ at: Date | null }>(sql`SELECT min(at) AS at FROM audit_event`);
  const begins = first?.at ?? null;
  if (begins === null || grantsAt(viewer, null).some(({ from }) => from <= begins)) return;
  throw forbidden(
    'audit/not-granted',
    'The trail begins before the period that was granted to you. A pack holds the part of its period, with proofs: audit/ in it.',
  );
}
