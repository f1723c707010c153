import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role, Viewer } from '@/lib/access/roles';
import { ManualClock } from '@/lib/kernel/clock';
import { runCommand } from '@/lib/platform/run-command';
import { testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { removeView } from './commands/remove-view';
import { saveView } from './commands/save-view';
import { setDefaultView } from './commands/set-default-view';
import { updateView } from './commands/update-view';
import { getView, listDefaultViews, listViews } from './queries';

const now = new Date('2026-03-01T00:00:00Z');
let test: TestDatabase;
let ines: Viewer;
let carla: Viewer;
let helen: Viewer;

async function person(name: string, role: Role): Promise<Viewer> {
  const id = crypto.randomUUID();
  await test.database.prisma.person.create({
    data: { id, issuer: 'test', subject: id, name, groups: [], firstSignInAt: now, lastSignInAt: now },
  });
  return { ...testViewer(role, role === 'owner' ? ['payments'] : []), id, name };
}

beforeAll(async () => {
  test = await createTestDatabase();
  ines = await person('Ines', 'security');
  carla = await person('Carla', 'owner');
  helen = await person('Helen', 'auditor');
});
afterAll(() => test.drop());

const runner = () => ({ database: test.database, clock: new ManualClock(now) });
const save = (viewer: Viewer, name: string, query: string, isShared = false) =>
  runCommand(runner(), saveView, viewer, { noun: 'credential', name, query, isShared });
const namesFor = async (viewer: Viewer) =>
  (await listViews(viewer, test.database, 'credential')).map((view) => view.name);

describe('saved views', () => {
  it('are found by their owner alone until they are shared', async () => {
    const { id } = await save(ines, 'Mine', 'owner=none');
    expect(await namesFor(ines)).toContain('Mine');
    expect(await namesFor(carla)).not.toContain('Mine');
    await expect(getView(carla, test.database, id)).rejects.toMatchObject({ code: 'view/not-found' });
    await runCommand(runner(), updateView, ines, { id, isShared: true });
    expect(await getView(carla, test.database, id)).toMatchObject({
      name: 'Mine',
      isOwn: false,
      person: 'Ines',
    });
  });

  it('keep their query letter by letter and their id when they are changed', async () => {
    const { id } = await save(ines, 'Old spelling', 'colour=red&kind=api-key');
    expect(await getView(ines, test.database, id)).toMatchObject({ query: 'colour=red&kind=api-key' });
    await runCommand(runner(), updateView, ines, { id, name: 'New', query: 'kind=password' });
    expect(await getView(ines, test.database, id)).toMatchObject({ name: 'New', query: 'kind=password' });
    const [event] = await test.database.prisma.auditEvent.findMany({
      where: { action: 'view.updated', subjectId: id },
    });
    expect(event?.payload).toMatchObject({
      before: { name: 'Old spelling', query: 'colour=red&kind=api-key' },
      after: { name: 'New', query: 'kind=password' },
    });
  });

  it('are shared only by whoever may, and the refusal is in the trail', async () => {
    await expect(save(carla, 'For all', '', true)).rejects.toMatchObject({ kind: 'forbidden' });
    const { id } = await save(carla, 'Own', '');
    await expect(runCommand(runner(), updateView, carla, { id, isShared: true })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    expect(await getView(carla, test.database, id)).toMatchObject({ isShared: false });
    const denied = await test.database.prisma.auditEvent.count({
      where: { action: 'access.denied', actorId: carla.id },
    });
    expect(denied).toBe(2);
  });

  it('have a name of their own, whatever its case', async () => {
    await save(helen, 'Weekly', 'standing=out');
    await expect(save(helen, 'weekly', '')).rejects.toMatchObject({
      code: 'view/name-taken',
      fields: { name: expect.any(String) },
    });
    await expect(save(carla, 'Weekly', '')).resolves.toMatchObject({ id: expect.any(String) });
  });

  it('are changed by their owner only; a security lead may remove a shared one', async () => {
    const { id } = await save(helen, 'Shared by Helen', 'class=A', true);
    await expect(runCommand(runner(), updateView, ines, { id, name: 'Taken' })).rejects.toMatchObject({
      code: 'view/not-yours',
    });
    await expect(runCommand(runner(), removeView, carla, { id })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await runCommand(runner(), removeView, ines, { id });
    await expect(getView(helen, test.database, id)).rejects.toMatchObject({ code: 'view/not-found' });
  });

  it('can be a default, which ends when they are no longer shared', async () => {
    const { id } = await save(helen, 'Default for Carla', 'class=B', true);
    await runCommand(runner(), setDefaultView, carla, { noun: 'credential', id });
    expect(await listDefaultViews(carla, test.database)).toEqual([{ noun: 'credential', id }]);
    await expect(runCommand(runner(), setDefaultView, carla, { noun: 'finding', id })).rejects.toMatchObject({
      code: 'view/other-list',
    });
    await runCommand(runner(), updateView, helen, { id, isShared: false });
    expect(await listDefaultViews(carla, test.database)).toEqual([]);
  });
});
