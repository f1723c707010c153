import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeAbsent } from '@/lib/credentials/merge/close-absent';
import { IdSet } from '@/lib/credentials/merge/id-set';
import { mergeBatch } from '@/lib/credentials/merge/merge-batch';
import type { Observation } from '@/lib/credentials/model';
import { addDays } from '@/lib/kernel/dates';
import { removeOwner } from '@/lib/owners/commands/remove-owner';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { createCell, createSource, createTarget } from '@/lib/testing/cells';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { NOW, observation } from '@/lib/testing/observations';
import { createReviewing, INES, memberOf, OSKAR } from '@/lib/testing/reviewing';
import { closeReview } from './close-review';

const payments = memberOf('payments');
let test: TestDatabase;
let of: ReturnType<typeof createReviewing>;
let sourceId: number;
let cellId: number;

beforeEach(async () => {
  test = await createTestDatabase();
  of = createReviewing(test.database, NOW);
  await of.owner('payments');
  sourceId = await createSource(test.database, 'aws', NOW);
  cellId = await createCell(test.database, sourceId);
});
afterEach(() => test.drop());

/** What a collection sees some days later: these and no others. */
async function collectAfter(days: number, ...seen: Partial<Observation>[]): Promise<void> {
  const at = addDays(NOW, days);
  of.clock.set(at);
  const target = await createTarget(test.database, sourceId, cellId, at);
  const ids = new IdSet();
  const batch = seen.map((each) => observation(each));
  for (const id of (await mergeBatch(test.database, target, batch)).ids) ids.add(id);
  await closeAbsent(test.database, target, ids);
}
const idOf = async (externalId = 'example-key-1') => {
  const [row] = await test.database.query<{ id: number }>(
    sql`SELECT id FROM credential WHERE external_id = ${externalId}`,
  );
  return Number(row?.id);
};
const stateOf = async (id: string, key: number) => {
  await of.watch();
  const { state, outcome } = await of.item(id, key);
  return [state, outcome];
};

describe('what was said to be revoked', () => {
  it('is done when a collection no longer lists it, not before, and to be done again when it is back', async () => {
    await collectAfter(0, {});
    const key = await idOf();
    const id = await of.open('');
    await of.decide(payments, id, [key], { decision: 'revoke' });
    expect(await stateOf(id, key)).toEqual(['follow-up', null]);
    await expect(runCommand(of.runner, closeReview, OSKAR, { id })).rejects.toThrow(
      '1 are still to be revoked or reduced',
    );
    await collectAfter(1, { valueChangedAt: addDays(NOW, 1), lastRotated: addDays(NOW, 1) });
    expect(await stateOf(id, key)).toEqual(['follow-up', null]);
    await collectAfter(2);
    expect(await stateOf(id, key)).toEqual(['done', 'no longer listed']);
    expect(await of.trail('credential', key)).toEqual(['review.item-attested', 'review.item-settled']);
    await collectAfter(3, {});
    expect(await stateOf(id, key)).toEqual(['follow-up', null]);
    await collectAfter(4, { status: 'disabled' });
    expect(await stateOf(id, key)).toEqual(['done', 'disabled']);
    await runCommand(of.runner, closeReview, OSKAR, { id });
  });

  it('keeps its end from being acknowledged when it comes back after it was asked for', async () => {
    await collectAfter(0, {});
    const key = await idOf();
    const id = await of.open('');
    await of.decide(payments, id, [key], { decision: 'revoke' });
    await collectAfter(1);
    await of.watch();
    await runCommand(of.runner, closeReview, OSKAR, { id });
    await collectAfter(2, {});
    expect(await stateOf(id, key)).toEqual(['follow-up', null]);
  });

  it('may stay while an exception in force covers a finding of it, and no longer', async () => {
    await collectAfter(0, {});
    const key = await idOf();
    const id = await of.open('');
    await of.decide(payments, id, [key], { decision: 'revoke' });
    const [exception] = await test.database.query<{
      id: number;
    }>(sql`INSERT INTO exception (state, title, target, reason, measures,
        conditions, expires_at, created_at, author, author_id, approved_at, began_at)
      VALUES ('active', 't', '{}', 'r', 'm', '[]', ${addDays(NOW, 30)}, ${NOW}, 'a', 'a', ${NOW}, ${NOW}) RETURNING id`);
    await test.database.query(
      sql`UPDATE finding SET exception_id = ${exception?.id} WHERE subject_id = ${key}`,
    );
    of.clock.set(addDays(NOW, 1));
    expect(await stateOf(id, key)).toEqual(['excepted', `exception ${exception?.id}`]);
    await test.database.query(sql`UPDATE finding SET exception_id = NULL`);
    of.clock.set(addDays(NOW, 2));
    expect(await stateOf(id, key)).toEqual(['follow-up', null]);
  });

  it('is reminded of every week until it is done', async () => {
    await collectAfter(0, {});
    const key = await idOf();
    const id = await of.open('');
    await of.decide(payments, id, [key], { decision: 'revoke' });
    for (const days of [6.9, 7, 7.5, 14]) {
      of.clock.set(addDays(NOW, days));
      await of.watch();
    }
    const told = await of.notices('review.follow-up');
    expect(told.map(({ recipient, occasion }) => [recipient, occasion])).toEqual([
      ['payments', 'week-1'],
      ['payments', 'week-2'],
    ]);
  });
});

describe('what was said to be reduced', () => {
  it('is done when a collection sees it may do less, and only then', async () => {
    await collectAfter(0, { privilege: 'write' });
    const key = await idOf();
    const id = await of.open('');
    await of.decide(payments, id, [key], { decision: 'reduce' });
    await collectAfter(1, { privilege: 'write', tags: { team: 'payments', note: 'reduced, honestly' } });
    expect(await stateOf(id, key)).toEqual(['follow-up', null]);
    await collectAfter(2, { privilege: 'read' });
    expect(await stateOf(id, key)).toEqual(['done', 'privilege write → read']);
    await collectAfter(3, { privilege: 'write' });
    expect(await stateOf(id, key)).toEqual(['follow-up', null]);
    await collectAfter(4);
    expect(await stateOf(id, key)).toEqual(['done', 'no longer listed']);
  });
});

describe('what nobody has decided', () => {
  it('needs no decision once it is gone, and is asked about again when it is back', async () => {
    await collectAfter(0, {});
    const key = await idOf();
    const id = await of.open('');
    await collectAfter(1);
    expect(await stateOf(id, key)).toEqual(['gone', 'no longer listed']);
    await collectAfter(2, {});
    expect(await stateOf(id, key)).toEqual(['waiting', null]);
    expect((await of.item(id, key)).dueAt).toEqual(addDays(NOW, 21));
    await of.decide(payments, id, [key]);
  });

  it('goes on to another with its owner', async () => {
    await collectAfter(0, {}, { externalId: 'second' });
    const [waits, said] = [await idOf(), await idOf('second')];
    const leaving = (await test.database.prisma.owner.findFirstOrThrow({ where: { name: 'payments' } })).id;
    const heir = await of.owner('heir');
    const id = await of.open('');
    await of.decide(payments, id, [said]);
    await expect(runCommand(of.runner, removeOwner, INES, { id: leaving, handTo: null })).rejects.toThrow(
      '1 item of a running review',
    );
    await runCommand(of.runner, removeOwner, INES, { id: leaving, handTo: heir });
    expect(await of.item(id, waits)).toMatchObject({
      reviewer: 'heir',
      basis: 'handed-over',
      owner: 'payments',
    });
    // What was said stays as it was said.
    expect(await of.item(id, said)).toMatchObject({
      state: 'kept',
      decidedFor: 'payments',
      reviewer: 'payments',
    });
    expect(await of.notices('review.delegated')).toMatchObject([{ recipient: 'heir' }]);
    await of.decide(memberOf('heir'), id, [waits]);
    expect(await of.trail('review', id)).toContain('review.delegated');
  });
});
