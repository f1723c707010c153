import type { Viewer } from '@/lib/access/roles';
import { SMALL_TEAM } from '@/lib/demo/estate/organisation';
import { doDuty } from '@/lib/duties/commands/do-duty';
import { tendDuties } from '@/lib/duties/commands/tend';
import { closeIncident } from '@/lib/incidents/commands/close';
import { recordIncident } from '@/lib/incidents/commands/record';
import type { IncidentKind } from '@/lib/incidents/model';
import { workerViewer } from '@/lib/jobs/worker-viewer';
import { addDays } from '@/lib/kernel/dates';
import { type Sql, sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { demoPerson } from './demo-person';

/** Duties begin when the directory has brought the owners. */
const BEGINS_DAYS = 45;
/** The team whose only member left: nobody does what it should. */
const EMPTY_TEAM = SMALL_TEAM.id;
/** The team that found something in its first look. */
const DOUBTING_TEAM = 'storefront';
/** Teams whose people sign in to the demo: what came within the last days is left for them. */
const SIGNING_IN = ['payments', 'data'];
const LEFT_DAYS = 12;

const STORIES: readonly {
  daysAgo: number;
  closedDaysAgo: number | null;
  team: string;
  kind: IncidentKind;
  note: string;
}[] = [
  {
    daysAgo: 31,
    closedDaysAgo: 24,
    team: 'platform',
    kind: 'lost',
    note: 'On the laptop that was stolen from the train; the disk was encrypted',
  },
  {
    daysAgo: 2,
    closedDaysAgo: null,
    team: 'payments',
    kind: 'leaked',
    note: 'Stood in the log of a build that a partner can read; the build was stopped',
  },
];

const memberOf = (team: string): Viewer => ({ ...demoPerson('owner'), teams: [team] });

/**
 * The duties' part of one day of the demo's past: the worker opens what is due, the teams do theirs, and things happen to
 * credentials. What was done before is left alone.
 */
export async function liveDutiesDay(past: Runtime, daysAgo: number): Promise<void> {
  if (daysAgo > BEGINS_DAYS) return;
  await runCommand(past, tendDuties, workerViewer('demo-past'), {});
  for (const story of STORIES) {
    if (story.daysAgo === daysAgo) await happen(past, story);
    if (story.closedDaysAgo === daysAgo) await conclude(past, story);
  }
  await doDuties(past);
}

interface Waiting {
  id: bigint | number;
  owner: string;
  kind: string;
}

/** Every team but the empty one does what was there before today; its yearly audit payments leaves for later. */
async function doDuties(past: Runtime): Promise<void> {
  const now = past.clock.now();
  const waiting = await past.database.query<Waiting>(sql`
    SELECT id, owner, kind FROM duty WHERE state IN ('open', 'overdue') AND owner <> ${EMPTY_TEAM} AND incident_id IS NULL
      AND opened_at < CASE WHEN owner = ANY(${SIGNING_IN}::text[]) THEN ${addDays(now, -LEFT_DAYS)}::timestamptz ELSE ${now}::timestamptz END
      AND NOT (owner = 'payments' AND kind = 'ownership-audit') ORDER BY period, id`);
  const looks = await past.database.prisma.duty.count({ where: { owner: DOUBTING_TEAM, verdict: 'wrong' } });
  let hasDoubted = looks > 0;
  for (const { id, owner, kind } of waiting) {
    const isDoubt = !hasDoubted && owner === DOUBTING_TEAM && kind === 'use-look';
    if (isDoubt) hasDoubted = true;
    // A later one of its kind may have ended it within this loop.
    const still = await past.database.prisma.duty.count({
      where: { id: BigInt(id), state: { in: ['open', 'overdue'] } },
    });
    if (still === 0) continue;
    await runCommand(past, doDuty, memberOf(owner), {
      id: Number(id),
      verdict: isDoubt ? 'wrong' : 'fine',
      note: isDoubt ? 'Two of the mail keys were used at night, and nothing of ours runs then' : null,
    });
  }
}

type Story = (typeof STORIES)[number];

const incidentOf = (past: Runtime, { note }: Story) =>
  past.database.prisma.incident.findFirst({ where: { note }, select: { id: true, state: true } });

async function happen(past: Runtime, story: Story): Promise<void> {
  if (await incidentOf(past, story)) return;
  const credentialId = await firstOf(past, sql`c.owner_team = ${story.team} AND c.kind = 'cloud-access-key'`);
  if (credentialId === null) return;
  await runCommand(past, recordIncident, demoPerson('security'), {
    credentialId,
    kind: story.kind,
    happenedAt: addDays(past.clock.now(), -1).toISOString(),
    note: story.note,
    ticket: null,
  });
}

/** The owner and the security leads say that the policy stands, and it is closed. */
async function conclude(past: Runtime, story: Story): Promise<void> {
  const incident = await incidentOf(past, story);
  if (!incident || incident.state === 'closed') return;
  const reviews = await past.database.prisma.duty.findMany({
    where: { incidentId: incident.id, state: { in: ['open', 'overdue'] } },
    select: { id: true, owner: true },
  });
  for (const { id, owner } of reviews)
    await runCommand(past, doDuty, owner === null ? demoPerson('security') : memberOf(owner), {
      id: Number(id),
      verdict: 'fine',
      note: 'A shorter limit would not have helped; the disk was encrypted',
    });
  await runCommand(past, closeIncident, demoPerson('security'), {
    id: Number(incident.id),
    conclusion: 'Replaced on the same day; no use of the old one was seen since',
  });
}

async function firstOf(past: Runtime, which: Sql): Promise<number | null> {
  const [row] = await past.database.query<{ id: bigint | number }>(
    sql`SELECT c.id FROM credential c WHERE c.gone_at IS NULL AND ${which} ORDER BY c.id LIMIT 1`,
  );
  return row ? Number(row.id) : null;
}
