import type { Viewer } from '@/lib/access/roles';
import { MAIL_DOMAIN, PEOPLE, SMALL_TEAM, TEAMS } from '@/lib/demo/estate/organisation';
import { ManualClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import { acceptOwnership } from '@/lib/owners/commands/accept';
import { declineOwnership } from '@/lib/owners/commands/decline';
import { handOverOwnership } from '@/lib/owners/commands/hand-over';
import { addMember } from '@/lib/owners/commands/keep-members';
import { createOwner, editOwner } from '@/lib/owners/commands/keep-owners';
import { proposeOwner } from '@/lib/owners/commands/propose';
import { saveRules } from '@/lib/owners/commands/save-rules';
import { ANSWER_DAYS } from '@/lib/owners/model';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { demoPerson } from './demo-person';

/** The team that tags credentials with its name and that nobody has registered. */
const UNREGISTERED = 'support';
const FALLBACK = 'platform';
/** Registered, with nobody left in it: its questions go on to the fallback. */
const SILENT = SMALL_TEAM.id;
const REGISTERED = [...TEAMS, SMALL_TEAM].filter(({ id }) => id !== UNREGISTERED);
/** Team whose people sign in to the demo, and how many questions are left for them. */
const LEFT_WAITING: Readonly<Record<string, number>> = { payments: 4, data: 6 };

const memberOf = (team: string): Viewer => ({ ...demoPerson('owner'), teams: [team] });

/**
 * Registers the demo's teams and lets them answer for most of what names them, by the product's own commands. Names on
 * credentials stay what their tags say, so that every count stays what the clouds hold.
 */
export async function answerForDemo(runtime: Runtime, anchor: Date): Promise<void> {
  const [begun] = await runtime.database.query(sql`SELECT 1 FROM ownership LIMIT 1`);
  if (begun) return;
  const past: Runtime = { ...runtime, clock: new ManualClock(addDays(anchor, -ANSWER_DAYS)) };
  await registerTeams(past);
  for (const { id: team } of REGISTERED) await askTeam(past, team);
  await handOverLately({ ...runtime, clock: new ManualClock(addDays(anchor, -1)) });
  await runCommand(past, saveRules, demoPerson('security'), { version: 0, text: demoRules() });
  await runCommand(past, proposeOwner, demoPerson('security'), {
    target: { ids: await idsOf(past, sql`c.owner_team IS NULL`, 3) },
    owner: { name: 'data' },
    reason: 'They run the warehouse these feed',
    answerDays: 30,
  });
}

async function registerTeams(past: Runtime): Promise<void> {
  const lead = demoPerson('security');
  const register = async (name: string, fallbackId: string | null) => {
    const contact = {
      kind: name === 'security' ? ('role' as const) : ('team' as const),
      mail: `${name}@${MAIL_DOMAIN}`,
      slackChannel: `#${name}`,
      fallbackId,
    };
    // The directory has brought most of them, with their members.
    const known = await past.database.prisma.owner.findFirst({ where: { name, removedAt: null } });
    if (!known) return runCommand(past, createOwner, lead, { name, ...contact });
    await runCommand(past, editOwner, lead, { id: known.id, ...contact });
    return known;
  };
  const { id: fallbackId } = await register(FALLBACK, null);
  for (const { id: team } of REGISTERED) {
    const { id } = team === FALLBACK ? { id: fallbackId } : await register(team, fallbackId);
    if ((await past.database.prisma.ownerMember.count({ where: { ownerId: id } })) > 0) continue;
    for (const person of PEOPLE.filter((each) => each.team === team && each.leftDaysAgo === undefined)) {
      const mail = `${person.id}@${MAIL_DOMAIN}`;
      await runCommand(past, addMember, lead, { ownerId: id, mail, name: person.name });
    }
  }
}

/** Asks a team about what named it then; all but the silent one answer, and leave a few to those who sign in. */
async function askTeam(past: Runtime, team: string): Promise<void> {
  const ids = await idsOf(past, sql`c.owner_team = ${team}`, 1_000);
  if (ids.length === 0) return;
  const waits = LEFT_WAITING[team] ?? 0;
  await ask(past, team, ids.slice(waits), ANSWER_DAYS);
  if (waits > 0) await ask(past, team, ids.slice(0, waits), 30);
  if (team === SILENT) return;
  const viewer = memberOf(team);
  const [declined, rest] = waits > 0 ? [ids.slice(waits, waits + 2), ids.slice(waits + 2)] : [[], ids];
  if (declined.length > 0)
    await runCommand(past, declineOwnership, viewer, {
      target: { ids: declined },
      reason: 'Left over from before the reorganisation; not one of our systems',
      hint: 'team platform',
    });
  await runCommand(past, acceptOwnership, viewer, { target: { ids: rest }, reason: null });
}

/** Two of what storefront accepted wait for payments, whose people sign in. */
async function handOverLately(yesterday: Runtime): Promise<void> {
  await runCommand(yesterday, handOverOwnership, memberOf('storefront'), {
    ids: await idsOf(yesterday, sql`c.owner_team = 'storefront'`, 2),
    to: 'payments',
    reason: 'The shop front of the checkout moved to payments',
  });
}

/** Rules for the systems whose names say whose they are. */
function demoRules(): string {
  const lines = REGISTERED.filter(({ id }) => id !== 'security').flatMap(({ id, systems }) =>
    systems.slice(0, 2).map((system) => `*${system}* @${id}`),
  );
  return [
    '# Systems that are named after whose they are; the last line that matches counts',
    ...lines,
    '',
  ].join('\n');
}

async function ask(past: Runtime, team: string, ids: number[], answerDays: number): Promise<void> {
  await runCommand(past, proposeOwner, demoPerson('security'), {
    target: { ids },
    owner: 'named',
    reason: `First round of asking; ${team} is in the tags`,
    answerDays,
  });
}

/** Credentials that were known by then, in the order of their ids. */
async function idsOf(past: Runtime, which: ReturnType<typeof sql>, most: number): Promise<number[]> {
  const rows = await past.database.query<{ id: number }>(sql`SELECT c.id FROM credential c
    WHERE c.gone_at IS NULL AND ${which} AND c.first_seen_at <= ${past.clock.now()}::timestamptz ORDER BY c.id LIMIT ${most}`);
  return rows.map(({ id }) => Number(id));
}
