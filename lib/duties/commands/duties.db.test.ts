import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import { exportFindings } from '@/lib/findings/export';
import { countByDutyRule, listFindings } from '@/lib/findings/queries';
import { NO_FINDING_FILTERS, parseFindingSearch } from '@/lib/findings/schema';
import { workerViewer } from '@/lib/jobs/worker-viewer';
import { ManualClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import { createOwner } from '@/lib/owners/commands/keep-owners';
import { removeOwner } from '@/lib/owners/commands/remove-owner';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { publishDefault } from '@/lib/policies/commands/publish-default';
import { countOpenFindings } from '@/lib/posture/queries-time';
import { insertCell, insertCredential, testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { attestByReview } from '../by-review';
import { getDuty, listDuties, listWaitingDuties } from '../queries';
import { DoDuty } from '../schema';
import { parseDutySearch } from '../search';
import { doDuty } from './do-duty';
import { tendDuties } from './tend';

const clock = new ManualClock(new Date('2026-01-01T00:00:05Z'));
const security = testViewer('security');
const worker = workerViewer('test');
const member = (team: string, name = `member of ${team}`): Viewer => ({
  ...testViewer('owner', [team]),
  id: `person-${name}`,
  name,
});
let test: TestDatabase;
let cellId: number;

const runner = () => ({ database: test.database, clock });
const tend = () => runCommand(runner(), tendDuties, worker, {});
const at = (text: string) => clock.set(new Date(text));
const dutiesOf = async (owner: string) =>
  test.database.prisma.duty.findMany({ where: { owner }, orderBy: [{ period: 'asc' }, { kind: 'asc' }] });
const stateOf = async (owner: string, period: string) =>
  (await test.database.prisma.duty.findFirstOrThrow({ where: { owner, period } })).state;
const idOf = async (owner: string, period: string) =>
  Number((await test.database.prisma.duty.findFirstOrThrow({ where: { owner, period } })).id);
const perform = (viewer: Viewer, id: number, more: Partial<DoDuty> = {}) =>
  runCommand(runner(), doDuty, viewer, { id, verdict: 'fine', note: null, ...more });
const noticesOf = async (kind: string) =>
  (await test.database.prisma.notice.findMany({ where: { kind }, orderBy: { recipient: 'asc' } })).map(
    ({ recipient, subjectId }) => `${recipient}:${subjectId}`,
  );
const openFindings = () =>
  test.database.prisma.finding.findMany({ where: { subjectKind: 'duty', closedAt: null } });
const make = (name: string) =>
  runCommand(runner(), createOwner, security, {
    name,
    kind: 'team',
    mail: null,
    slackChannel: null,
    fallbackId: null,
  });

beforeEach(async () => {
  test = await createTestDatabase();
  ({ cellId } = await insertCell(test.database));
  at('2026-01-01T00:00:05Z');
  await make('payments');
  await make('empty');
  await insertCredential(test.database, cellId, { ownerTeam: 'payments' });
});
afterEach(() => test.drop());

describe('the pass of the worker', () => {
  it('opens what the calendar asks of each owner, by what it has, and once', async () => {
    await tend();
    expect((await dutiesOf('payments')).map(({ kind, period, name }) => [kind, period, name])).toEqual([
      ['ownership-audit', '2026', 'Audit ownership, 2026'],
      ['use-look', '2026-01', 'Look at use, January 2026'],
      ['need-attestation', '2026-Q1', 'Attest need and scope, first quarter of 2026'],
    ]);
    expect((await dutiesOf('empty')).map(({ kind }) => kind)).toEqual(['ownership-audit']);
    const [, look] = await dutiesOf('payments');
    expect(look?.dueAt.toISOString()).toBe('2026-01-15T00:00:00.000Z');
    expect(await noticesOf('duty.opened')).toHaveLength(4);
    const again = await tend();
    expect(again).toEqual({ moved: 0 });
    expect(await noticesOf('duty.opened')).toHaveLength(4);
    const events = await test.database.prisma.auditEvent.count({
      where: { action: 'duty.opened', actorName: worker.name, subjectId: String(look?.id) },
    });
    expect(events).toBe(1);
  });

  it('of two workers at once opens each but once', async () => {
    await Promise.all([tend(), tend(), tend()]);
    expect(await test.database.prisma.duty.count()).toBe(4);
  });

  it('makes up for a missed run once, with the days of whoever is asked late', async () => {
    await tend();
    at('2026-04-20T09:00:00Z');
    await tend();
    const periods = (await dutiesOf('payments')).map(({ period, state }) => `${period} ${state}`);
    expect(periods).toEqual([
      '2026 overdue',
      '2026-01 overdue',
      '2026-04 open',
      '2026-Q1 overdue',
      '2026-Q2 open',
    ]);
    const look = await getDuty(security, test.database, await idOf('payments', '2026-04'));
    expect(look.dueAt.toISOString()).toBe('2026-05-01T00:00:00.000Z');
  });

  it('opens for an owner registered, or given its first credential, within the period', async () => {
    await tend();
    at('2026-01-10T12:00:00Z');
    await make('late');
    await insertCredential(test.database, cellId, { ownerTeam: 'empty' });
    await tend();
    expect((await dutiesOf('late')).map(({ kind }) => kind)).toEqual(['ownership-audit']);
    expect((await dutiesOf('empty')).map(({ period }) => period)).toEqual(['2026', '2026-01', '2026-Q1']);
    expect(await stateOf('empty', '2026-01')).toBe('open');
  });

  it('finds what is past its day overdue, as a finding of its owner, and tells owner and security once', async () => {
    await tend();
    at('2026-01-14T23:59:59Z');
    await tend();
    expect(await openFindings()).toEqual([]);
    at('2026-01-15T00:00:00Z');
    await tend();
    await tend();
    const id = await idOf('payments', '2026-01');
    expect(await openFindings()).toMatchObject([
      {
        rule: 'duty-overdue',
        code: 'ORPHANED_OWNER',
        subjectId: BigInt(id),
        ownerTeam: 'payments',
        data: { name: 'Look at use, January 2026' },
      },
    ]);
    expect(await noticesOf('duty.overdue')).toEqual([`payments:${id}`, `security:${id}`]);
    const search = { view: 'credential', sort: 'severity', direction: 'desc', cursor: null } as const;
    const list = (viewer: Viewer) =>
      listFindings(viewer, test.database, { ...search, filters: NO_FINDING_FILTERS });
    expect((await list(member('payments'))).rows).toMatchObject([
      { subjectKind: 'duty', subjectName: 'Look at use, January 2026', ownerTeam: 'payments' },
    ]);
    expect((await list(member('empty'))).rows).toEqual([]);
  });

  it('stands in the export with the duty as its subject', async () => {
    await tend();
    at('2026-01-20T00:00:00Z');
    await tend();
    const { filters } = parseFindingSearch({}).search;
    const lines = async (viewer: Viewer) => {
      const text = await new Response(await exportFindings(runner(), viewer, filters, 'jsonl')).text();
      return text
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    };
    expect(await lines(security)).toMatchObject([
      {
        code: 'ORPHANED_OWNER',
        rule: 'duty-overdue',
        subject_kind: 'duty',
        type: 'duty',
        identifier: '2026-01',
        name: 'Look at use, January 2026',
        owner_team: 'payments',
        provider: 'none',
        account: 'none',
      },
    ]);
    expect(await lines(member('empty'))).toEqual([]);
    expect(await countByDutyRule(security, test.database)).toMatchObject([
      { findings: 1, subjects: 1, of: 2 },
    ]);
    expect(await countByDutyRule(member('empty'), test.database)).toMatchObject([
      { findings: 0, subjects: 0, of: 1 },
    ]);
    expect((await countOpenFindings(security, test.database)).fail).toBe(1);
  });

  it('reminds once, a week before the day, and nobody of what was only just given', async () => {
    await tend();
    at('2026-01-07T23:59:59Z');
    await tend();
    expect(await noticesOf('duty.due-soon')).toEqual([]);
    at('2026-01-08T00:00:00Z');
    await tend();
    await tend();
    expect(await noticesOf('duty.due-soon')).toEqual([`payments:${await idOf('payments', '2026-01')}`]);
    at('2026-01-24T08:00:00Z');
    await insertCredential(test.database, cellId, { ownerTeam: 'empty' });
    await tend();
    at('2026-01-25T12:00:00Z');
    await tend();
    // Opened a week before the month ends, so that it is near its day at once.
    expect((await dutiesOf('empty')).map(({ period }) => period)).toContain('2026-01');
    expect(await noticesOf('duty.due-soon')).not.toContain(`empty:${await idOf('empty', '2026-01')}`);
  });

  it('closes the duties and findings of an owner that is removed, and those with nothing left to look at', async () => {
    await tend();
    at('2026-01-20T00:00:00Z');
    await tend();
    expect(await openFindings()).toHaveLength(1);
    await test.database.query(sql`UPDATE credential SET gone_at = ${clock.now()}`);
    await tend();
    expect(await stateOf('payments', '2026-01')).toBe('closed');
    expect(await stateOf('payments', '2026')).toBe('open');
    expect(await openFindings()).toEqual([]);
    const { id } = await test.database.prisma.owner.findFirstOrThrow({ where: { name: 'payments' } });
    await runCommand(runner(), removeOwner, security, { id, handTo: null });
    await tend();
    expect((await dutiesOf('payments')).map(({ state }) => state)).toEqual(['closed', 'closed', 'closed']);
    const events = await test.database.prisma.auditEvent.findMany({
      where: { action: 'duty.closed', at: clock.now() },
      orderBy: { id: 'asc' },
    });
    expect(events.map(({ payload }) => (payload as { reason: string }).reason)).toEqual([
      'no credentials left',
      'no credentials left',
      'owner removed',
    ]);
  });

  it('follows the policy: a rule that is switched off closes its findings, and switched on again reopens them', async () => {
    const publish = (version: number, rules: object) =>
      test.database.query(sql`INSERT INTO policy_version (version, document, published_at, published_by, reason, changes)
        SELECT ${version}::int, jsonb_set(document, '{rules}', ${JSON.stringify(rules)}::jsonb), ${clock.now()}, 'x', 'x', '[]'
        FROM policy_version WHERE version = 1`);
    await runCommand(runner(), publishDefault, worker, {});
    await tend();
    at('2026-01-20T00:00:00Z');
    await tend();
    at('2026-01-21T00:00:00Z');
    await publish(2, { 'duty-overdue': { enabled: false } });
    await tend();
    expect(await openFindings()).toEqual([]);
    at('2026-01-22T00:00:00Z');
    await publish(3, { 'duty-overdue': { severity: 'high' } });
    await tend();
    expect(await openFindings()).toMatchObject([
      { severity: 3, reopened: 1, cleanDays: 1, policyVersion: 3 },
    ]);
  });
});

describe('doing a duty', () => {
  beforeEach(tend);

  it('keeps who did it when, the numbers of that moment, and closes the finding with it', async () => {
    at('2026-01-16T10:00:00Z');
    await tend();
    await insertCredential(test.database, cellId, { ownerTeam: 'payments', lastUsed: 'never' });
    await insertCredential(test.database, cellId, {
      ownerTeam: 'payments',
      lastUsed: addDays(clock.now(), -40),
    });
    const id = await idOf('payments', '2026-01');
    await perform(member('payments'), id);
    const duty = await getDuty(security, test.database, id);
    expect(duty).toMatchObject({ state: 'done', endedBy: 'member of payments', verdict: 'fine', note: null });
    expect(duty.summary).toMatchObject({
      at: '2026-01-16T10:00:00.000Z',
      policyVersion: 1,
      credentials: 3,
      lastUsed: { never: 1, 'over-30': 1, 'over-90': 0, 'within-30': 0, unknown: 1 },
    });
    expect(await openFindings()).toEqual([]);
    const event = await test.database.prisma.auditEvent.findFirstOrThrow({
      where: { action: 'duty.done', subjectId: String(id) },
    });
    expect(event).toMatchObject({
      actorName: 'member of payments',
      payload: { late: true, summary: duty.summary },
    });
    // The numbers stay what they were.
    await insertCredential(test.database, cellId, { ownerTeam: 'payments' });
    expect((await getDuty(security, test.database, id)).summary).toEqual(duty.summary);
  });

  it('counts kinds for the attestation, and members and answers for the audit', async () => {
    await perform(member('payments'), await idOf('payments', '2026-Q1'));
    const attested = await getDuty(security, test.database, await idOf('payments', '2026-Q1'));
    expect(attested.summary).toMatchObject({
      credentials: 1,
      kinds: [{ kind: 'cloud-access-key', privilege: 'unknown', count: 1 }],
    });
    await perform(member('payments'), await idOf('payments', '2026'));
    const audited = await getDuty(security, test.database, await idOf('payments', '2026'));
    expect(audited.summary).toMatchObject({ credentials: 1, accepted: 0, asked: 0, members: 0 });
  });

  it('is for members alone: not another team, not a security lead for a team, and that is on the trail', async () => {
    const id = await idOf('payments', '2026-01');
    for (const viewer of [member('empty'), security])
      await expect(perform(viewer, id)).rejects.toMatchObject({ code: 'duty/not-member', kind: 'forbidden' });
    await expect(perform(testViewer('auditor', ['payments']), id)).rejects.toMatchObject({
      code: 'access/forbidden',
    });
    expect(await stateOf('payments', '2026-01')).toBe('open');
    expect(
      await test.database.prisma.auditEvent.count({
        where: { action: 'access.denied', subjectKind: 'duty', subjectId: String(id) },
      }),
    ).toBe(3);
    await perform({ ...security, teams: ['payments'] }, id);
    expect(await stateOf('payments', '2026-01')).toBe('done');
  });

  it('by two people at once is done by one, and the other is told by whom', async () => {
    const id = await idOf('payments', '2026-01');
    const [ada, bo] = [member('payments', 'Ada'), member('payments', 'Bo')];
    const ends = await Promise.allSettled([perform(ada, id), perform(bo, id)]);
    const lost = ends.filter((end) => end.status === 'rejected');
    expect(lost).toHaveLength(1);
    const winner = (await getDuty(security, test.database, id)).endedBy;
    expect(lost[0]?.reason).toMatchObject({ code: 'duty/ended', kind: 'conflict' });
    expect(String(lost[0]?.reason.message)).toContain(`${winner} did Look at use, January 2026`);
    expect(
      await test.database.prisma.auditEvent.count({ where: { action: 'duty.done', subjectId: String(id) } }),
    ).toBe(1);
  });

  it('of a later period ends the earlier ones that nobody did, and only those of its kind and owner', async () => {
    await insertCredential(test.database, cellId, { ownerTeam: 'empty' });
    await tend();
    at('2026-02-01T00:00:00Z');
    await tend();
    at('2026-03-01T00:00:00Z');
    await tend();
    const waiting = await listWaitingDuties(member('payments'), test.database, ['payments']);
    expect(waiting.map(({ period, missed }) => [period, missed]).sort()).toEqual([
      ['2026', 0],
      ['2026-03', 2],
      ['2026-Q1', 0],
    ]);
    await perform(member('payments'), await idOf('payments', '2026-03'));
    expect(await stateOf('payments', '2026-01')).toBe('skipped');
    expect(await stateOf('payments', '2026-02')).toBe('skipped');
    expect(await stateOf('payments', '2026-Q1')).toBe('overdue');
    expect(await stateOf('empty', '2026-01')).toBe('overdue');
    expect((await openFindings()).map(({ ownerTeam }) => ownerTeam).sort()).toEqual([
      'empty',
      'empty',
      'empty',
      'payments',
    ]);
    await expect(perform(member('payments'), await idOf('payments', '2026-01'))).rejects.toMatchObject({
      code: 'duty/ended',
    });
  });

  it('with something wrong needs words, which go to security and nowhere if they hold a secret', async () => {
    const id = await idOf('payments', '2026-01');
    const short = DoDuty.safeParse({ id, verdict: 'wrong', note: 'nineteen characters' });
    expect(short.success).toBe(false);
    expect(DoDuty.safeParse({ id, verdict: 'wrong', note: 'twenty characters ok' }).success).toBe(true);
    expect(DoDuty.safeParse({ id, verdict: 'fine' }).success).toBe(true);
    const secret = `ghp_${'a1B2'.repeat(9)}`;
    const refused = await perform(member('payments'), id, {
      verdict: 'wrong',
      note: `We found it here: token=${secret}`,
    }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'text/secret' });
    expect(JSON.stringify([refused, (refused as Error).message])).not.toContain(secret);
    await perform(member('payments'), id, {
      verdict: 'wrong',
      note: 'One of them is used from a place we do not know',
    });
    expect(await noticesOf('duty.objected')).toEqual([`security:${id}`]);
  });
});

describe('a review campaign that covers an owner', () => {
  const acknowledge = (owners: string[]) =>
    runCommand(
      runner(),
      {
        action: 'owner:edit' as const,
        subject: () => ({ kind: 'review', id: null }),
        run: async (context) => {
          const [first, ...rest] = await attestByReview(context, {
            id: 'r-1',
            name: 'Spring review',
            owners,
          });
          return { value: null, audit: first ? ([first, ...rest] as const) : 'nothing-changed' } as never;
        },
      },
      security,
      {},
    );

  it('ends its attestations when it is acknowledged, and nothing else', async () => {
    await tend();
    at('2026-04-01T00:00:00Z');
    await tend();
    await acknowledge(['payments', 'nobody']);
    expect((await dutiesOf('payments')).map(({ period, state }) => `${period} ${state}`)).toEqual([
      '2026 overdue',
      '2026-01 overdue',
      '2026-04 open',
      '2026-Q1 skipped',
      '2026-Q2 done',
    ]);
    const done = await getDuty(security, test.database, await idOf('payments', '2026-Q2'));
    expect(done).toMatchObject({
      verdict: 'fine',
      note: 'Attested in the review Spring review',
      summary: { review: 'r-1' },
    });
    expect((await openFindings()).map(({ data }) => (data as { name: string }).name).sort()).toEqual([
      'Audit ownership, 2026',
      'Audit ownership, 2026',
      'Look at use, January 2026',
    ]);
  });
});

describe('the list', () => {
  it('is narrowed to the teams of an owner, by state and kind, and pages without gaps', async () => {
    await tend();
    const search = (query: string) => parseDutySearch(Object.fromEntries(new URLSearchParams(query))).search;
    const all = await listDuties(security, test.database, search(''));
    expect(all).toMatchObject({ count: 4, next: null });
    const own = await listDuties(member('empty'), test.database, search(''));
    expect(own.rows.map(({ owner }) => owner)).toEqual(['empty']);
    expect((await listDuties(member('empty'), test.database, search('owner=payments'))).rows).toEqual([]);
    const looks = await listDuties(security, test.database, search('kind=use-look'));
    expect(looks.rows.map(({ period }) => period)).toEqual(['2026-01']);
    await expect(
      getDuty(member('empty'), test.database, await idOf('payments', '2026')),
    ).rejects.toMatchObject({ kind: 'not-found' });
    const rest = await listDuties(security, test.database, search(`after=${all.rows[1]?.id}`));
    expect(rest.rows).toEqual(all.rows.slice(2));
  });

  it('names what it does not understand', () => {
    const { search, ignored } = parseDutySearch({ state: 'lost', kind: 'use-look', after: 'x', q: '1' });
    expect(search).toMatchObject({ state: 'waiting', kind: 'use-look', after: 0 });
    expect(ignored).toEqual(['state', 'after', 'q']);
  });
});
