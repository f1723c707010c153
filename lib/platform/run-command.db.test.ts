import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assignOwner } from '@/lib/credentials/commands/assign-owner';
import { ManualClock } from '@/lib/kernel/clock';
import { insertCell, insertCredential, testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { NOW } from '@/lib/testing/observations';
import { runCommand } from './run-command';

// Made up, and put together here so that no scanner takes this file for a leak.
const GITHUB = `ghp_${'a1B2'.repeat(9)}`;
let test: TestDatabase;
const runner = () => ({ database: test.database, clock: new ManualClock(NOW) });

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

const trail = () => test.database.prisma.auditEvent.count();
const nameIt = (id: number, reason: string) =>
  runCommand(runner(), assignOwner, testViewer('security'), { ids: [id], team: 'payments', reason });

describe('a text with a secret in it', () => {
  it('is refused whatever the command, before anything of it is written', async () => {
    const id = await key();
    const before = await trail();
    await expect(nameIt(id, `moved, see ${GITHUB}`)).rejects.toMatchObject({
      code: 'text/secret',
      kind: 'invalid',
      fields: { reason: expect.stringContaining('a GitHub token') },
    });
    await expect(nameIt(id, `moved, see ${GITHUB}`)).rejects.not.toThrow(GITHUB);
    expect(await trail()).toBe(before);
    const { ownerTeam } = await test.database.prisma.credential.findUniqueOrThrow({ where: { id } });
    expect(ownerTeam).toBe('identity');
  });

  it('tells whoever may not do it at all only that', async () => {
    const asked = { ids: [await key()], team: 'payments', reason: GITHUB };
    await expect(runCommand(runner(), assignOwner, testViewer('viewer'), asked)).rejects.toMatchObject({
      code: 'access/forbidden',
    });
  });

  it('stops nothing else: the same without it is done', async () => {
    const id = await key();
    await nameIt(id, 'moved, see the system list');
    const { ownerTeam } = await test.database.prisma.credential.findUniqueOrThrow({ where: { id } });
    expect(ownerTeam).toBe('payments');
  });
});

async function key(): Promise<number> {
  const { cellId } = await insertCell(test.database);
  return insertCredential(test.database, cellId, { ownerTeam: 'identity' });
}
