import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ManualClock } from '@/lib/kernel/clock';
import { sql } from '@/lib/platform/database/client';
import { type Command, runCommand } from '@/lib/platform/run-command';
import { testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { getCollection, listCollections } from './collection-queries';
import { finishCollection } from './commands/finish-collection';
import { requestCollection } from './commands/request-collection';
import { startCollection } from './commands/start-collection';
import { type CoverageCell, coverageSummary, listCoverage } from './coverage-queries';
import { COVERAGE_STATE_IDS, freshness, isDark } from './model';
import { getSource, listSources } from './queries';
import { namePlaces } from './queries-names';
import { CoverageFilter } from './schema';
import { closeCell, openCell, recordProgress } from './store';

const START = new Date('2026-11-21T12:00:00Z');
const later = (minutes: number) => new Date(START.getTime() + minutes * 60_000);
const clock = new ManualClock(START);
let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

const run = <In, Out>(command: Command<In, Out>, input: In) =>
  runCommand(
    { database: db.database, clock },
    command,
    testViewer(command.action === 'collection:run' ? 'worker' : 'engineer'),
    input,
  );
const reader = () => ({ database: db.database, clock });

async function addSource(name: string): Promise<number> {
  const [row] = await db.database.query<{
    id: number;
  }>(sql`INSERT INTO source (kind, name, config, next_collection_at, created_at)
    VALUES ('aws', ${name}, '{"region":"eu-west-1"}', ${START}, ${START}) RETURNING id`);
  return row?.id ?? 0;
}

async function begin(sourceId: number): Promise<string> {
  const { collectionId } = await run(requestCollection, { sourceId });
  await run(startCollection, { collectionId, from: 'queued' });
  return collectionId;
}

function open(
  collectionId: string,
  sourceId: number,
  collector: string,
  region = 'global',
  at = START,
): Promise<number> {
  return db.database.transaction((client) =>
    openCell(client, {
      collectionId,
      sourceId,
      account: '111111111111',
      accountName: 'prod',
      region,
      collector,
      at,
    }),
  );
}

function close(collectionId: string, cellId: number, more: Partial<Parameters<typeof closeCell>[1]> = {}) {
  return db.database.transaction((client) =>
    closeCell(client, {
      collectionId,
      cellId,
      state: 'complete',
      reason: null,
      permission: null,
      listed: 3,
      calls: 2,
      dataAt: null,
      at: START,
      ...more,
    }),
  );
}

const cellRow = async (id: number) =>
  (await db.database.query<Record<string, unknown>>(sql`SELECT * FROM coverage_cell WHERE id = ${id}`))[0];

describe('a collection', () => {
  it('starts once, restarts only on purpose, and finishes once, with its counts on the trail', async () => {
    const sourceId = await addSource('once');
    const { collectionId } = await run(requestCollection, { sourceId });
    const started = await run(startCollection, { collectionId, from: 'queued' });
    expect(started.source).toMatchObject({ id: sourceId, kind: 'aws', config: { region: 'eu-west-1' } });
    await expect(run(startCollection, { collectionId, from: 'queued' })).rejects.toMatchObject({
      code: 'collection/moved',
    });
    await run(startCollection, { collectionId, from: 'running' });
    await run(finishCollection, { collectionId, state: 'partial', counts: { listed: 7, created: 2 } });
    for (const state of ['complete', 'failed'] as const)
      await expect(run(finishCollection, { collectionId, state, counts: {} })).rejects.toMatchObject({
        code: 'collection/moved',
      });
    const trail = await db.database.query<{ action: string; payload: unknown }>(
      sql`SELECT action, payload FROM audit_event WHERE subject_id = ${collectionId} ORDER BY id`,
    );
    expect(trail.map(({ action }) => action)).toEqual([
      'collection.requested',
      'collection.started',
      'collection.restarted',
      'collection.finished',
    ]);
    expect(trail[3]?.payload).toMatchObject({ state: 'partial', counts: { listed: 7, created: 2 } });
    expect(await getCollection(testViewer('auditor'), reader(), collectionId)).toMatchObject({
      state: 'partial',
      counts: { listed: 7 },
    });
  });

  it('shows its progress while it runs, and none after', async () => {
    const sourceId = await addSource('progress');
    const id = await begin(sourceId);
    const progress = { cells: 4, cellsDone: 1, listed: 120, calls: 9, current: 'aws.acm-certificates' };
    expect(await recordProgress(db.database.pool, id, progress)).toEqual({
      running: true,
      cancelRequested: false,
    });
    expect(await getCollection(testViewer('viewer'), reader(), id)).toMatchObject({
      state: 'running',
      progress,
    });
    await run(finishCollection, { collectionId: id, state: 'complete', counts: {} });
    expect(await recordProgress(db.database.pool, id, progress)).toEqual({
      running: false,
      cancelRequested: false,
    });
  });
});

describe('a coverage cell', () => {
  it('keeps its last complete read when a later attempt is denied', async () => {
    const sourceId = await addSource('denied');
    const first = await begin(sourceId);
    const cell = await open(first, sourceId, 'aws.kms-keys', 'eu-west-1');
    await close(first, cell, { dataAt: later(-30) });
    await run(finishCollection, { collectionId: first, state: 'complete', counts: {} });
    const second = await begin(sourceId);
    expect(await open(second, sourceId, 'aws.kms-keys', 'eu-west-1', later(60))).toBe(cell);
    expect(await cellRow(cell)).toMatchObject({ state: 'complete' });
    await close(second, cell, {
      state: 'denied',
      permission: 'kms:ListKeys',
      reason: 'Not authorised.',
      listed: 0,
      at: later(61),
    });
    expect(await cellRow(cell)).toMatchObject({
      state: 'denied',
      permission: 'kms:ListKeys',
      completed_at: START,
      data_at: later(-30),
      listed: 3,
      attempted_at: later(61),
      collection_id: second,
    });
    const detail = await getCollection(testViewer('viewer'), reader(), second);
    expect(detail.unread).toMatchObject([
      { collector: 'aws.kms-keys', state: 'denied', permission: 'kms:ListKeys', listed: 0 },
    ]);
  });

  it('that a cancelled run left open says so', async () => {
    const sourceId = await addSource('left open');
    const id = await begin(sourceId);
    const [done, left] = [await open(id, sourceId, 'a'), await open(id, sourceId, 'b')];
    await close(id, done);
    await run(finishCollection, { collectionId: id, state: 'cancelled', counts: {} });
    expect(await cellRow(done)).toMatchObject({ state: 'complete' });
    expect(await cellRow(left)).toMatchObject({ state: 'cancelled', completed_at: null });
    expect((await getCollection(testViewer('viewer'), reader(), id)).cells).toEqual({
      complete: 1,
      cancelled: 1,
    });
  });

  it('turns dark when the whole run could not sign in', async () => {
    const sourceId = await addSource('expired');
    const first = await begin(sourceId);
    const cell = await open(first, sourceId, 'a');
    await close(first, cell);
    await run(finishCollection, { collectionId: first, state: 'complete', counts: {} });
    clock.set(later(10));
    const second = await begin(sourceId);
    const failure = { reason: 'unauthenticated' as const, message: 'The token has expired.' };
    await run(finishCollection, { collectionId: second, state: 'failed', counts: {}, failure });
    expect(await cellRow(cell)).toMatchObject({
      state: 'unauthenticated',
      reason: 'The token has expired.',
      completed_at: START,
    });
    expect(await getSource(testViewer('viewer'), reader(), sourceId)).toMatchObject({
      last: { state: 'failed', failure: { reason: 'unauthenticated' } },
      open: null,
      coverage: { cells: 1, dark: 1, stale: 0 },
    });
    clock.set(START);
  });
});

describe('what the database calls dark and stale', () => {
  it('is what the model calls so, for every state and age', async () => {
    const sourceId = await addSource('agreement');
    const ages = [null, later(-1), later(-719), later(-720), later(-721), later(-100_000)];
    for (const state of COVERAGE_STATE_IDS)
      for (const [index, completedAt] of ages.entries())
        await db.database.query(sql`INSERT INTO coverage_cell (source_id, account, region, collector, state, completed_at)
          VALUES (${sourceId}, 'x', ${String(index)}, ${state}, ${state}, ${completedAt})`);
    const { groups } = await listCoverage(
      testViewer('viewer'),
      reader(),
      CoverageFilter.parse({ source: sourceId }),
    );
    const cells = groups.flatMap((group) => group.cells);
    expect(cells).toHaveLength(COVERAGE_STATE_IDS.length * ages.length);
    for (const cell of cells) {
      const facts = { state: cell.state, completedAt: cell.completedAt ? new Date(cell.completedAt) : null };
      expect([cell.collector, cell.completedAt, cell.dark]).toEqual([
        cell.collector,
        cell.completedAt,
        isDark(facts, 360, START),
      ]);
      expect(cell.stale).toBe(freshness(facts, 360, START) === 'stale');
    }
    for (const [show, shows] of [
      ['read', (cell: CoverageCell) => !cell.dark],
      ['dark', (cell: CoverageCell) => cell.dark],
      ['stale', (cell: CoverageCell) => cell.stale],
    ] as const) {
      const some = await listCoverage(
        testViewer('viewer'),
        reader(),
        CoverageFilter.parse({ source: sourceId, show }),
      );
      const wanted = cells.filter(shows).map(({ id }) => id);
      expect(some.groups.flatMap((group) => group.cells).map(({ id }) => id)).toEqual(wanted);
      expect(some.counts.cells).toBe(wanted.length);
    }
    expect(cells.map(({ dark }) => dark)).toEqual(
      [...cells.map(({ dark }) => dark)].sort((a, b) => Number(b) - Number(a)),
    );
  });
});

describe('names of places', () => {
  it('are told to those who may see sources, and to nobody else', async () => {
    const sourceId = await addSource('named');
    const [cell] = await db.database.query<{ id: number }>(sql`
      INSERT INTO coverage_cell (source_id, account, account_name, region, collector, state)
      VALUES (${sourceId}, '1', 'production', 'eu-west-3', 'aws.kms-keys', 'denied') RETURNING id`);
    const asked = { source: [sourceId, 999_999], cell: [cell?.id ?? 0] };
    expect(await namePlaces(testViewer('viewer'), db.database, asked)).toEqual({
      source: new Map([[sourceId, 'named']]),
      cell: new Map([[cell?.id, 'production · eu-west-3 · aws.kms-keys']]),
    });
    expect((await namePlaces(testViewer('owner'), db.database, asked)).source.size).toBe(0);
  });
});

describe('lists', () => {
  it('page through sources and collections without losing or repeating one', async () => {
    for (let index = 0; index < 55; index += 1) await addSource(`many ${String(index).padStart(2, '0')}`);
    const names: string[] = [];
    let after: string | undefined;
    do {
      const page = await listSources(testViewer('engineer'), reader(), { after });
      names.push(...page.rows.map(({ name }) => name));
      after = page.next ?? undefined;
    } while (after);
    expect(names.filter((name) => name.startsWith('many'))).toHaveLength(55);
    expect(new Set(names).size).toBe(names.length);
    const { rows } = await listCollections(testViewer('engineer'), reader(), { sourceId: 1 });
    expect(rows.every((row) => row.sourceId === 1)).toBe(true);
  });

  it('are refused to an owner, who still gets the summary under every number', async () => {
    await expect(listSources(testViewer('owner'), reader())).rejects.toMatchObject({
      code: 'access/forbidden',
    });
    await expect(listCoverage(testViewer('owner'), reader(), CoverageFilter.parse({}))).rejects.toMatchObject(
      {
        code: 'access/forbidden',
      },
    );
    const summary = await coverageSummary(testViewer('owner'), reader());
    expect(summary.cells).toBeGreaterThan(60);
    expect(summary.lastCollectionAt).toBe(START.toISOString());
    expect(summary.sources).toBeGreaterThan(55);
  });

  it('answer odd ids with not found', async () => {
    for (const id of [0, -1, 1.5, Number.NaN, 2 ** 40])
      await expect(getSource(testViewer('viewer'), reader(), id)).rejects.toMatchObject({
        kind: 'not-found',
      });
    await expect(getCollection(testViewer('viewer'), reader(), "'; --")).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});
