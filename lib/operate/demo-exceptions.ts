import type { Viewer } from '@/lib/access/roles';
import { approveException } from '@/lib/exceptions/commands/approve';
import { breakGlass } from '@/lib/exceptions/commands/break-glass';
import { refuseException } from '@/lib/exceptions/commands/refuse';
import { requestException } from '@/lib/exceptions/commands/request';
import { RequestException } from '@/lib/exceptions/schema';
import { tendExceptions } from '@/lib/jobs/exceptions';
import { workerViewer } from '@/lib/jobs/worker-viewer';
import { addDays } from '@/lib/kernel/dates';
import { type Sql, sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { signIn } from './demo-sign-in';

const INES = 'ines.duarte';
const OSKAR = 'oskar.lindqvist';
const CARLA = 'carla.weiss';
const TUNDE = 'tunde.bello';

interface Story {
  /** Days before the demo's anchor, one of those on which it collects. */
  day: number;
  by: string;
  team: string;
  which: Sql;
  reason: string;
  measures: string;
  /** Days after the anchor at which it ends. */
  endsIn: number;
  useDays?: number;
  /** What the others said on the same day. */
  answer(said: Said): Promise<unknown>;
}

interface Said {
  past: Runtime;
  id: number;
  person(name: string): Promise<Viewer>;
}

const PLAIN = sql`f.severity BETWEEN 1 AND 3 AND c.class IN ('B', 'C')`;
const GRAVE = sql`c.class = 'A' AND f.severity > 0`;

const approvedBy =
  (name: string) =>
  async ({ past, id, person }: Said) =>
    runCommand(past, approveException, await person(name), { id, revision: 1, comment: 'Plan is credible' });

/** What people asked for in the demo's last weeks; their own commands at those dates. */
const STORIES: readonly Story[] = [
  {
    day: 38,
    by: TUNDE,
    team: 'data',
    which: sql`${PLAIN} AND f.rule = 'max-age'`,
    reason: 'The warehouse loader reads its key at start only; it is restarted with the December release.',
    measures: 'Its alerts go to the team channel, and the loader runs in a closed subnet.',
    endsIn: 6,
    answer: approvedBy(OSKAR),
  },
  {
    day: 31,
    by: CARLA,
    team: 'payments',
    which: sql`${PLAIN} AND c.kind = 'cloud-access-key' AND u.state = 'known' AND NOT c.failing @> ARRAY['unused']`,
    reason: 'Month-end export of the ledger; it runs on two days a month until the new pipeline is live.',
    measures: 'Read by one job, which logs every run.',
    endsIn: 20,
    // It is used far more often, so that a later collection voids it.
    useDays: 2,
    answer: approvedBy(INES),
  },
  {
    day: 17,
    by: CARLA,
    team: 'payments',
    which: PLAIN,
    reason: 'Rotating it needs a change window, and there is none before the holidays.',
    measures: 'none',
    endsIn: 60,
    answer: async ({ past, id, person }) =>
      runCommand(past, refuseException, await person(OSKAR), {
        id,
        revision: 1,
        reason: 'There is a window on the first Tuesday of every month; use the next one.',
      }),
  },
  {
    day: 10,
    by: CARLA,
    team: 'payments',
    which: PLAIN,
    reason: 'The acquirer pins this key and changes it once a quarter; their next date is in January.',
    measures: 'Only the payout hosts hold it; the acquirer allows their addresses alone.',
    endsIn: 45,
    answer: approvedBy(INES),
  },
  {
    day: 2,
    by: CARLA,
    team: 'payments',
    which: GRAVE,
    reason: 'Fraud scoring fails over to a copy that only knows this key; the copy is being rebuilt.',
    measures: 'Both hosts are watched, and the key is bound to their role.',
    endsIn: 12,
    answer: approvedBy(INES),
  },
  {
    day: 1,
    by: TUNDE,
    team: 'data',
    which: GRAVE,
    reason: 'The ingest of the night broke with the new key; yesterday’s has to work until it is found.',
    measures: 'Two people watch the ingest tonight.',
    endsIn: 5,
    answer: async ({ past, id, person }) =>
      runCommand(past, breakGlass, await person(OSKAR), {
        id,
        revision: 1,
        reason: 'Shipments of tomorrow depend on it, and the second lead is on a plane.',
      }),
  },
];

/** The part of one day of the demo's past that exceptions have; what was done before is left alone. */
export async function liveExceptionDay(past: Runtime, daysAgo: number, issuer: string): Promise<void> {
  for (const story of STORIES) if (story.day === daysAgo) await live(past, story, issuer);
  await tendExceptions(past, workerViewer('demo-past'));
}

async function live(past: Runtime, story: Story, issuer: string): Promise<void> {
  const now = past.clock.now();
  const [done] = await past.database.query(
    sql`SELECT 1 FROM exception WHERE requested_at = ${now}::timestamptz LIMIT 1`,
  );
  const finding = done ? null : await findingOf(past, story);
  if (finding === null) return;
  const person = (name: string) => signIn(past, name, issuer);
  const { id } = await runCommand(
    past,
    requestException,
    await person(story.by),
    RequestException.parse({
      target: { findings: [finding] },
      reason: story.reason,
      measures: story.measures,
      endsOn: addDays(now, story.day + story.endsIn)
        .toISOString()
        .slice(0, 10),
      useDays: story.useDays ?? null,
    }),
  );
  await story.answer({ past, id, person });
}

/** The oldest open finding of the kind that nobody has asked for. */
async function findingOf({ database }: Runtime, { team, which }: Story): Promise<number | null> {
  const [row] = await database.query<{ id: number }>(sql`
    SELECT f.id FROM finding f JOIN credential c ON c.id = f.subject_id LEFT JOIN credential_use u ON u.credential_id = c.id
    WHERE f.subject_kind = 'credential' AND f.closed_at IS NULL AND f.verdict = 'fail' AND f.owner_team = ${team} AND ${which}
      AND NOT EXISTS (SELECT 1 FROM exception_item i WHERE i.credential_id = c.id)
    ORDER BY f.opened_at, f.id LIMIT 1`);
  return row ? Number(row.id) : null;
}
