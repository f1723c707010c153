import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { assignOwner } from '@/lib/credentials/commands/assign-owner';
import { listVersions } from '@/lib/credentials/queries-detail';
import { runBulk } from '@/lib/jobs/bulk';
import { workerViewer } from '@/lib/jobs/worker-viewer';
import { ManualClock } from '@/lib/kernel/clock';
import { executorOf, sql } from '@/lib/platform/database/client';
import { type CommandRunner, runCommand } from '@/lib/platform/run-command';
import type { Runtime } from '@/lib/platform/runtime';
import { insertCell, insertCredential, testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { requestBulk } from './commands/request-bulk';
import { stepBulkOnce } from './commands/step-bulk';
import { undoBulk } from './commands/undo-bulk';
import type { Decision } from './model';
import { previewBulk } from './preview';
import { getBulk, listBulk, listBulkItems } from './queries';
import type { BulkTarget } from './schema';
import { stepBulk } from './step';

const now = new Date('2026-03-01T00:00:00Z');
const clock = new ManualClock(now);
const security = testViewer('security');
let test: TestDatabase;
let cellId: number;
let queued: string[];
let runner: CommandRunner;

beforeAll(async () => {
  test = await createTestDatabase();
  ({ cellId } = await insertCell(test.database));
});
afterAll(() => test.drop());
beforeEach(() => {
  queued = [];
  runner = {
    database: test.database,
    clock,
    enqueue: async (_, id) => {
      queued.push(id);
    },
  };
});

const rowOf = (id: number) => test.database.prisma.credential.findUniqueOrThrow({ where: { id } });
const toTeam = (team: string | null): Decision => ({ kind: 'owner', team });
const preview = (target: BulkTarget, decision: Decision) =>
  previewBulk(runner, security, { target, decision });
async function change(target: BulkTarget, decision: Decision) {
  const { matched } = await preview(target, decision);
  return runCommand(runner, requestBulk, security, { target, decision, reason: 'a test', expected: matched });
}
const eventsOf = (id: string) =>
  test.database.prisma.auditEvent.findMany({
    where: { subjectKind: 'bulk', subjectId: id },
    orderBy: { id: 'asc' },
  });

describe('a preview', () => {
  it('counts what would change, what stands so, what was set by hand, and what cannot be reached', async () => {
    const fresh = await insertCredential(test.database, cellId);
    const same = await insertCredential(test.database, cellId);
    const byHand = await insertCredential(test.database, cellId);
    const gone = await insertCredential(test.database, cellId, { goneAt: now });
    await runCommand(runner, assignOwner, security, { ids: [same], team: 'payments', reason: 'by hand' });
    await runCommand(runner, assignOwner, security, { ids: [byHand], team: 'other', reason: 'by hand' });
    const target = { ids: [fresh, same, byHand, gone] };
    expect(await preview(target, toTeam('payments'))).toEqual({
      matched: 3,
      changes: 2,
      same: 1,
      overwrites: 1,
      unreachable: 1,
    });
    expect((await rowOf(fresh)).ownerTeam).toBeNull();
  });

  it('says before the change exactly what the change then does', async () => {
    const ids: number[] = [];
    for (let i = 0; i < 12; i++)
      ids.push(
        await insertCredential(test.database, cellId, {
          tags: i % 3 === 0 ? { class: 'C' } : null,
          class: i % 3 === 0 ? 'C' : null,
        }),
      );
    const decision: Decision = { kind: 'class', class: 'C' };
    const said = await preview({ ids }, decision);
    const { id } = await change({ ids }, decision);
    const done = await getBulk(security, test.database, id);
    expect({
      matched: done.matched,
      changes: done.changed,
      same: done.same,
      overwrites: done.overwritten,
    }).toEqual({
      matched: said.matched,
      changes: said.changes,
      same: said.same,
      overwrites: said.overwrites,
    });
  });

  it('refuses a filter it does not understand, instead of changing more than was meant', async () => {
    await expect(preview({ query: 'owner=none&colour=red' }, toTeam('x'))).rejects.toMatchObject({
      code: 'bulk/filter',
    });
    await expect(preview({ query: 'gone=1' }, toTeam('x'))).rejects.toMatchObject({ code: 'bulk/gone' });
  });
});

describe('a change', () => {
  it('of a selection is made at once, with a version of each and one event that says what came of it', async () => {
    const ids = [
      await insertCredential(test.database, cellId),
      await insertCredential(test.database, cellId),
    ];
    const made = await change({ ids }, toTeam('shop'));
    expect(made).toMatchObject({ matched: 2, changed: 2 });
    for (const id of ids) {
      expect(await rowOf(id)).toMatchObject({ ownerTeam: 'shop', ownerBy: 'manual', version: 2 });
      const [version] = await listVersions(test.database, { id });
      expect(version).toMatchObject({ event: 'owner', version: 2 });
    }
    expect(queued).toEqual([]);
    expect((await eventsOf(made.id)).map(({ action, payload }) => [action, payload])).toEqual([
      ['bulk.requested', { decision: 'owner shop', reason: 'a test', query: null, matched: 2 }],
      [
        'bulk.changed',
        {
          decision: 'owner shop',
          reason: 'a test',
          query: null,
          by: 'security',
          matched: 2,
          changed: 2,
          same: 0,
          gone: 0,
          overwritten: 0,
        },
      ],
    ]);
  });

  it('is refused when the rows are not as many any more as the preview said', async () => {
    const id = await insertCredential(test.database, cellId, { account: 'moved' });
    const before = await listBulk(security, test.database);
    await insertCredential(test.database, cellId, { account: 'moved' });
    const input = {
      target: { query: 'account=moved' },
      decision: toTeam('shop'),
      reason: 'a test',
      expected: 1,
    };
    await expect(runCommand(runner, requestBulk, security, input)).rejects.toMatchObject({
      code: 'bulk/moved',
    });
    expect((await rowOf(id)).ownerTeam).toBeNull();
    expect(await listBulk(security, test.database)).toEqual(before);
  });

  it('is refused to everyone but security, with its own event', async () => {
    const id = await insertCredential(test.database, cellId);
    const input = { target: { ids: [id] }, decision: toTeam('mine'), reason: 'because', expected: 1 };
    for (const role of ['engineer', 'auditor', 'viewer', 'worker'] as const)
      await expect(runCommand(runner, requestBulk, testViewer(role), input)).rejects.toMatchObject({
        kind: 'forbidden',
      });
    expect((await rowOf(id)).version).toBe(1);
  });
});

describe('a change of many', () => {
  it('is handed to a worker, goes on after a kill where it was, and ends with the same counts', async () => {
    await test.database.query(sql`INSERT INTO credential (identity, cell_id, observed_hash, kind, provider, account, region, resource,
        external_id, name, last_rotated_state, expiry_state, facts, first_seen_at, changed_at, seen_at, search)
      SELECT gen_random_uuid(), ${cellId}, gen_random_uuid(), 'api-key', 'aws', 'many', 'global', 'r', 'x' || n, 'x' || n, 'unknown', 'none',
        '{}', ${now}, ${now}, ${now}, 'x' || n FROM generate_series(1, 2500) n`);
    const { id, changed } = await change({ query: 'account=many' }, toTeam('bulk'));
    expect(changed).toBeNull();
    expect(queued).toEqual([`bulk.${id}.apply.0`]);
    // The first worker dies in its second batch: what it wrote there is rolled back with its transaction.
    await runCommand(runner, stepBulkOnce, workerViewer('killed'), { id });
    await expect(
      test.database.transaction(async (client) => {
        await stepBulk(executorOf(client), id, now);
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    expect(await getBulk(security, test.database, id)).toMatchObject({ state: 'running', changed: 1_000 });
    const runtime = { ...runner } as Runtime;
    const context = { runtime, viewer: workerViewer('w'), signal: new AbortController().signal };
    // Two at once wait for each other and do nothing twice.
    await Promise.all([runBulk(context, { bulkId: id }), runBulk(context, { bulkId: id })]);
    expect(await getBulk(security, test.database, id)).toMatchObject({
      state: 'done',
      matched: 2_500,
      changed: 2_500,
    });
    const [row] = await test.database.query<{ owned: number; versions: number }>(sql`SELECT
      count(*) FILTER (WHERE owner_team = 'bulk')::int AS owned, sum(version)::int AS versions FROM credential WHERE account = 'many'`);
    expect(row).toEqual({ owned: 2_500, versions: 5_000 });
    expect((await eventsOf(id)).map((event) => event.action)).toEqual(['bulk.requested', 'bulk.changed']);
    const each = await test.database.prisma.auditEvent.findMany({
      where: { action: 'credential.owner-assigned', payload: { path: ['bulk'], equals: id } },
    });
    expect(new Set(each.map(({ subjectId }) => subjectId)).size).toBe(2_500);
    expect(each).toHaveLength(2_500);
    expect(each[0]).toMatchObject({
      actorKind: 'worker',
      payload: { before: { owner: null }, after: { owner: 'bulk', by: 'manual' }, by: 'security' },
    });

    await runCommand(runner, undoBulk, security, { id });
    expect(queued).toEqual([`bulk.${id}.apply.0`, `bulk.${id}.undo.0`]);
    await runBulk(context, { bulkId: id });
    expect(await getBulk(security, test.database, id)).toMatchObject({
      state: 'undone',
      restored: 2_500,
      kept: 0,
    });
  });
});

describe('undoing', () => {
  it('restores what is as it was left, and leaves what somebody decided since', async () => {
    const byHand = await insertCredential(test.database, cellId);
    const byTag = await insertCredential(test.database, cellId, {
      tags: { owner: 'from-tag' },
      ownerTeam: 'from-tag',
    });
    const decidedSince = await insertCredential(test.database, cellId);
    const gone = await insertCredential(test.database, cellId);
    const ids = [byHand, byTag, decidedSince, gone];
    await runCommand(runner, assignOwner, security, { ids: [byHand], team: 'hands', reason: 'by hand' });
    const { id } = await change({ ids }, toTeam('bulk'));
    await runCommand(runner, assignOwner, security, { ids: [decidedSince], team: 'later', reason: 'later' });
    await test.database.query(sql`UPDATE credential SET gone_at = ${now} WHERE id = ${gone}`);
    expect(await runCommand(runner, undoBulk, security, { id })).toEqual({ id, restored: 2, kept: 2 });
    expect(await rowOf(byHand)).toMatchObject({ ownerTeam: 'hands', ownerBy: 'manual' });
    expect(await rowOf(byTag)).toMatchObject({ ownerTeam: 'from-tag', ownerBy: 'tag' });
    expect(await rowOf(decidedSince)).toMatchObject({ ownerTeam: 'later' });
    const items = await listBulkItems(security, test.database, { id }, { outcomes: ['kept'], after: 0 });
    expect(items.rows.map((item) => item.id)).toEqual([decidedSince, gone]);
    expect(await eventsOf(id)).toMatchObject([
      { action: 'bulk.requested' },
      { action: 'bulk.changed' },
      { action: 'bulk.undo-requested' },
      { action: 'bulk.undone', payload: { restored: 2, kept: 2, by: 'security' } },
    ]);
  });

  it('restores class and environment, and happens once', async () => {
    const id = await insertCredential(test.database, cellId, {
      tags: { class: 'C', environment: 'dev' },
      class: 'C',
      environment: 'development',
    });
    const made = await change({ ids: [id] }, { kind: 'class', class: 'A', environment: 'production' });
    expect(await rowOf(id)).toMatchObject({ class: 'A', environment: 'production', classBy: 'manual' });
    await runCommand(runner, undoBulk, security, { id: made.id });
    expect(await rowOf(id)).toMatchObject({ class: 'C', environment: 'development', classBy: 'tag' });
    await expect(runCommand(runner, undoBulk, security, { id: made.id })).rejects.toMatchObject({
      code: 'bulk/not-done',
    });
  });
});
