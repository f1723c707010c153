import { afterAll, beforeAll, expect, it } from 'vitest';
import { tendDuties } from '@/lib/duties/commands/tend';
import { workerViewer } from '@/lib/jobs/worker-viewer';
import { addDays } from '@/lib/kernel/dates';
import { runCommand } from '@/lib/platform/run-command';
import { insertCell, insertCredential } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createReviewing, INES, memberOf, OSKAR } from '@/lib/testing/reviewing';
import { acknowledgeReview } from './commands/acknowledge-review';
import { closeReview } from './commands/close-review';

const start = new Date('2026-04-02T00:00:00Z');
let test: TestDatabase;
let cellId: number;
let of: ReturnType<typeof createReviewing>;

beforeAll(async () => {
  test = await createTestDatabase();
  ({ cellId } = await insertCell(test.database));
  of = createReviewing(test.database, start);
  for (const name of ['payments', 'data']) await of.owner(name);
});
afterAll(() => test.drop());

const credential = (ownerTeam: string, account: string) =>
  insertCredential(test.database, cellId, { ownerTeam, account });

async function attestationOf(owner: string): Promise<{ state: string; note: string | null } | null> {
  return test.database.prisma.duty.findFirst({
    where: { owner, kind: 'need-attestation' },
    select: { state: true, note: true },
  });
}

it('a review in which a team answered for all it has is its attestation of the quarter; one over a part is not', async () => {
  const [first, second, inside] = [
    await credential('payments', 'a'),
    await credential('payments', 'a'),
    await credential('data', 'a'),
  ];
  await credential('data', 'elsewhere');
  await runCommand(of.runner, tendDuties, workerViewer('test'), {});
  expect(await attestationOf('payments')).toMatchObject({ state: 'open' });

  const id = await of.open('account=a');
  await of.decide(memberOf('payments'), id, [first, second]);
  await of.decide(memberOf('data'), id, [inside]);
  of.clock.set(addDays(start, 1));
  // What comes to the team while the review runs is asked about next time.
  const late = await credential('payments', 'a');
  await test.database.prisma.credential.update({
    where: { id: late },
    data: { firstSeenAt: of.clock.now() },
  });
  await runCommand(of.runner, closeReview, INES, { id });
  await runCommand(of.runner, acknowledgeReview, OSKAR, { id, statement: 'I have read what was kept' });

  expect(await attestationOf('payments')).toEqual({ state: 'done', note: 'Attested in the review Spring' });
  expect(await attestationOf('data')).toMatchObject({ state: 'open' });
  const trail = await test.database.prisma.auditEvent.findMany({
    where: { action: 'duty.attested-by-review' },
  });
  expect(trail.map(({ payload }) => payload)).toMatchObject([
    { owner: 'payments', review: id, state: 'done' },
  ]);
});
