import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock } from '@/lib/kernel/clock';
import { sql } from '@/lib/platform/database/client';
import { type Command, runCommand } from '@/lib/platform/run-command';
import { getDraft } from '@/lib/policies/queries';
import { createSource } from '@/lib/testing/cells';
import { testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { draftFromProfile } from './commands/draft-from-profile';
import { saveProfile } from './commands/save-profile';
import { listProfileVersions, readProfile } from './queries';
import type { Profile } from './schema';
import { profileSummary } from './summary';

const NOW = new Date('2026-03-01T00:00:00Z');
const ANSWERS: Profile = {
  clouds: ['aws'],
  compliance: ['pci-dss'],
  services: [],
  databases: ['postgresql'],
  identityProvider: 'okta',
  jwt: { use: 'no' },
};
const engineer = testViewer('engineer');
const security = testViewer('security');
let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());
beforeEach(() => db.database.query(sql`DELETE FROM setup_profile`));

const run = <In, Out>(command: Command<In, Out>, who: typeof security, input: In) =>
  runCommand({ database: db.database, clock: new ManualClock(NOW) }, command, who, input);
const events = (action: string) =>
  db.database.prisma.auditEvent.findMany({ where: { action }, orderBy: { id: 'asc' } });

describe('the profile', () => {
  it('is kept by version, with who, when and what was before', async () => {
    expect(await readProfile(security, db.database)).toBeNull();
    await run(saveProfile, engineer, { version: 0, answers: ANSWERS });
    const more: Profile = { ...ANSWERS, clouds: ['aws', 'gcp'] };
    expect(await run(saveProfile, security, { version: 1, answers: more })).toEqual({ version: 2 });
    expect(await readProfile(security, db.database)).toEqual({
      version: 2,
      answers: more,
      author: 'security',
      savedAt: NOW,
    });
    expect(
      (await listProfileVersions(security, db.database)).map(({ version, author }) => [version, author]),
    ).toEqual([
      [2, 'security'],
      [1, 'engineer'],
    ]);
    expect((await events('profile.saved')).map(({ payload }) => payload)).toEqual([
      { version: 1, before: null, after: ANSWERS },
      { version: 2, before: ANSWERS, after: more },
    ]);
  });

  it('is saved by one of two people who edited the same version, also the first', async () => {
    for (const version of [0, 1]) {
      const results = await Promise.allSettled(
        (['aws', 'gcp'] as const).map((cloud) =>
          run(saveProfile, security, {
            version,
            answers: { ...ANSWERS, clouds: [cloud], services: version === 0 ? [] : ['stripe'] },
          }),
        ),
      );
      const refused = results.filter((result) => result.status === 'rejected');
      expect(refused).toHaveLength(1);
      expect(refused[0]?.reason).toMatchObject({ code: 'profile/changed', kind: 'conflict' });
    }
    expect(await listProfileVersions(security, db.database)).toHaveLength(2);
  });

  it('has no new version when the answers are the same', async () => {
    await run(saveProfile, security, { version: 0, answers: ANSWERS });
    expect(await run(saveProfile, security, { version: 1, answers: { ...ANSWERS } })).toEqual({ version: 1 });
    expect(await listProfileVersions(security, db.database)).toHaveLength(1);
  });

  it('is answered by security leads and engineers only', async () => {
    for (const role of ['owner', 'auditor', 'viewer', 'worker'] as const)
      await expect(
        run(saveProfile, testViewer(role), { version: 0, answers: ANSWERS }),
      ).rejects.toMatchObject({
        kind: 'forbidden',
      });
    await expect(readProfile(testViewer('owner'), db.database)).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('says which expected source is connected', async () => {
    await run(saveProfile, security, { version: 0, answers: ANSWERS });
    const states = async () =>
      (await profileSummary(security, db.database)).expected.map(({ id, isConnected }) => [id, isConnected]);
    expect(await states()).toEqual([
      ['cloud:aws', false],
      ['database:postgresql', false],
      ['identity:okta', false],
    ]);
    await createSource(db.database, 'aws', NOW);
    expect(await states()).toEqual([
      ['cloud:aws', true],
      ['database:postgresql', true],
      ['identity:okta', false],
    ]);
  });
});

describe('the policy that follows', () => {
  it('is begun as a draft with the reasons, and changes nothing by itself', async () => {
    await run(saveProfile, security, { version: 0, answers: ANSWERS });
    const { id } = await run(draftFromProfile, security, { version: 1 });
    const draft = await getDraft(security, db.database, id);
    expect(draft).toMatchObject({
      state: 'open',
      baseVersion: 1,
      authorId: security.id,
      simulatedRevision: null,
    });
    expect(Object.keys(draft.document.frameworks)).toEqual(['pci-dss']);
    expect(draft.reason).toContain('You are audited against PCI DSS.');
    const { frameworks } = await profileSummary(security, db.database);
    expect(frameworks).toMatchObject([{ id: 'pci-dss', isInScope: false }]);
  });

  it('is refused for another version of the profile, where nothing follows, and to whoever may not draft', async () => {
    await run(saveProfile, security, { version: 0, answers: ANSWERS });
    await expect(run(draftFromProfile, security, { version: 2 })).rejects.toMatchObject({
      code: 'profile/changed',
    });
    await expect(run(draftFromProfile, engineer, { version: 1 })).rejects.toMatchObject({
      kind: 'forbidden',
    });
    await run(saveProfile, security, { version: 1, answers: { ...ANSWERS, compliance: [] } });
    await expect(run(draftFromProfile, security, { version: 2 })).rejects.toMatchObject({
      code: 'profile/nothing-to-draft',
    });
  });
});
