import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { insertCell, insertCredential } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createReviewing, INES, memberOf, OSKAR } from '@/lib/testing/reviewing';
import { listSchedules } from '../queries';
import { acknowledgeReview } from './acknowledge-review';
import { closeReview } from './close-review';
import { endSchedule } from './end-schedule';

const start = new Date('2026-01-31T08:00:00Z');
let test: TestDatabase;
let cellId: number;
let of: ReturnType<typeof createReviewing>;

beforeAll(async () => {
  test = await createTestDatabase();
  ({ cellId } = await insertCell(test.database));
  of = createReviewing(test.database, start);
  await of.owner('payments');
});
afterAll(() => test.drop());
beforeEach(async () => {
  of.clock.set(start);
  await test.database.query(sql`UPDATE review_schedule SET ended_at = ${start} WHERE ended_at IS NULL`);
});

const campaigns = () =>
  test.database.query<{ id: string; name: string; state: string; items: number }>(
    sql`SELECT id::text AS id, name, state, items FROM review WHERE scheduled_for IS NOT NULL ORDER BY scheduled_for`,
  );

describe('a campaign that repeats', () => {
  it('is opened by the worker when its time has come, once however many look and however much was missed', async () => {
    const key = await insertCredential(test.database, cellId, { account: 'repeats', ownerTeam: 'payments' });
    await of.open('account=repeats', { name: 'Keys', everyMonths: 3 });
    of.clock.set(addDays(start, 88));
    await of.watch();
    expect(await campaigns()).toMatchObject([{ name: 'Keys, 2026 Q1' }]);
    of.clock.set(new Date('2026-11-21T08:00:00Z'));
    await Promise.all([of.watch(), of.watch(), of.watch()]);
    await of.watch();
    const [, second, ...more] = await campaigns();
    expect([second, more]).toEqual([
      expect.objectContaining({ name: 'Keys, 2026 Q4', state: 'open', items: 1 }),
      [],
    ]);
    expect(await listSchedules(OSKAR, test.database)).toMatchObject([
      { nextAt: new Date('2027-01-31T08:00:00Z') },
    ]);
    expect(await of.notices('review.opened')).toHaveLength(2);

    const id = second?.id ?? '';
    await of.decide(memberOf('payments'), id, [key]);
    await runCommand(of.runner, closeReview, OSKAR, { id });
    // Whoever set the schedule up is the author of every campaign it opens.
    await expect(
      runCommand(of.runner, acknowledgeReview, INES, {
        id,
        statement: 'Everything in it is as it should be',
      }),
    ).rejects.toMatchObject({ code: 'review/author' });
  });

  it('is passed over with an event while nothing matches, and ends when it is ended', async () => {
    await insertCredential(test.database, cellId, { account: 'fleeting' });
    await of.open('account=fleeting', { name: 'Fleeting', everyMonths: 1 });
    await test.database.query(sql`UPDATE credential SET gone_at = ${start} WHERE account = 'fleeting'`);
    const [schedule] = await listSchedules(INES, test.database);
    const id = schedule?.id ?? '';
    const before = (await campaigns()).length;
    of.clock.set(addDays(start, 40));
    await of.watch();
    expect(await of.trail('review-schedule', id)).toEqual(['review.scheduled', 'review.skipped']);
    expect(await campaigns()).toHaveLength(before);
    await runCommand(of.runner, endSchedule, INES, { id });
    await expect(runCommand(of.runner, endSchedule, INES, { id })).rejects.toMatchObject({
      code: 'review/schedule-ended',
    });
    of.clock.set(addDays(start, 400));
    await of.watch();
    expect(await of.trail('review-schedule', id)).toHaveLength(3);
  });
});
