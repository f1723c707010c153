import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import { cancelPack } from '@/lib/evidence/commands/cancel-pack';
import { requestPack } from '@/lib/evidence/commands/request-pack';
import type { PackTerms } from '@/lib/evidence/model';
import { listPacks, readPack } from '@/lib/evidence/queries';
import { RequestPack } from '@/lib/evidence/schema';
import { addDays } from '@/lib/kernel/dates';
import { createToken } from '@/lib/people/commands/create-token';
import { personIdOf } from '@/lib/people/queries';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { ExceptionWorld } from '@/lib/testing/excepting';
import { NOW } from '@/lib/testing/observations';
import { giveGrant } from './commands/give-grant';
import { revokeGrant } from './commands/revoke-grant';
import { listGrants } from './queries';
import { GiveGrant } from './schema';
import { findGranted } from './store';

let world: ExceptionWorld;
let lead: Viewer;
let helen: Viewer;
let other: Viewer;

const dayBefore = (days: number) => addDays(NOW, -days).toISOString().slice(0, 10);

beforeEach(async () => {
  world = await ExceptionWorld.create();
  lead = await world.person('Lead', 'security');
  helen = await world.person('Helen', 'auditor', null, 'Helen@Example.com');
  other = await world.person('Other', 'auditor', null, 'other@example.com');
});
afterEach(() => world.test.drop());

const give = (auditor: string, more: Partial<typeof GiveGrant._input> = {}, by = lead) =>
  runCommand(
    world.runner,
    giveGrant,
    by,
    GiveGrant.parse({ auditor, from: dayBefore(100), to: dayBefore(-100), note: 'The audit', ...more }),
  );
const revoke = (id: string) =>
  runCommand(world.runner, revokeGrant, lead, { id, reason: 'The audit was called off' });
/** The viewer as the next request would know them. */
const now = async (viewer: Viewer): Promise<Viewer> => ({
  ...viewer,
  ...(await findGranted(
    world.database,
    viewer.role,
    await personIdOf(world.database.prisma, viewer),
    world.clock.now(),
  )),
});
const periodsOf = async (viewer: Viewer) => (await now(viewer)).granted?.grants.length;

describe('a grant', () => {
  it('is for whoever signs in with the address, however it is written', async () => {
    await give('HELEN@example.com');
    expect([await periodsOf(helen), await periodsOf(other)]).toEqual([1, 0]);
  });

  it('is for one person by id, or for every auditor, also for a token of them', async () => {
    await give(other.id);
    expect([await periodsOf(helen), await periodsOf(other)]).toEqual([0, 1]);
    await give('all');
    expect([await periodsOf(helen), await periodsOf(other)]).toEqual([1, 2]);
    expect(await periodsOf(await world.tokenOf(other))).toBe(2);
    expect(await periodsOf({ ...helen, kind: 'token', id: randomUUID() })).toBe(1);
  });

  it('is nothing that other roles carry', async () => {
    await give('all');
    expect((await now(lead)).granted).toBeUndefined();
  });

  it('closes at once when it is revoked, and stays on record', async () => {
    const { id } = await give(helen.id);
    await revoke(id);
    expect(await periodsOf(helen)).toBe(0);
    expect(await listGrants(lead, world.database, NOW)).toMatchObject([
      {
        id,
        auditor: 'Helen',
        state: 'revoked',
        revokedBy: 'Lead',
        revokedReason: 'The audit was called off',
      },
    ]);
    await expect(revoke(id)).rejects.toMatchObject({ code: 'grant/revoked' });
    const events = await world.database.prisma.auditEvent.findMany({
      where: { subjectKind: 'grant', subjectId: id },
      orderBy: { id: 'asc' },
    });
    expect(events.map(({ action, payload }) => [action, payload])).toEqual([
      ['grant.given', expect.objectContaining({ auditor: 'Helen', note: 'The audit' })],
      ['grant.revoked', { reason: 'The audit was called off' }],
    ]);
  });

  it('is given by a security lead alone, and seen by those it is for', async () => {
    await give(helen.id);
    for (const by of [helen, await world.person('Eve', 'engineer')])
      await expect(give(helen.id, {}, await now(by))).rejects.toMatchObject({ code: 'access/forbidden' });
    expect(await listGrants(await now(helen), world.database, NOW)).toHaveLength(1);
    expect(await listGrants(await now(other), world.database, NOW)).toEqual([]);
  });

  it('is refused for nobody, and for a period that ends before it begins', async () => {
    await expect(give(randomUUID())).rejects.toMatchObject({ code: 'grant/nobody' });
    expect(() =>
      GiveGrant.parse({ auditor: 'all', from: '2026-02-01', to: '2026-01-01', note: 'abc' }),
    ).toThrow('The period ends before it begins.');
    expect(() =>
      GiveGrant.parse({ auditor: 'helen', from: '2026-01-01', to: '2026-01-01', note: 'abc' }),
    ).toThrow('mail address');
  });

  it('cannot be changed or taken away by the application', async () => {
    const { id } = await give('all');
    for (const statement of [
      sql`UPDATE auditor_grant SET until = until + interval '1 year' WHERE id = ${id}::uuid`,
      sql`DELETE FROM auditor_grant WHERE id = ${id}::uuid`,
      sql`DELETE FROM auditor_grant_revocation`,
    ])
      await expect(world.database.query(statement)).rejects.toThrow(/permission denied/);
  });
});

describe('packs of an auditor', () => {
  const ask = async (viewer: Viewer, more: Partial<typeof RequestPack._input> = {}) =>
    runCommand(
      { ...world.runner, enqueue: async () => {} },
      requestPack,
      viewer,
      RequestPack.parse({
        frameworks: ['soc-2'],
        type: 'type-2',
        from: dayBefore(50),
        to: dayBefore(10),
        ...more,
      }),
    );

  beforeEach(async () => {
    world.clock.set(addDays(NOW, -200));
    await world.merge(world.oldKey('key'));
    world.clock.set(NOW);
  });

  it('are asked for, read and cancelled inside what was granted, and the refusal names that', async () => {
    const { id: outside } = await ask(lead);
    await give(helen.id, {
      frameworks: ['soc-2'],
      from: dayBefore(60),
      to: dayBefore(10),
      scope: { environments: ['prod'] },
    });
    const auditor = await now(helen);
    await expect(ask(auditor)).rejects.toMatchObject({
      code: 'evidence/not-granted',
      message: expect.stringContaining(`${dayBefore(60)} to ${dayBefore(10)}, soc-2, environments: prod`),
    });
    await expect(ask(auditor, { scope: { environments: ['prod'] }, to: dayBefore(9) })).rejects.toMatchObject(
      {
        code: 'evidence/not-granted',
      },
    );
    const { id } = await ask(auditor, { scope: { environments: ['prod'] } });
    expect((await listPacks(auditor, world.database)).map((pack) => pack.id)).toEqual([id]);
    expect(await listPacks(lead, world.database)).toHaveLength(2);
    await expect(readPack(auditor, world.database, outside)).rejects.toMatchObject({
      code: 'evidence/not-found',
    });
    await expect(runCommand(world.runner, cancelPack, auditor, { id: outside })).rejects.toMatchObject({
      code: 'evidence/not-granted',
    });
    await runCommand(world.runner, cancelPack, auditor, { id });
  });

  it('are listed exactly where they could have been asked for', async () => {
    const asked: Partial<typeof RequestPack._input>[] = [
      {},
      { frameworks: ['pci-dss'] },
      { frameworks: ['pci-dss', 'soc-2'] },
      { from: dayBefore(90) },
      { to: dayBefore(5) },
      { type: 'type-1', from: null, to: dayBefore(10) },
      { type: 'type-1', from: null, to: dayBefore(61) },
      { type: 'type-1', from: null, to: dayBefore(60) },
      { scope: { environments: ['prod'] } },
      { scope: { environments: ['prod'], kinds: ['api-key'] } },
      { scope: { environments: ['prod', 'test'] } },
      { scope: { sources: [1] } },
      { scope: { sources: [1, 2], accounts: ['a'] } },
      { scope: { owners: ['payments'] } },
    ];
    for (const more of asked) await ask(lead, more);
    const granted: Partial<typeof GiveGrant._input>[] = [
      { from: dayBefore(60), to: dayBefore(10) },
      { frameworks: ['soc-2'], from: dayBefore(100), to: dayBefore(10) },
      { from: dayBefore(60), to: dayBefore(1), scope: { environments: ['prod'] } },
      { from: dayBefore(60), to: dayBefore(1), scope: { sources: [1, 3] } },
      { from: dayBefore(60), to: dayBefore(1), scope: { sources: [1, 2], accounts: ['a'] } },
      {
        from: dayBefore(60),
        to: dayBefore(1),
        scope: { kinds: ['api-key'], environments: ['prod', 'test'] },
      },
    ];
    const all = await listPacks(lead, world.database);
    for (const more of granted) {
      const { id } = await give(helen.id, more);
      const auditor = await now(helen);
      const may: string[] = [];
      for (const pack of all) {
        const { from, to, type, frameworks, scope } = pack;
        const terms: PackTerms = { type, period: { from, to }, frameworks, scope };
        if (await isAllowed(auditor, terms)) may.push(pack.id);
      }
      const shown = (await listPacks(auditor, world.database)).map((pack) => pack.id);
      expect(shown, JSON.stringify(more)).toEqual(may);
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.length).toBeLessThan(all.length);
      await revoke(id);
    }
  });

  it('are none once the grant is revoked', async () => {
    const { id } = await give(helen.id, { from: dayBefore(60), to: dayBefore(10) });
    await ask(await now(helen));
    await revoke(id);
    await expect(listPacks(await now(helen), world.database)).rejects.toMatchObject({
      code: 'access/not-granted',
      message: expect.stringContaining('A security lead grants one'),
    });
  });

  it('are asked for by no token that its person made before', async () => {
    await runCommand(world.runner, createToken, helen, {
      name: 'script',
      scopes: ['evidence:build'],
      days: 5,
    });
    const token = await now(await world.tokenOf(helen));
    await expect(ask({ ...token, scopes: ['evidence:build'] })).rejects.toMatchObject({
      code: 'access/not-granted',
    });
  });

  async function isAllowed(viewer: Viewer, { type, period, frameworks, scope }: PackTerms): Promise<boolean> {
    const last = new Date(period.to.getTime() - 1).toISOString().slice(0, 10);
    const from = type === 'type-1' ? null : period.from.toISOString().slice(0, 10);
    return ask(viewer, { type, from, to: last, frameworks: [...frameworks], scope: scope as never }).then(
      ({ id }) => world.database.prisma.evidencePack.delete({ where: { id } }).then(() => true),
      (error: { code: string }) => {
        if (error.code === 'evidence/not-granted') return false;
        throw error;
      },
    );
  }
});
