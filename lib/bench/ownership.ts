import type { Viewer } from '@/lib/access/roles';
import { requestBulk } from '@/lib/bulk/commands/request-bulk';
import { stepBulkOnce } from '@/lib/bulk/commands/step-bulk';
import { previewBulk } from '@/lib/bulk/preview';
import { listCredentials } from '@/lib/credentials/queries';
import { parseCredentialSearch } from '@/lib/credentials/schema';
import { ManualClock } from '@/lib/kernel/clock';
import { acceptOwnership } from '@/lib/owners/commands/accept';
import { createOwner } from '@/lib/owners/commands/keep-owners';
import { proposeOwner } from '@/lib/owners/commands/propose';
import { listOwners } from '@/lib/owners/queries';
import { countInbox, listInboxItems, listOwnerships } from '@/lib/owners/queries-ownership';
import { type Database, sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { percentile } from './reads';

interface Figure {
  measure: string;
  value: string;
}

const PART = 10_000;
const lead: Viewer = {
  kind: 'person',
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Bench lead',
  role: 'security',
  teams: [],
  scopes: null,
  origin: { address: null, agent: null },
  requestId: 'bench',
};
const memberOf = (teams: readonly string[]): Viewer => ({ ...lead, id: 'bench-owner', role: 'owner', teams });
const seconds = (began: number) => `${((performance.now() - began) / 1_000).toFixed(1)} s`;

/** What asking and answering takes where every credential that names an owner is asked about and answered for. */
export async function* measureOwnership(database: Database, now: Date): AsyncGenerator<Figure> {
  const runner = { database, clock: new ManualClock(now) };
  const teams = (
    await database.query<{ name: string }>(
      sql`SELECT DISTINCT owner_team AS name FROM credential WHERE gone_at IS NULL AND owner_team IS NOT NULL ORDER BY 1`,
    )
  ).map(({ name }) => name);
  const contact = { kind: 'team' as const, mail: null, slackChannel: null, fallbackId: null };
  for (const name of teams) await runCommand(runner, createOwner, lead, { name, ...contact });

  const ids = await idsWhere(database, 'named');
  for (const [index, part] of parts(ids).entries()) {
    let began = performance.now();
    await runCommand(runner, proposeOwner, lead, {
      target: { ids: part },
      owner: 'named',
      reason: 'bench',
      answerDays: 14,
    });
    if (index === 0) yield { measure: `asking about ${part.length} credentials`, value: seconds(began) };
    began = performance.now();
    // One in fifty stays a question.
    const target = { ids: part.filter((_, i) => i % 50 !== 0) };
    await runCommand(runner, acceptOwnership, memberOf(teams), { target, reason: null });
    if (index === 0)
      yield { measure: `accepting ${target.ids.length} that name the owner`, value: seconds(began) };
  }
  yield await acceptUnowned(database, runner, teams[0] ?? '');
  yield* measureReads(database, now, teams);
  yield await assignInBulk(runner);
}

const idsWhere = async (database: Database, which: 'named' | 'unnamed'): Promise<number[]> =>
  (
    await database.query<{ id: number }>(
      which === 'named'
        ? sql`SELECT id FROM credential WHERE gone_at IS NULL AND owner_team IS NOT NULL ORDER BY id`
        : sql`SELECT id FROM credential WHERE gone_at IS NULL AND owner_team IS NULL ORDER BY id LIMIT ${PART}`,
    )
  ).map(({ id }) => Number(id));

const parts = (ids: readonly number[]): number[][] =>
  Array.from({ length: Math.ceil(ids.length / PART) }, (_, i) => ids.slice(i * PART, (i + 1) * PART));

/** Credentials without an owner get one by its yes, so that each is written, judged and counted again. */
async function acceptUnowned(
  database: Database,
  runner: { database: Database; clock: ManualClock },
  team: string,
): Promise<Figure> {
  const ids = await idsWhere(database, 'unnamed');
  await runCommand(runner, proposeOwner, lead, {
    target: { ids },
    owner: { name: team },
    reason: 'bench',
    answerDays: 14,
  });
  const began = performance.now();
  await runCommand(runner, acceptOwnership, memberOf([team]), { target: { ids }, reason: null });
  return { measure: `accepting ${ids.length} without an owner, judged again`, value: seconds(began) };
}

/** A bulk change of owner over a filter, as a worker makes it: batch by batch, an event for each credential. */
async function assignInBulk(runner: { database: Database; clock: ManualClock }): Promise<Figure> {
  const target = { query: 'environment=production&kind=managed-secret' };
  const decision = { kind: 'owner' as const, team: 'bench-team' };
  const { matched: expected } = await previewBulk(runner, lead, { target, decision });
  const { id } = await runCommand({ ...runner, enqueue: async () => undefined }, requestBulk, lead, {
    target,
    decision,
    reason: 'bench',
    expected,
  });
  const began = performance.now();
  while (await runCommand(runner, stepBulkOnce, { ...lead, role: 'worker' }, { id }));
  const perTenThousand = (((performance.now() - began) / 1_000) * PART) / expected;
  return {
    measure: `bulk assignment, measured over ${expected}`,
    value: `${perTenThousand.toFixed(1)} s for 10,000, an event each`,
  };
}

async function* measureReads(
  database: Database,
  now: Date,
  teams: readonly string[],
): AsyncGenerator<Figure> {
  await database.query(sql`ANALYZE ownership`).catch(() => undefined);
  const inbox = async (team: string) => {
    const viewer = memberOf([team]);
    await Promise.all([
      countInbox(viewer, database, [team], now),
      listOwnerships(viewer, database, { owners: [team], state: 'asked', after: 0 }),
      listInboxItems(viewer, database, [team], 'out', now),
      listInboxItems(viewer, database, [team], 'soon', now),
    ]);
  };
  yield {
    measure: `inbox of each of ${teams.length} teams, p95`,
    value: await p95(teams.slice(0, 400).map((team) => () => inbox(team))),
  };
  const owners = () => listOwners(lead, database);
  yield {
    measure: 'coverage of all owners, p95 of 20',
    value: await p95(Array.from({ length: 20 }, () => owners)),
  };
  for (const standing of ['accepted', 'asked', 'declined', 'none']) {
    const { search } = parseCredentialSearch({ ownership: standing });
    const list = () => listCredentials(lead, database, search);
    yield {
      measure: `list narrowed to ownership ${standing}, p95 of 20`,
      value: await p95(Array.from({ length: 20 }, () => list)),
    };
  }
}

async function p95(runs: readonly (() => Promise<unknown>)[]): Promise<string> {
  const times: number[] = [];
  for (const run of runs) {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
  }
  return `${percentile(times, 0.95).toFixed(1)} ms`;
}
