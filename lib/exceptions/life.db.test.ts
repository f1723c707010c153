import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import { classifyCredential } from '@/lib/credentials/commands/classify-credential';
import { mergeBatch } from '@/lib/credentials/merge/merge-batch';
import { findingLines } from '@/lib/findings/export';
import { countFindings } from '@/lib/findings/queries';
import { NO_FINDING_FILTERS } from '@/lib/findings/schema';
import { addDays } from '@/lib/kernel/dates';
import { type Database, type PoolClient, sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { exportTable } from '@/lib/tables/export';
import { dayIn, ExceptionWorld } from '@/lib/testing/excepting';
import { NOW } from '@/lib/testing/observations';
import { countExceptions, getException, listExceptions } from './queries';
import { loadRequestForm } from './queries-form';
import { exceptionMetrics } from './queries-metrics';

let world: ExceptionWorld;
let ines: Viewer;
let oskar: Viewer;
let carla: Viewer;

beforeEach(async () => {
  world = await ExceptionWorld.create();
  ines = await world.person('Ines', 'security');
  oskar = await world.person('Oskar', 'security');
  carla = await world.person('Carla', 'owner', 'payments');
});
afterEach(() => world.test.drop());

/** A key past its age that an exception covers; the ids of both. */
async function excepted(name: string, more: Parameters<ExceptionWorld['ask']>[2] = {}, facts = {}) {
  await world.merge(world.oldKey(name, facts));
  const finding = await world.finding(name);
  const { id } = await world.ask(carla, [finding], more);
  await world.approve(ines, id);
  expect(await world.coveredBy(finding)).toBe(id);
  return { id, finding };
}
const count = (excepted: 'yes' | 'no') =>
  countFindings(ines, world.database, { ...NO_FINDING_FILTERS, rule: ['max-age'], excepted: [excepted] });

describe('a condition that a collection breaks', () => {
  it('opens the finding again with the reason, in the transaction that brings the fact', async () => {
    const { id, finding } = await excepted('grows');
    await world.merge(world.oldKey('grows', { privilege: 'administrative' }));
    expect(await world.coveredBy(finding)).toBeNull();
    expect(await world.exception(id)).toMatchObject({
      state: 'voided',
      endReason: 'its privilege grew from write to administrative',
      nextAt: null,
    });
    const [item] = await world.database.prisma.exceptionItem.findMany({ where: { exceptionId: id } });
    expect(item?.releaseReason).toBe('its privilege grew from write to administrative');
    expect((await world.events(id)).at(-1)).toBe('exception.voided');
    const told = (await world.notices('exception.voided')).map(({ recipient }) => recipient);
    expect(told.sort()).toEqual([carla.id, 'payments', 'security'].sort());
  });

  it('is noticed also where only the use has moved', async () => {
    const { id, finding } = await excepted('rests', { useDays: 0 }, { lastUsed: addDays(NOW, -3) });
    await world.merge(world.oldKey('rests', { lastUsed: addDays(NOW, -2) }));
    // That use was before the approval, only learnt of later.
    expect(await world.coveredBy(finding)).toBe(id);
    world.clock.set(addDays(NOW, 1));
    await world.merge(world.oldKey('rests', { lastUsed: addDays(NOW, 0.5) }));
    expect(await world.coveredBy(finding)).toBeNull();
    expect(await world.exception(id)).toMatchObject({
      state: 'voided',
      endReason: 'it was used, and was to stay unused',
    });
  });

  it('counts days of use, not uses', async () => {
    const { id, finding } = await excepted('rarely', { useDays: 2 });
    for (const days of [1, 1.2, 2, 2.3]) {
      world.clock.set(addDays(NOW, days + 0.1));
      await world.merge(world.oldKey('rarely', { lastUsed: addDays(NOW, days) }));
      expect(await world.coveredBy(finding), `day ${days}`).toBe(id);
    }
    world.clock.set(addDays(NOW, 3.1));
    await world.merge(world.oldKey('rarely', { lastUsed: addDays(NOW, 3) }));
    expect(await world.exception(id)).toMatchObject({
      endReason: 'it was used on 3 of the last 30 days, and the limit is 2',
    });
  });

  it('is noticed where a person changes what Muster decided', async () => {
    const { id } = await excepted('classed');
    const { subjectId } = await world.database.prisma.finding.findFirstOrThrow({
      where: { exceptionId: id },
    });
    await runCommand(world.runner, classifyCredential, oskar, {
      ids: [Number(subjectId)],
      class: 'A',
      reason: 'It reads card data',
    });
    expect(await world.exception(id)).toMatchObject({
      state: 'voided',
      endReason: 'its class changed from C to A',
    });
  });

  it('takes only its own finding out of an exception for several', async () => {
    await world.merge(world.oldKey('one'), world.oldKey('two'));
    const [one, two] = [await world.finding('one'), await world.finding('two')];
    const { id } = await world.ask(carla, [one, two]);
    await world.approve(ines, id);
    await world.merge(world.oldKey('one', { privilege: 'administrative' }));
    expect([await world.coveredBy(one), await world.coveredBy(two)]).toEqual([null, id]);
    expect(await world.exception(id)).toMatchObject({ state: 'active' });
    expect((await world.events(id)).at(-1)).toBe('exception.released');
  });

  it('costs a batch no statement of its own where no exception is broken', async () => {
    await excepted('calm');
    const statements: string[] = [];
    const listening = (client: PoolClient): PoolClient =>
      new Proxy(client, {
        get: (of, name) =>
          name === 'query'
            ? (...args: [string | { text: string }]) => {
                const [first] = args;
                statements.push(typeof first === 'string' ? first : first.text);
                return of.query(...(args as [string]));
              }
            : Reflect.get(of, name),
      });
    const database: Database = {
      ...world.database,
      transaction: (work) => world.database.transaction((client) => work(listening(client))),
    };
    const batch = [world.oldKey('calm', { algorithm: 'RSA_2048' }), world.oldKey('other')];
    await mergeBatch(database, await world.target(), batch);
    expect(statements.some((text) => text.includes('UPDATE finding f SET closed_at'))).toBe(true);
    expect(
      statements.filter((text) => /exception/.test(text) && !/UPDATE finding f SET closed_at/.test(text)),
    ).toEqual([]);
  });
});

describe('an excepted finding', () => {
  it('stays open and counted, and is told apart', async () => {
    await excepted('kept');
    await world.merge(world.oldKey('plain'));
    expect((await count('yes')).value).toBe(1);
    expect((await count('no')).value).toBe(1);
  });

  it('that closes leaves its exception, which ends with it; when it comes back it is plainly open', async () => {
    const { id, finding } = await excepted('fixed');
    world.clock.set(addDays(NOW, 3));
    await world.merge(world.oldKey('fixed', { valueChangedAt: addDays(NOW, 2) }));
    expect(await world.coveredBy(finding)).toBeNull();
    await world.tend();
    expect(await world.exception(id)).toMatchObject({
      state: 'expired',
      endReason: 'Everything it covered has closed',
    });
    world.clock.set(addDays(NOW, 4));
    await world.merge(world.oldKey('fixed'));
    expect(await world.coveredBy(finding)).toBeNull();
  });
});

describe('a request', () => {
  it('leaves the queue once what it is for has closed, and who asked is told', async () => {
    await world.merge(world.oldKey('moot'));
    const { id } = await world.ask(carla, [await world.finding('moot')]);
    await world.tend();
    expect(await world.exception(id)).toMatchObject({ state: 'requested' });
    await world.merge(world.oldKey('moot', { valueChangedAt: addDays(NOW, -1) }));
    await world.tend();
    expect(await world.exception(id)).toMatchObject({
      state: 'voided',
      endReason: 'What it was asked for has closed',
    });
    const [notice] = await world.notices('exception.refused');
    expect(notice).toMatchObject({
      recipient: carla.id,
      data: { reason: 'What it was asked for has closed' },
    });
  });

  it('lapses where its end comes before anybody has decided', async () => {
    await world.merge(world.oldKey('late'));
    const { id } = await world.ask(carla, [await world.finding('late')], { endsOn: dayIn(2) });
    world.clock.set(addDays(NOW, 2));
    await world.tend();
    expect(await world.exception(id)).toMatchObject({ state: 'voided' });
    expect(await world.notices('exception.voided')).toEqual([]);
    expect((await world.notices('exception.refused')).map(({ recipient }) => recipient)).toEqual([carla.id]);
  });
});

describe('the end', () => {
  it('comes on its day, after reminders that are told once each', async () => {
    const { id, finding } = await excepted('ends', { endsOn: dayIn(40) });
    const end = new Date(`${dayIn(40)}T00:00:00Z`);
    for (const before of [31, 30, 29.9, 14, 7, 6, 1, 0.5]) {
      world.clock.set(addDays(end, -before));
      await world.tend();
      await world.tend();
    }
    expect(await world.exception(id)).toMatchObject({ state: 'expiring' });
    expect(await world.coveredBy(finding)).toBe(id);
    world.clock.set(end);
    await world.tend();
    expect(await world.coveredBy(finding)).toBeNull();
    expect(await world.exception(id)).toMatchObject({ state: 'expired', endReason: 'Its time was up' });
    const told = await world.notices('exception.expiring');
    expect(told.filter(({ recipient }) => recipient === carla.id).map(({ occasion }) => occasion)).toEqual([
      '30-days',
      '14-days',
      '7-days',
      '1-days',
    ]);
    expect((await world.notices('exception.expired')).map(({ recipient }) => recipient).sort()).toEqual(
      [carla.id, 'payments'].sort(),
    );
  });

  it('is made up for by the next run, with one reminder for all that were missed', async () => {
    await excepted('missed', { endsOn: dayIn(40) });
    world.clock.set(addDays(NOW, 35));
    await world.tend();
    const told = await world.notices('exception.expiring');
    expect(told.filter(({ recipient }) => recipient === carla.id).map(({ occasion }) => occasion)).toEqual([
      '7-days',
    ]);
  });

  it('gives way to its renewal, which counts as one', async () => {
    const { id, finding } = await excepted('again');
    const renewed = await world.ask(carla, [finding], { endsOn: dayIn(80), renewsId: id });
    expect(await world.coveredBy(finding)).toBe(id);
    await world.approve(oskar, renewed.id);
    expect(await world.coveredBy(finding)).toBe(renewed.id);
    expect(await world.exception(id)).toMatchObject({ state: 'expired', endReason: 'Renewed' });
    expect(await world.exception(renewed.id)).toMatchObject({ renewal: 1, renewsId: BigInt(id) });
  });

  it('is followed by a renewal also where somebody asks anew without saying so', async () => {
    const { id, finding } = await excepted('anew');
    world.clock.set(addDays(NOW, 60));
    await world.tend();
    expect(await world.exception(id)).toMatchObject({ state: 'expired' });
    const next = await world.ask(carla, [finding], { endsOn: dayIn(100) });
    expect(await world.exception(next.id)).toMatchObject({ renewal: 1 });
  });
});

describe('an exception by rule and filter', () => {
  const ask = (viewer: Viewer, query: string, limit: number | null) =>
    world.ask(viewer, [], { target: { query, limit } });

  it('covers what matches, and later what comes to match, up to its limit', async () => {
    await world.merge(world.oldKey('a'), world.oldKey('b'));
    const { id } = await ask(carla, 'rule=max-age', 3);
    await world.approve(ines, id);
    expect((await count('yes')).value).toBe(2);
    await world.merge(world.oldKey('c'), world.oldKey('d'));
    world.clock.set(new Date(NOW.getTime() + 11 * 60_000));
    await world.tend();
    expect((await count('yes')).value).toBe(3);
    expect((await count('no')).value).toBe(1);
    world.clock.set(addDays(NOW, 1));
    await world.tend();
    expect((await count('yes')).value).toBe(3);
    expect(await world.events(id)).toContain('exception.extended');
  });

  it('covers nothing graver, and nothing of others, than what was approved', async () => {
    await world.merge(world.oldKey('a'));
    const { id } = await ask(ines, 'rule=max-age', 10);
    await world.approve(oskar, id);
    await world.merge(
      world.oldKey('grave', { tags: { team: 'payments', class: 'A' } }),
      world.oldKey('others', { tags: { team: 'data', class: 'C' } }),
      world.oldKey('same'),
    );
    world.clock.set(addDays(NOW, 1));
    await world.tend();
    expect(await world.coveredBy(await world.finding('grave'))).toBeNull();
    expect(await world.coveredBy(await world.finding('others'))).toBeNull();
    expect(await world.coveredBy(await world.finding('same'))).toBe(id);
  });

  it('that matches everything is refused without a limit, and so is one with a limit too low', async () => {
    await world.merge(world.oldKey('a'), world.oldKey('b'));
    await expect(ask(ines, 'rule=max-age', null)).rejects.toMatchObject({
      code: 'exception/matches-everything',
      fields: { limit: expect.any(String) },
    });
    await expect(ask(ines, 'rule=max-age', 1)).rejects.toMatchObject({ code: 'exception/over-limit' });
    await expect(ask(ines, '', 10)).rejects.toMatchObject({ code: 'exception/no-rule' });
    await expect(ask(ines, 'rule=max-age,unused', 10)).rejects.toMatchObject({ code: 'exception/no-rule' });
    await expect(ask(ines, 'rule=max-age&colour=red', 10)).rejects.toMatchObject({
      code: 'exception/filter',
    });
    await expect(ask(ines, 'rule=max-age&owner=nobody', 10)).rejects.toMatchObject({
      code: 'exception/nothing',
    });
  });

  it('of an owner reaches no other team', async () => {
    await world.merge(world.oldKey('mine'), world.oldKey('theirs', { tags: { team: 'data', class: 'C' } }));
    const { id } = await ask(carla, 'rule=max-age', 10);
    await world.approve(ines, id);
    expect(await world.coveredBy(await world.finding('theirs'))).toBeNull();
    await expect(ask(carla, 'rule=max-age&owner=data', 10)).rejects.toMatchObject({
      code: 'access/forbidden',
    });
  });
});

describe('what is shown', () => {
  it('is one list for those who decide, and one of their own for those who ask', async () => {
    const { id } = await excepted('shown');
    await world.merge(world.oldKey('waits'));
    const waiting = await world.ask(carla, [await world.finding('waits')]);
    const list = async (viewer: Viewer, view: 'queue' | 'mine' | 'in-force') =>
      (await listExceptions(viewer, world.database, view, {}, NOW)).rows.map((row) => row.id);
    expect(await list(oskar, 'queue')).toEqual([waiting.id]);
    expect(await list(oskar, 'mine')).toEqual([]);
    expect(await list(carla, 'mine')).toEqual([waiting.id, id]);
    expect(await list(oskar, 'in-force')).toEqual([id]);
    expect(await countExceptions(carla, world.database)).toEqual({
      queue: 1,
      mine: 2,
      'in-force': 1,
      ended: 0,
    });
    const other = await world.person('Tunde', 'owner', 'data');
    expect(await list(other, 'in-force')).toEqual([]);
    await expect(getException(other, world.database, id)).rejects.toMatchObject({
      code: 'exception/not-found',
    });
    expect(await getException(carla, world.database, id)).toMatchObject({
      isOwn: true,
      covered: 1,
      approvals: 1,
    });
    expect(await getException(oskar, world.database, id)).toMatchObject({ isOwn: false });
  });

  it('adds up: by age, by team, and by how often it was renewed', async () => {
    const { id, finding } = await excepted('old');
    world.clock.set(addDays(NOW, 40));
    const again = await world.ask(carla, [finding], { endsOn: dayIn(80), renewsId: id });
    await world.approve(oskar, again.id);
    world.clock.set(addDays(NOW, 75));
    const metrics = await exceptionMetrics(ines, world.database, world.clock.now());
    expect(metrics).toMatchObject({ inForce: 1, findings: 1, retroactive: 1, breakGlass: 0 });
    expect(metrics.byAge.map(({ count }) => count)).toEqual([0, 1, 0, 0]);
    expect(metrics.byTeam).toEqual([{ team: 'payments', count: 1, findings: 1, expiring: 0 }]);
    expect(metrics.byRenewal).toEqual([{ renewal: 1, count: 1 }]);
  });

  it('tells the form what can be asked for, until when, and which conditions can be held to', async () => {
    await world.merge(world.oldKey('form'));
    const finding = await world.finding('form');
    const form = await loadRequestForm(carla, world.database, { findings: [finding, 99_999] }, NOW);
    expect(form).toMatchObject({
      choices: [{ id: finding, credential: 'form', owner: 'payments' }],
      longestDays: 90,
      lastDay: dayIn(90),
      quorum: 1,
      network: expect.stringContaining('does not say'),
      use: null,
    });
    const { id } = await world.ask(carla, [finding]);
    await world.approve(ines, id);
    const taken = await loadRequestForm(carla, world.database, { findings: [finding] }, NOW);
    expect(taken.choices).toEqual([]);
    expect(taken.leftOut).toEqual([expect.stringContaining(`exception ${id} covers it`)]);
    const other = await world.person('Tunde', 'owner', 'data');
    expect((await loadRequestForm(other, world.database, { findings: [finding] }, NOW)).choices).toEqual([]);
  });

  it('is taken along as a file in which no reason is a formula, and as text in notices', async () => {
    const reason = '=HYPERLINK("https://evil.example.com","<b>click</b>") until spring';
    await world.merge(world.oldKey('formula'));
    await world.ask(carla, [await world.finding('formula')], { reason, measures: '@SUM(A1:A9)' });
    const stream = await exportTable(world.runner, ines, 'exceptions', {
      format: 'csv',
      params: new URLSearchParams('view=queue'),
    });
    const [row] = parse(await new Response(stream).text(), { columns: true, record_delimiter: '\r\n' });
    expect(row).toMatchObject({
      state: 'requested',
      reason: `'${reason}`,
      compensating_measures: "'@SUM(A1:A9)",
      requested_by: 'Carla',
      approved_after_breach: 'no',
    });
    const [notice] = await world.notices('exception.requested');
    expect(notice?.data).toMatchObject({ reason });
  });

  it('says with each finding of an export which exception covers it', async () => {
    const { id } = await excepted('exported');
    const rows = await world.database.query<{ line: string }>(
      sql`${findingLines(ines, { ...NO_FINDING_FILTERS, rule: ['max-age'] }, 'csv', NOW)}`,
    );
    expect(JSON.stringify(rows)).toContain(`,${id},${dayIn(60)}T00:00:00Z`);
  });
});
