import type { Role } from '@/lib/access/roles';
import { sweepDue } from '@/lib/credentials/merge/rejudge';
import { collect } from '@/lib/jobs/collect';
import { freeLeasesOf } from '@/lib/jobs/lease';
import { workerViewer } from '@/lib/jobs/worker-viewer';
import type { ManualClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { publishDefault } from '@/lib/policies/commands/publish-default';
import { recordPostureDay } from '@/lib/posture/day';
import { connectSource } from '@/lib/sources/commands/connect-source';
import { requestCollection } from '@/lib/sources/commands/request-collection';
import { DEFAULT_INTERVAL_MINUTES } from '@/lib/sources/model';
import { type CollectionState, isOpen } from '@/lib/sources/states';
import { liveDirectoryDay } from './demo-directory';
import { liveDocumentsDay } from './demo-documents';
import { liveDutiesDay } from './demo-duties';
import { liveExceptionDay } from './demo-exceptions';
import { grantDemoAudit } from './demo-grants';
import { demoPerson } from './demo-person';
import { liveRequestsDay } from './demo-requests';
import { liveReviewsDay } from './demo-reviews';
import { type DemoSource, mapDemoGroups, PAST_BEGINS_DAYS } from './demo-setup';

/** Days before its anchor at which the demo's past is collected: monthly at first, then weekly, then the last days. */
const PAST_DAYS = [
  PAST_BEGINS_DAYS,
  334,
  304,
  274,
  244,
  214,
  184,
  154,
  124,
  94,
  80,
  66,
  52,
  45,
  38,
  31,
  24,
  17,
  10,
  5,
  2,
  1,
  0,
];
const WORKER = 'demo-past';
/** Roles whose people sign in during the year; the others are mapped when it is over. */
const WHO_ACTS: readonly Role[] = ['security', 'auditor'];
/** Its clock stands still while a day is collected, so that there is nothing to wait for between two tries. */
const UNHURRIED = { wait: async () => undefined };

export interface PastInput {
  runtime: Runtime & { clock: ManualClock };
  sources: readonly DemoSource[];
  anchor: Date;
  /** Of the demo's identity provider: whom its people are known by. */
  issuer: string;
  /** Sets the clouds to the same date. */
  moveWorld(at: Date): void;
  onProgress(text: string): void;
}

/**
 * Lives through the demo's year with the product's own collectors and commands, at past dates of the injected clock. No
 * row is inserted by hand. Killed in its middle it goes on where it was.
 */
export async function livePast({
  runtime,
  sources,
  anchor,
  issuer,
  moveWorld,
  onProgress,
}: PastInput): Promise<void> {
  const past: Runtime = { ...runtime, enqueue: async () => undefined };
  await freeLeasesOf(runtime.database, WORKER);
  runtime.clock.set(addDays(anchor, -PAST_BEGINS_DAYS));
  await runCommand(past, publishDefault, workerViewer(WORKER), {});
  await mapDemoGroups(past, WHO_ACTS);
  await grantDemoAudit(past, anchor);
  for (const [index, days] of PAST_DAYS.entries()) {
    const at = addDays(anchor, -days);
    runtime.clock.set(at);
    moveWorld(at);
    for (const source of sources) await collectAt(past, source, at);
    // After the look: what was replaced between two of them would else open and close at the same moment.
    await sweepDue(runtime.database, at);
    await liveDirectoryDay(past, days);
    await liveDocumentsDay(past, days, issuer);
    await liveExceptionDay(past, days, issuer);
    await liveDutiesDay(past, days);
    await liveReviewsDay(past, days);
    await liveRequestsDay(past, days, issuer);
    await recordPostureDay(runtime.database, at);
    onProgress(
      `${at.toISOString().slice(0, 10)}: ${index + 1} of ${PAST_DAYS.length} collections of its past year`,
    );
  }
}

async function collectAt(past: Runtime, source: DemoSource, at: Date): Promise<void> {
  const sourceId = await sourceNamed(past, source);
  const [begun] = await past.database.query<{ id: string; state: CollectionState }>(
    sql`SELECT id::text AS id, state FROM collection WHERE source_id = ${sourceId} AND requested_at = ${at}`,
  );
  if (begun && !isOpen(begun.state)) return;
  const collectionId =
    begun?.id ??
    (await runCommand(past, requestCollection, demoPerson('engineer'), { sourceId })).collectionId;
  const signal = new AbortController().signal;
  await collect(
    { runtime: past, viewer: workerViewer(WORKER), workerId: WORKER, signal, pace: UNHURRIED },
    { sourceId, collectionId },
  );
}

async function sourceNamed(past: Runtime, source: DemoSource): Promise<number> {
  const [known] = await past.database.query<{ id: number }>(
    sql`SELECT id FROM source WHERE name = ${source.name}`,
  );
  if (known) return known.id;
  const input = { ...source, intervalMinutes: DEFAULT_INTERVAL_MINUTES };
  return (await runCommand(past, connectSource, demoPerson('engineer'), input)).sourceId;
}
