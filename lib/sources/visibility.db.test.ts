import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '@/lib/access/roles';
import { exportFindings } from '@/lib/findings/export';
import { countBySourceRule, type FindingRow, listFindings } from '@/lib/findings/queries';
import { parseFindingSearch } from '@/lib/findings/schema';
import { ManualClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { recordPostureDay } from '@/lib/posture/day';
import { countOpenFindings, listFindingDays } from '@/lib/posture/queries-time';
import { testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { finishCollection } from './commands/finish-collection';
import { removeSource } from './commands/remove-source';
import { requestCollection } from './commands/request-collection';
import { startCollection } from './commands/start-collection';
import { listCoverageDays } from './coverage-days';
import type { CoverageState } from './model';
import type { FinishCollection } from './schema';
import { closeCell, openCell } from './store';

const START = new Date('2026-10-01T12:00:00Z');
const clock = new ManualClock(START);
const security = testViewer('security');
let db: TestDatabase;
let sourceId: number;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());
beforeEach(async () => {
  await db.database.query(sql`UPDATE source SET removed_at = ${START} WHERE removed_at IS NULL`);
  await db.database.query(sql`DELETE FROM finding_span`);
  await db.database.query(sql`DELETE FROM finding`);
  const [row] = await db.database.query<{ id: number }>(sql`
    INSERT INTO source (kind, name, config, next_collection_at, created_at)
    VALUES ('aws', 'AWS', '{}', ${START}, ${START}) RETURNING id`);
  sourceId = row?.id ?? 0;
});

const as = (role: Role | 'worker') => ({ ...testViewer('security'), role }) as typeof security;
const runner = () => ({ database: db.database, clock, enqueue: async () => undefined });

interface Attempt {
  collector: string;
  state: Exclude<CoverageState, 'pending'>;
  permission?: string;
  region?: string;
  account?: string;
}

/** One run on a day, in which each cell ends as given. */
async function collectOn(day: number, attempts: Attempt[], end: Partial<FinishCollection> = {}) {
  clock.set(addDays(START, day));
  const at = clock.now();
  const { collectionId } = await runCommand(runner(), requestCollection, as('engineer'), { sourceId });
  await runCommand(runner(), startCollection, as('worker'), { collectionId, from: 'queued' });
  for (const { collector, state, permission = null, region = 'global', account = '1' } of attempts) {
    await db.database.transaction(async (client) => {
      const cell = { collectionId, sourceId, account, accountName: null, region, collector, at };
      const cellId = await openCell(client, cell);
      const ended = { state, permission, reason: null, listed: state === 'complete' ? 3 : 0, calls: 1 };
      await closeCell(client, { collectionId, cellId, ...ended, dataAt: null, at });
    });
  }
  await runCommand(runner(), finishCollection, as('worker'), {
    collectionId,
    state: 'partial',
    counts: {},
    ...end,
  });
  const [event] = await db.database.query<{ payload: { lostVisibility: object } }>(
    sql`SELECT payload FROM audit_event WHERE subject_id = ${collectionId} AND action = 'collection.finished'`,
  );
  return event?.payload.lostVisibility;
}

const found = async (state = 'open', viewer = security): Promise<FindingRow[]> =>
  (await listFindings(viewer, db.database, parseFindingSearch({ view: 'credential', state }).search)).rows;

const keys = 'aws.iam-access-keys';
const users = 'iam:ListUsers';

describe('a permission that was there before', () => {
  it('opens one finding for all its cells when it is lost, and closes it when it is back', async () => {
    const both = (state: Attempt['state'], permission?: string): Attempt[] =>
      ['1', '2'].map((account) => ({
        collector: keys,
        account,
        state,
        ...(permission ? { permission } : {}),
      }));
    expect(await collectOn(0, both('complete'))).toEqual({ opened: 0, closed: 0 });
    expect(await collectOn(1, both('denied', users))).toEqual({ opened: 1, closed: 0 });
    const [finding] = await found();
    expect(finding).toMatchObject({
      code: 'LOST_VISIBILITY',
      subjectKind: 'source',
      subjectId: sourceId,
      subjectName: 'AWS',
      ownerTeam: null,
      data: { permission: users, cells: 2, accounts: 2, lastSeen: 6, since: addDays(START, 1).toISOString() },
    });
    expect(await collectOn(2, both('denied', users))).toEqual({ opened: 0, closed: 0 });
    expect((await found())[0]?.openedAt).toEqual(addDays(START, 1));
    expect(await collectOn(3, both('complete'))).toEqual({ opened: 0, closed: 1 });
    expect(await found()).toEqual([]);
    expect((await found('closed'))[0]).toMatchObject({ closeReason: 'fixed', closedAt: addDays(START, 3) });
    expect(await collectOn(4, both('denied', users))).toEqual({ opened: 1, closed: 0 });
    expect((await found())[0]).toMatchObject({ reopened: 1, cleanDays: 1, firstOpenedAt: addDays(START, 1) });
  });

  it('stays lost through attempts that say nothing of permissions', async () => {
    await collectOn(0, [{ collector: keys, state: 'complete' }]);
    await collectOn(1, [{ collector: keys, state: 'denied', permission: users }]);
    for (const [day, state] of [
      [2, 'throttled'],
      [3, 'timeout'],
      [4, 'unavailable'],
      [5, 'cancelled'],
    ] as const) {
      await collectOn(day, [{ collector: keys, state }]);
      expect(await found(), state).toMatchObject([{ data: { permission: users } }]);
    }
    await collectOn(6, [{ collector: keys, state: 'not-enabled' }]);
    expect(await found()).toEqual([]);
  });

  it('is lost too where a list began and broke off for want of it', async () => {
    await collectOn(0, [{ collector: keys, state: 'complete' }]);
    await collectOn(1, [{ collector: keys, state: 'partial' }]);
    expect(await found()).toEqual([]);
    await collectOn(2, [{ collector: keys, state: 'partial', permission: 'iam:ListAccessKeys' }]);
    expect(await found()).toMatchObject([{ data: { permission: 'iam:ListAccessKeys' } }]);
  });

  it('is the sign-in where the whole source is refused', async () => {
    await collectOn(0, [
      { collector: keys, state: 'complete' },
      { collector: 'aws.kms-keys', state: 'complete' },
    ]);
    const failure = { reason: 'unauthenticated' as const, message: 'The token has expired.' };
    await collectOn(1, [], { state: 'failed', failure });
    expect(await found()).toMatchObject([{ data: { signIn: true, cells: 2 } }]);
  });

  it('was never there: no finding', async () => {
    expect(await collectOn(0, [{ collector: keys, state: 'denied', permission: users }])).toEqual({
      opened: 0,
      closed: 0,
    });
    expect(await found()).toEqual([]);
  });
});

describe('what a source lost', () => {
  beforeEach(async () => {
    await collectOn(0, [{ collector: keys, state: 'complete' }]);
    await collectOn(1, [{ collector: keys, state: 'denied', permission: users }]);
  });

  it('is counted among the open findings, and as a rule of its own with the sources as its whole', async () => {
    expect((await countOpenFindings(security, db.database)).fail).toBe(1);
    expect(await countBySourceRule(security, db.database)).toEqual([
      { rule: 'lost-visibility', findings: 1, subjects: 1, of: 1, oldestOpenedAt: addDays(START, 1) },
    ]);
    await recordPostureDay(db.database, clock.now());
    expect((await listFindingDays(security, db.database, clock.now())).at(-1)?.fail).toBe(1);
  });

  it('is no business of owners', async () => {
    const owner = testViewer('owner', ['payments']);
    expect(await found('open', owner)).toEqual([]);
    expect((await countOpenFindings(owner, db.database)).fail).toBe(0);
    expect(await countBySourceRule(owner, db.database)).toEqual([]);
    expect(await exported(owner)).toHaveLength(0);
  });

  it('stands in the export with the source as its subject', async () => {
    const [line] = await exported(security);
    expect(line).toMatchObject({
      code: 'LOST_VISIBILITY',
      subject_kind: 'source',
      subject_id: sourceId,
      type: 'source',
      name: 'AWS',
      account: 'none',
      region: 'none',
    });
  });

  it('is closed when the policy no longer asks, and when the source is removed', async () => {
    const policy = (rules: object) =>
      db.database.query(sql`
      INSERT INTO policy_version (version, document, published_at, published_by, reason)
      SELECT coalesce(max(version), 0) + 1, (SELECT jsonb_set(document, '{rules}', ${JSON.stringify(rules)}::jsonb)
        FROM policy_version ORDER BY version LIMIT 1), ${clock.now()}, 'test', 'test' FROM policy_version RETURNING version`);
    await db.database.query(sql`INSERT INTO policy_version (version, document, published_at, published_by, reason)
      VALUES (1, ${JSON.stringify(await defaultDocument())}::jsonb, ${START}, 'Muster', 'shipped')`);
    await policy({ 'lost-visibility': { enabled: false } });
    await collectOn(2, [{ collector: keys, state: 'denied', permission: users }]);
    expect(await found('closed')).toMatchObject([{ closeReason: 'policy-changed' }]);
    await policy({ 'lost-visibility': { severity: 'critical' } });
    await collectOn(3, [{ collector: keys, state: 'denied', permission: users }]);
    expect(await found()).toMatchObject([{ severity: 4, reopened: 1 }]);
    await runCommand(runner(), removeSource, as('engineer'), { sourceId });
    expect(await found()).toEqual([]);
    expect(await found('closed')).toMatchObject([{ closeReason: 'gone' }]);
  });

  it('leaves a point of the line over time for each day, carried on where nobody looked', async () => {
    await collectOn(3, [{ collector: keys, state: 'complete' }]);
    const days = await listCoverageDays(security, { database: db.database, clock }, sourceId);
    expect(days).toEqual([
      { day: '2026-10-01', cells: 1, dark: 0, stale: 0 },
      { day: '2026-10-02', cells: 1, dark: 1, stale: 1 },
      { day: '2026-10-04', cells: 1, dark: 0, stale: 0 },
    ]);
  });
});

async function defaultDocument(): Promise<object> {
  return (await import('@/lib/policies/default-policy')).DEFAULT_POLICY;
}

async function exported(viewer: typeof security): Promise<Record<string, unknown>[]> {
  const { filters } = parseFindingSearch({}).search;
  const text = await new Response(await exportFindings(runner(), viewer, filters, 'jsonl')).text();
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
