import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import { ManualClock } from '@/lib/kernel/clock';
import { createOwner } from '@/lib/owners/commands/keep-owners';
import { runCommand } from '@/lib/platform/run-command';
import { publishDraft } from '@/lib/policies/commands/publish-draft';
import { recordSimulation } from '@/lib/policies/commands/record-simulation';
import { saveDraft } from '@/lib/policies/commands/save-draft';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import { policyInForce } from '@/lib/policies/in-force';
import type { Policy } from '@/lib/policies/model';
import { simulatePolicy } from '@/lib/policies/simulation';
import { insertCell, insertCredential, testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { doDuty } from './commands/do-duty';
import { listApprovals, listDuties } from './queries';
import { parseDutySearch } from './search';

const clock = new ManualClock(new Date('2026-11-21T12:00:00Z'));
const ann: Viewer = { ...testViewer('security'), id: 'ann', name: 'Ann' };
const bob: Viewer = { ...testViewer('security'), id: 'bob', name: 'Bob' };
const member = (team: string): Viewer => ({
  ...testViewer('owner', [team]),
  id: `person-${team}`,
  name: team,
});
let test: TestDatabase;
let cellId: number;
const runner = () => ({ database: test.database, clock });

beforeEach(async () => {
  test = await createTestDatabase();
  ({ cellId } = await insertCell(test.database));
  for (const name of ['keys', 'passwords', 'class-b', 'nothing'])
    await runCommand(runner(), createOwner, ann, {
      name,
      kind: 'team',
      mail: null,
      slackChannel: null,
      fallbackId: null,
    });
  const insert = (seed: Parameters<typeof insertCredential>[2]) =>
    insertCredential(test.database, cellId, seed);
  await insert({ ownerTeam: 'keys', kind: 'cloud-access-key', class: 'A' });
  await insert({ ownerTeam: 'keys', kind: 'cloud-access-key', class: 'A' });
  await insert({ ownerTeam: 'passwords', kind: 'password' });
  await insert({ ownerTeam: 'class-b', kind: 'cloud-access-key', class: 'B' });
  await insert({ ownerTeam: 'nothing', kind: 'cloud-access-key', goneAt: clock.now() });
  await insert({ ownerTeam: 'not-registered', kind: 'cloud-access-key' });
  await insert({ ownerTeam: null, kind: 'cloud-access-key' });
});
afterEach(() => test.drop());

/** Publishes the policy in force with something changed, as two security leads would; returns its version. */
async function publish(change: (policy: Policy) => void): Promise<number> {
  const current = await policyInForce(test.database);
  const { version: _, ...document } = structuredClone(current);
  change(document as Policy);
  const saved = await runCommand(runner(), saveDraft, ann, {
    id: null,
    revision: null,
    document,
    reason: 'Because.',
  });
  const simulation = await simulatePolicy(
    test.database,
    { ...document, version: current.version + 1 },
    clock.now(),
  );
  await runCommand(runner(), recordSimulation, ann, { ...saved, simulation });
  return (await runCommand(runner(), publishDraft, bob, saved)).version;
}
const asked = async (version: number) =>
  (
    await test.database.prisma.duty.findMany({ where: { policyVersion: version }, orderBy: { owner: 'asc' } })
  ).map(({ owner }) => owner);

describe('publishing a policy', () => {
  it('asks exactly the owners of credentials whose kind it touches, and is in force meanwhile', async () => {
    const version = await publish((policy) => {
      policy.kindLimits['cloud-access-key'].days = 45;
    });
    expect(await asked(version)).toEqual(['class-b', 'keys']);
    expect((await policyInForce(test.database)).kindLimits['cloud-access-key'].days).toBe(45);
    const [duty] = await test.database.prisma.duty.findMany({ where: { owner: 'keys' } });
    expect(duty).toMatchObject({
      kind: 'policy-approval',
      name: `Approve a change of policy, version ${version}`,
      dueAt: new Date('2026-12-05T00:00:00Z'),
    });
    expect(
      await test.database.prisma.auditEvent.count({
        where: { action: 'duty.opened', subjectId: String(duty?.id), actorName: 'Bob' },
      }),
    ).toBe(1);
  });

  it('asks by class where the limit of a class changes; without a class it counts as A', async () => {
    expect(
      await asked(
        await publish((policy) => {
          policy.classLimits.B.days = 20;
        }),
      ),
    ).toEqual(['class-b']);
    expect(
      await asked(
        await publish((policy) => {
          policy.classLimits.A.days = 10;
        }),
      ),
    ).toEqual(['keys']);
    await insertCredential(test.database, cellId, { ownerTeam: 'passwords', class: null });
    expect(
      await asked(
        await publish((policy) => {
          policy.classLimits.A.days = 9;
        }),
      ),
    ).toEqual(['keys', 'passwords']);
  });

  it('asks everybody with credentials where what it touches cannot be told', async () => {
    const version = await publish((policy) => {
      policy.rules = { unused: { enabled: false } };
    });
    expect(await asked(version)).toEqual(['class-b', 'keys', 'passwords']);
  });

  it('asks nobody where only words change', async () => {
    const version = await publish((policy) => {
      policy.name = 'Another name';
    });
    expect(await asked(version)).toEqual([]);
  });

  it('shows who approved and who objected with the reason, which security is told', async () => {
    const version = await publish((policy) => {
      policy.kindLimits['cloud-access-key'].days = 30;
    });
    const idOf = async (owner: string) =>
      Number((await test.database.prisma.duty.findFirstOrThrow({ where: { owner } })).id);
    const note = 'Our partner needs 45 days to take over a key';
    await runCommand(runner(), doDuty, member('class-b'), {
      id: await idOf('class-b'),
      verdict: 'fine',
      note: null,
    });
    await runCommand(runner(), doDuty, member('keys'), { id: await idOf('keys'), verdict: 'wrong', note });
    expect(await listApprovals(ann, test.database)).toMatchObject([
      {
        version,
        asked: 2,
        approved: 1,
        overdue: 0,
        objections: [{ owner: 'keys', by: 'keys', note }],
      },
    ]);
    const behind = async (query: object) =>
      (
        await listDuties(
          ann,
          test.database,
          parseDutySearch({ state: 'any', version: String(version), ...query }).search,
        )
      ).count;
    expect([await behind({}), await behind({ verdict: 'fine' }), await behind({ verdict: 'wrong' })]).toEqual(
      [2, 1, 1],
    );
    expect(await behind({ version: '1' })).toBe(0);
    // Whoever may not see the other team's answer does not see that there is one.
    expect(await listApprovals(member('class-b'), test.database)).toMatchObject([
      { asked: 1, objections: [] },
    ]);
    const [notice] = await test.database.prisma.notice.findMany({ where: { kind: 'duty.objected' } });
    expect(notice).toMatchObject({
      recipient: 'security',
      data: { owner: 'keys', reason: note, says: 'Object' },
    });
    expect((await policyInForce(test.database)).version).toBe(version);
    expect(DEFAULT_POLICY.version).toBeLessThan(version);
  });
});
