import { type Executor, executorOf, sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { recordSeen, type Seen } from './commands/record-seen';
import type { TrackerKind } from './model';
import { keepTrackerBack } from './outcome';
import { asTrackerFailure } from './steps';
import type { Client, Issue, Mark } from './trackers/contract';
import type { WorkContext } from './work';

const EVERY_MINUTES = 2;
/** What no list of changes named for so long is asked for by itself, so that one that was deleted is missed. */
const ALONE_AFTER_HOURS = 24;
const ALONE_AT_ONCE = 20;

interface Due {
  id: string;
  kind: TrackerKind;
  name: string;
  config: unknown;
  failures: number;
  marks: Record<string, Mark>;
  /** Places that hold tickets of ours, and since when, as far as clocks may differ. */
  places: { place: string; since: Date }[];
  alone: string[];
}

/** Reads how the tickets stand in the trackers that are due; what changed is written down. Returns how many moved. */
export async function pollTrackers(context: WorkContext): Promise<number> {
  let moved = 0;
  while (!context.signal.aborted) {
    const due = await takeDue(context);
    if (!due) break;
    moved += await pollTracker(context, due);
  }
  return moved;
}

/** The next tracker to be asked, marked so that no other worker asks it as well. */
async function takeDue({ runner }: WorkContext): Promise<Due | null> {
  const now = runner.clock.now();
  return runner.database.transaction(async (client) => {
    const executor = executorOf(client);
    const [row] = await executor.query<Omit<Due, 'places' | 'alone'>>(sql`
      UPDATE ticket_tracker SET polled_at = ${now} WHERE id = (
        SELECT k.id FROM ticket_tracker k WHERE k.removed_at IS NULL AND (k.retry_at IS NULL OR k.retry_at <= ${now})
          AND (k.polled_at IS NULL OR k.polled_at <= ${now}::timestamptz - make_interval(mins => ${EVERY_MINUTES}))
          AND EXISTS (SELECT 1 FROM ticket t WHERE t.tracker_id = k.id AND t.key IS NOT NULL AND t.ended_at IS NULL)
        ORDER BY k.polled_at NULLS FIRST, k.id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING id::text AS id, kind, name, config, failures, marks`);
    return row ? { ...row, ...(await followed(executor, row.id, now)) } : null;
  });
}

async function followed(
  executor: Executor,
  trackerId: string,
  now: Date,
): Promise<Pick<Due, 'places' | 'alone'>> {
  const live = sql`FROM ticket WHERE tracker_id = ${trackerId}::uuid AND key IS NOT NULL AND ended_at IS NULL`;
  const places = await executor.query<Due['places'][number]>(
    sql`SELECT place->>'place' AS place, min(made_at) - interval '10 minutes' AS since ${live} GROUP BY 1 ORDER BY 1`,
  );
  const alone = await executor.query<{ key: string }>(sql`SELECT key ${live} AND state = 'open'
    AND seen_at < ${now}::timestamptz - make_interval(hours => ${ALONE_AFTER_HOURS}) ORDER BY seen_at, id LIMIT ${ALONE_AT_ONCE}`);
  return { places, alone: alone.map(({ key }) => key) };
}

async function pollTracker(context: WorkContext, due: Due): Promise<number> {
  const { database, clock } = context.runner;
  const askedAt = clock.now();
  try {
    const client = await context.open(due.kind, due.config);
    const marks: Record<string, Mark> = {};
    const seen: Seen[] = [];
    for (const { place, since } of due.places) {
      const found = await client.changes(place, due.marks[place] ?? null, since);
      marks[place] = found.mark;
      seen.push(...found.issues.map(seenOf));
    }
    for (const key of due.alone.filter((each) => !seen.some((one) => one.key === each)))
      seen.push(await readAlone(client, key));
    const { id, name } = due;
    const { moved } = await runCommand(context.runner, recordSeen, context.viewer, {
      tracker: { id, name },
      seen,
      askedAt,
    });
    await database.query(sql`UPDATE ticket_tracker SET marks = ${JSON.stringify(marks)}::jsonb, down_since = NULL,
      failures = 0, retry_at = NULL, last_error = NULL WHERE id = ${id}::uuid`);
    return moved;
  } catch (error) {
    await keepTrackerBack(database, due, asTrackerFailure(error), clock.now());
    return 0;
  }
}

const seenOf = ({ key, isClosed, status }: Issue): Seen => ({
  key,
  state: isClosed ? 'closed' : 'open',
  status,
});

async function readAlone(client: Client, key: string): Promise<Seen> {
  const issue = await client.read(key);
  return issue ? { ...seenOf(issue), key } : { key, state: 'lost', status: null };
}
