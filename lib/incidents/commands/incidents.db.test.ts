import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import { doDuty } from '@/lib/duties/commands/do-duty';
import { tendDuties } from '@/lib/duties/commands/tend';
import { workerViewer } from '@/lib/jobs/worker-viewer';
import { ManualClock } from '@/lib/kernel/clock';
import { createOwner } from '@/lib/owners/commands/keep-owners';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { insertCell, insertCredential, testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { areAlike, type Likeness } from '../model';
import { countAlike, getIncident, listAlike, listIncidents, listReviews } from '../queries';
import { CloseIncident, RecordIncident } from '../schema';
import { closeIncident } from './close';
import { recordIncident } from './record';

const clock = new ManualClock(new Date('2026-11-21T12:00:00Z'));
const security = testViewer('security');
const member = (team: string): Viewer => ({
  ...testViewer('owner', [team]),
  id: `person-${team}`,
  name: team,
});
let test: TestDatabase;
let cellId: number;

const runner = () => ({ database: test.database, clock });
const note = 'Pushed to a public repository, replaced an hour later';
const record = (viewer: Viewer, credentialId: number, more: object = {}) =>
  runCommand(
    runner(),
    recordIncident,
    viewer,
    RecordIncident.parse({ credentialId, kind: 'leaked', happenedAt: '2026-11-20T09:30', note, ...more }),
  );
const close = (id: number, viewer = security) =>
  runCommand(
    runner(),
    closeIncident,
    viewer,
    CloseIncident.parse({ id, conclusion: 'Replaced; limits for access keys stay as they are' }),
  );
const credential = (seed: Parameters<typeof insertCredential>[2] = {}) =>
  insertCredential(test.database, cellId, seed);
const review = async (id: number, viewer: Viewer, owner: string | null) => {
  const duty = await test.database.prisma.duty.findFirstOrThrow({ where: { incidentId: id, owner } });
  await runCommand(runner(), doDuty, viewer, { id: Number(duty.id), verdict: 'fine', note: null });
};
const noticesOf = async (kind: string) =>
  (await test.database.prisma.notice.findMany({ where: { kind }, orderBy: { recipient: 'asc' } })).map(
    ({ recipient, isUrgent, href }) => ({ recipient, isUrgent, href }),
  );

beforeEach(async () => {
  test = await createTestDatabase();
  ({ cellId } = await insertCell(test.database));
  await runCommand(runner(), createOwner, security, {
    name: 'payments',
    kind: 'team',
    mail: null,
    slackChannel: null,
    fallbackId: null,
  });
});
afterEach(() => test.drop());

describe('recording an incident', () => {
  it('asks its owner and the security leads to review the policy, and tells both at once', async () => {
    const id = await credential({ ownerTeam: 'payments', account: '1', name: 'deploy key' });
    const alike = await credential({ ownerTeam: 'payments', account: '2' });
    await credential({ ownerTeam: 'data', account: '3' });
    const incident = await record(member('payments'), id, { ticket: 'https://tickets.example.com/SEC-7' });
    expect(incident.alike).toBe(1);
    expect(await getIncident(security, test.database, incident.id)).toMatchObject({
      credentialId: id,
      kind: 'leaked',
      happenedAt: new Date('2026-11-20T09:30:00Z'),
      note,
      ticket: 'https://tickets.example.com/SEC-7',
      owner: 'payments',
      state: 'open',
      alike: 1,
      waiting: 2,
    });
    expect((await listAlike(security, test.database, incident.id)).map((row) => row.id)).toEqual([alike]);
    const reviews = await listReviews(test.database, incident.id);
    expect(reviews.map(({ owner, dueAt }) => [owner, dueAt.toISOString()])).toEqual([
      ['payments', '2026-12-05T00:00:00.000Z'],
      [null, '2026-12-05T00:00:00.000Z'],
    ]);
    const href = `/credentials/incidents/${incident.id}`;
    expect(await noticesOf('incident.recorded')).toEqual([
      { recipient: 'payments', isUrgent: true, href },
      { recipient: 'security', isUrgent: true, href },
    ]);
    const [event] = await test.database.prisma.auditEvent.findMany({
      where: { action: 'incident.recorded', subjectId: String(incident.id) },
    });
    expect(event).toMatchObject({
      actorName: 'payments',
      payload: { credential: id, kind: 'leaked', note, alike: 1 },
    });
  });

  it('keeps who was like it then, whatever changes', async () => {
    const id = await credential({ ownerTeam: 'payments', account: '1' });
    const other = await credential({ ownerTeam: 'payments', account: '2' });
    const incident = await record(security, id);
    await test.database.query(sql`UPDATE credential SET owner_team = 'data' WHERE id = ${other}`);
    expect(await countAlike(security, test.database, id)).toBe(0);
    expect((await getIncident(security, test.database, incident.id)).alike).toBe(1);
  });

  it('counts before exactly those that the rule calls alike', async () => {
    const pick = <Value>(values: readonly Value[], n: number) => values[n % values.length] as Value;
    const seeds: (Likeness & { id: number })[] = [];
    for (let n = 0; n < 48; n++) {
      const seed = {
        kind: pick(['cloud-access-key', 'password'], n),
        provider: pick(['aws', 'gcp', 'aws'], n >> 1),
        account: pick(['1', '2'], n >> 2),
        ownerTeam: pick(['payments', 'data', null], n >> 3),
      };
      seeds.push({ ...seed, id: await credential(seed) });
    }
    await credential({ goneAt: clock.now(), ownerTeam: 'payments', account: '1' });
    for (const one of seeds) {
      const expected = seeds.filter((other) => other.id !== one.id && areAlike(one, other)).length;
      expect(await countAlike(security, test.database, one.id), JSON.stringify(one)).toBe(expected);
    }
  });

  it('of what nobody in the register answers for is reviewed by the security leads alone', async () => {
    for (const ownerTeam of [null, 'not-registered']) {
      const incident = await record(security, await credential({ ownerTeam }));
      expect((await listReviews(test.database, incident.id)).map(({ owner }) => owner)).toEqual([null]);
    }
    expect((await noticesOf('incident.recorded')).map(({ recipient }) => recipient)).toEqual([
      'security',
      'security',
    ]);
  });

  it('is for security and the owning team, and refuses others without a row', async () => {
    const id = await credential({ ownerTeam: 'payments' });
    for (const viewer of [member('data'), testViewer('engineer'), testViewer('auditor')])
      await expect(record(viewer, id)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(record(security, 999_999)).rejects.toMatchObject({ code: 'credential/not-found' });
    expect(await test.database.prisma.incident.count()).toBe(0);
  });

  it.each([
    [{ happenedAt: '2026-11-21T12:01' }, 'incident/time'],
    [{ happenedAt: '1999-01-01T00:00' }, 'incident/time'],
    [{ note: `It read -----BEGIN PRIVATE KEY----- and more` }, 'text/secret'],
    [{ ticket: `https://tickets.example.com/ghp_${'a1B2'.repeat(9)}` }, 'text/secret'],
  ])('refuses %j with %s and stores nothing', async (more, code) => {
    const id = await credential({ ownerTeam: 'payments' });
    await expect(record(security, id, more)).rejects.toMatchObject({ code });
    expect(await test.database.prisma.incident.count()).toBe(0);
    expect(await test.database.prisma.duty.count()).toBe(0);
  });
});

describe('closing an incident', () => {
  it('waits for both reviews, and names who has not answered', async () => {
    const { id } = await record(security, await credential({ ownerTeam: 'payments' }));
    await expect(close(id)).rejects.toMatchObject({
      code: 'incident/in-review',
      message: expect.stringContaining('payments and the security leads'),
    });
    await review(id, member('payments'), 'payments');
    await expect(close(id)).rejects.toMatchObject({ message: expect.not.stringContaining('payments') });
    await review(id, security, null);
    await expect(close(id, member('payments'))).rejects.toMatchObject({ kind: 'forbidden' });
    await close(id);
    expect(await getIncident(security, test.database, id)).toMatchObject({
      state: 'closed',
      closedBy: 'security',
      conclusion: 'Replaced; limits for access keys stay as they are',
    });
    await expect(close(id)).rejects.toMatchObject({ code: 'incident/closed' });
  });

  it('does not wait for an owner that was removed meanwhile', async () => {
    const { id } = await record(security, await credential({ ownerTeam: 'payments' }));
    await review(id, security, null);
    await test.database.query(sql`UPDATE owner SET removed_at = ${clock.now()}`);
    await runCommand(runner(), tendDuties, workerViewer('test'), {});
    await close(id);
    expect((await getIncident(security, test.database, id)).state).toBe('closed');
  });

  it('keeps the review of the incident as it was: its number and how many were like it', async () => {
    const { id } = await record(security, await credential({ ownerTeam: 'payments', account: '1' }));
    await credential({ ownerTeam: 'payments', account: '1' });
    await review(id, security, null);
    const duty = await test.database.prisma.duty.findFirstOrThrow({ where: { incidentId: id, owner: null } });
    expect(duty.summary).toMatchObject({ incident: id, alike: 0, policyVersion: 1 });
  });
});

describe('who sees an incident', () => {
  it('an owner sees those of their teams, then or now, and of what was like it their own', async () => {
    const id = await credential({ ownerTeam: 'payments', account: '1' });
    const theirs = await credential({ ownerTeam: 'data', account: '1' });
    const incident = await record(security, id);
    const list = async (viewer: Viewer) =>
      (await listIncidents(viewer, test.database, { state: null, before: 0 })).rows.map((row) => row.id);
    expect(await list(member('payments'))).toEqual([incident.id]);
    expect(await list(member('data'))).toEqual([]);
    await expect(getIncident(member('data'), test.database, incident.id)).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect(await listAlike(member('payments'), test.database, incident.id)).toEqual([]);
    expect((await listAlike(security, test.database, incident.id)).map((row) => row.id)).toEqual([theirs]);
    await test.database.query(sql`UPDATE credential SET owner_team = 'data' WHERE id = ${id}`);
    expect(await list(member('data'))).toEqual([incident.id]);
    expect(await list(member('payments'))).toEqual([incident.id]);
  });
});
