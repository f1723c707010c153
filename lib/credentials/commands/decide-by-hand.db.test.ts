import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ManualClock } from '@/lib/kernel/clock';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { insertCell, insertCredential, testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { listVersions } from '../queries-detail';
import { assignOwner } from './assign-owner';
import { classifyCredential } from './classify-credential';

const now = new Date('2026-03-01T00:00:00Z');
const clock = new ManualClock(now);
const security = testViewer('security');
let test: TestDatabase;
let cellId: number;

beforeAll(async () => {
  test = await createTestDatabase();
  ({ cellId } = await insertCell(test.database));
});
afterAll(() => test.drop());

const runner = () => ({ database: test.database, clock });
const rowOf = async (id: number) => test.database.prisma.credential.findUniqueOrThrow({ where: { id } });
const eventsOf = (id: number) =>
  test.database.prisma.auditEvent.findMany({
    where: { subjectKind: 'credential', subjectId: String(id) },
    orderBy: { id: 'asc' },
  });

describe('classifying by hand', () => {
  it('writes the row, one version, the event with before and after, and judges again', async () => {
    const id = await insertCredential(test.database, cellId, { tags: { class: 'C' }, class: 'C' });
    expect(
      await runCommand(runner(), classifyCredential, security, {
        ids: [id, id],
        class: 'A',
        environment: 'production',
        reason: 'holds card data',
      }),
    ).toEqual({ changed: 1 });
    expect(await rowOf(id)).toMatchObject({
      class: 'A',
      classBy: 'manual',
      environment: 'production',
      version: 2,
      judgedAt: now,
      limitDays: 14,
      limitClause: 'class:A',
      standing: 'out',
    });
    const [version] = await listVersions(test.database, { id });
    expect(version).toMatchObject({ version: 2, event: 'class', knownAt: now });
    expect(version?.changes).toContainEqual({ field: 'class', before: 'C', after: 'A' });
    expect(await eventsOf(id)).toMatchObject([
      {
        action: 'credential.classified',
        actorId: 'person-security',
        outcome: 'done',
        payload: {
          before: { class: 'C', by: 'tag', environment: null, environmentBy: null },
          after: { class: 'A', by: 'manual', environment: 'production', environmentBy: 'manual' },
          reason: 'holds card data',
        },
      },
    ]);
  });

  it('leaves the class to rules and tags when only the environment is set, and the other way round', async () => {
    const id = await insertCredential(test.database, cellId, { tags: { class: 'b', env: 'dev' } });
    const set = (input: object) =>
      runCommand(runner(), classifyCredential, security, {
        ids: [id],
        reason: 'as the owner says',
        ...input,
      });
    await set({ environment: 'production' });
    const hand = { person: 'security', at: now.toISOString(), reason: 'as the owner says' };
    expect(await rowOf(id)).toMatchObject({
      class: 'B',
      classBy: 'tag',
      environment: 'production',
      environmentBy: 'manual',
      byHand: { environment: hand },
    });
    await set({ class: 'C' });
    expect(await rowOf(id)).toMatchObject({
      classBy: 'manual',
      environmentBy: 'manual',
      byHand: { environment: hand, class: hand },
    });
    await set({ environment: null });
    expect(await rowOf(id)).toMatchObject({
      class: 'C',
      classBy: 'manual',
      environment: 'development',
      environmentBy: 'tag',
      byHand: { class: hand },
    });
    await set({ class: null });
    expect(await rowOf(id)).toMatchObject({ class: 'B', classBy: 'tag', byHand: null });
  });

  it('hands the class back to the tags', async () => {
    const id = await insertCredential(test.database, cellId, { tags: { class: 'b' }, class: null });
    await runCommand(runner(), classifyCredential, security, { ids: [id], class: 'D', reason: 'first' });
    await runCommand(runner(), classifyCredential, security, { ids: [id], class: null, reason: 'second' });
    expect(await rowOf(id)).toMatchObject({ class: 'B', classBy: 'tag', version: 3 });
  });
});

describe('assigning an owner', () => {
  it('moves nothing else, whatever the tags would say by now', async () => {
    const id = await insertCredential(test.database, cellId, {
      tags: { class: 'A', env: 'prod' },
      class: 'C',
    });
    await runCommand(runner(), assignOwner, security, { ids: [id], team: 'payments', reason: 'theirs' });
    expect(await rowOf(id)).toMatchObject({
      ownerTeam: 'payments',
      class: 'C',
      classBy: 'tag',
      environment: null,
    });
    const [version] = await listVersions(test.database, { id });
    expect(version?.changes.map(({ field }) => field)).toContain('ownerTeam');
    expect(version?.changes.map(({ field }) => field)).not.toContain('class');
  });

  it('changes many at once, an event each, and leaves those that already stand so', async () => {
    const ids = [
      await insertCredential(test.database, cellId),
      await insertCredential(test.database, cellId),
      await insertCredential(test.database, cellId),
    ];
    await runCommand(runner(), assignOwner, security, {
      ids: ids.slice(0, 1),
      team: 'payments',
      reason: 'first',
    });
    expect(
      await runCommand(runner(), assignOwner, security, { ids, team: 'payments', reason: 'all theirs' }),
    ).toEqual({ changed: 2 });
    for (const id of ids)
      expect(await rowOf(id)).toMatchObject({ ownerTeam: 'payments', ownerBy: 'manual', version: 2 });
    for (const id of ids) expect(await eventsOf(id)).toHaveLength(1);
  });

  it('moves the owner of the open findings and the counts with it', async () => {
    const id = await insertCredential(test.database, cellId);
    await runCommand(runner(), assignOwner, security, { ids: [id], team: 'first', reason: 'judge it once' });
    await runCommand(runner(), assignOwner, security, { ids: [id], team: 'second', reason: 'moved' });
    const findings = await test.database.query<{ owner_team: string | null }>(
      sql`SELECT owner_team FROM finding WHERE subject_id = ${id} AND closed_at IS NULL`,
    );
    expect(findings.length).toBeGreaterThan(0);
    expect(new Set(findings.map((finding) => finding.owner_team))).toEqual(new Set(['second']));
    const counts = await test.database.query<{ value: string; count: number }>(
      sql`SELECT value, sum(count)::int AS count FROM posture_count WHERE dimension = 'owner' AND measure = 'standing' AND value IN ('first', 'second') GROUP BY 1 ORDER BY 1`,
    );
    expect(counts).toEqual([
      { value: 'first', count: 0 },
      { value: 'second', count: 1 },
    ]);
  });

  it('changes nothing when one of the credentials is gone', async () => {
    const [there, gone] = [
      await insertCredential(test.database, cellId),
      await insertCredential(test.database, cellId, { goneAt: now }),
    ];
    await expect(
      runCommand(runner(), assignOwner, security, { ids: [there, gone], team: 'payments', reason: 'both' }),
    ).rejects.toMatchObject({ code: 'credential/not-found' });
    expect(await rowOf(there)).toMatchObject({ ownerTeam: null, version: 1 });
    expect(await eventsOf(there)).toEqual([]);
  });

  it('is refused to everyone but security, and the refusal is in the trail', async () => {
    const id = await insertCredential(test.database, cellId, { ownerTeam: 'payments' });
    for (const viewer of [
      testViewer('engineer'),
      testViewer('owner', ['payments']),
      testViewer('auditor'),
      testViewer('viewer'),
      testViewer('worker'),
    ])
      await expect(
        runCommand(runner(), assignOwner, viewer, { ids: [id], team: 'mine', reason: 'because' }),
      ).rejects.toMatchObject({ kind: 'forbidden' });
    expect((await eventsOf(id)).map((event) => [event.action, event.outcome])).toEqual(
      Array.from({ length: 5 }, () => ['access.denied', 'refused']),
    );
  });
});
