import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { insertCell, insertCredential } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createReviewing, INES, memberOf, OSKAR } from '@/lib/testing/reviewing';
import { isPrivileged } from '../model';
import { getReview, listReviews, previewScope, progressByReviewer } from '../queries';
import { listItems, listTasks } from '../queries-items';
import { DraftReview } from '../schema';
import { NO_SEARCH } from '../search';
import type { Snapshot } from '../snapshot';
import { acknowledgeReview } from './acknowledge-review';
import { cancelReview } from './cancel-review';
import { closeReview } from './close-review';
import { delegateItems } from './delegate-items';
import { draftReview } from './draft-review';
import { openReview } from './open-review';
import { remindReviewers } from './remind-reviewers';
import { sendBackReview } from './send-back-review';

const start = new Date('2026-03-01T00:00:00Z');
let test: TestDatabase;
let cellId: number;
let of: ReturnType<typeof createReviewing>;
const payments = memberOf('payments');
const data = memberOf('data');
const STATEMENT = 'I have looked at what was kept and what was revoked';

const credential = (account: string, seed: Parameters<typeof insertCredential>[2] = {}) =>
  insertCredential(test.database, cellId, { account, ...seed });
const over = (account: string) => `account=${account}`;
const run: <In, Out>(
  command: Parameters<typeof runCommand<In, Out>>[1],
  viewer: typeof INES,
  input: In,
) => Promise<Out> = (command, viewer, input) => runCommand(of.runner, command, viewer, input);

beforeAll(async () => {
  test = await createTestDatabase();
  ({ cellId } = await insertCell(test.database));
  of = createReviewing(test.database, start);
  const platform = await of.owner('platform');
  await of.owner('payments', platform);
  await of.owner('data');
  await test.database.query(sql`INSERT INTO owner (id, name, kind, origin, created_at, created_by, fallback_id)
    VALUES (gen_random_uuid(), 'deserted', 'team', 'hand', ${start}, 'test', ${platform}::uuid)`);
});
afterAll(() => test.drop());

describe('whom a campaign asks', () => {
  it('is the owner, else the fallback, else the security leads, each told once with how many', async () => {
    const [named, other, deserted, unknown, unowned, declined] = [
      await credential('asks', { ownerTeam: 'payments' }),
      await credential('asks', { ownerTeam: 'payments' }),
      await credential('asks', { ownerTeam: 'deserted' }),
      await credential('asks', { ownerTeam: 'nobody-registered' }),
      await credential('asks'),
      await credential('asks', { ownerTeam: 'payments' }),
    ];
    await credential('asks', { ownerTeam: 'payments', goneAt: start });
    await test.database.query(sql`INSERT INTO ownership (credential_id, owner, state, basis, asked_at, asked_by, asked_by_id, answered_at)
      VALUES (${declined}, 'payments', 'declined', '{}', ${start}, 'x', 'x', ${start})`);
    const preview = await previewScope(INES, test.database, over('asks'), start);
    const id = await of.open(over('asks'));
    const asked = await Promise.all(
      [named, other, deserted, unknown, unowned, declined].map(async (each) => {
        const { reviewer, basis } = await of.item(id, each);
        return [reviewer, basis];
      }),
    );
    expect(asked).toEqual([
      ['payments', 'owner'],
      ['payments', 'owner'],
      ['platform', 'fallback'],
      [null, 'unowned'],
      [null, 'unowned'],
      ['platform', 'fallback'],
    ]);
    const parts = [
      { reviewer: null, items: 2, privileged: 0 },
      { reviewer: 'payments', items: 2, privileged: 0 },
      { reviewer: 'platform', items: 2, privileged: 0 },
    ];
    expect(preview).toEqual({ items: 6, privileged: 0, parts });
    const told = (await of.notices('review.opened')).filter(({ subjectId }) => subjectId === id);
    expect(told.map(({ recipientKind, recipient, data: said }) => [recipientKind, recipient, said])).toEqual([
      ['owner', 'payments', expect.objectContaining({ items: 2, dueAt: addDays(start, 21).toISOString() })],
      ['owner', 'platform', expect.objectContaining({ items: 2 })],
      ['role', 'security', expect.objectContaining({ items: 2 })],
    ]);
    expect(await of.trail('review', id)).toEqual(['review.drafted', 'review.opened']);
  });

  it('keeps what is privileged apart, as the model has it', async () => {
    const seeds = [{ class: 'A' }, { holderType: 'root' }, { class: 'B' }, {}];
    for (const seed of seeds) await credential('privileged', { ownerTeam: 'payments', ...seed });
    const admin = await credential('privileged', { ownerTeam: 'payments' });
    await test.database.query(sql`UPDATE credential SET privilege = 'administrative' WHERE id = ${admin}`);
    const id = await of.open(over('privileged'));
    const items = await test.database.prisma.reviewItem.findMany({ where: { reviewId: id } });
    expect(items.filter(({ privileged }) => privileged)).toHaveLength(3);
    for (const item of items)
      expect(isPrivileged(item.snapshot as unknown as Snapshot)).toBe(item.privileged);
  });

  it('needs a scope that is understood and matches something', async () => {
    const draft = (query: string) =>
      run(draftReview, INES, DraftReview.parse({ name: 'Odd', query, everyMonths: null }));
    await expect(draft('owner=payments&nonsense=1')).rejects.toMatchObject({ code: 'review/scope' });
    await expect(draft('gone=1')).rejects.toMatchObject({ code: 'review/gone' });
    const { id } = await draft('account=no-such-account');
    await expect(run(openReview, INES, { id })).rejects.toMatchObject({ code: 'review/nothing' });
    expect(await of.review(id)).toMatchObject({ state: 'draft' });
    await expect(
      run(draftReview, payments, DraftReview.parse({ name: 'Mine', query: '', everyMonths: null })),
    ).rejects.toMatchObject({
      code: 'access/forbidden',
    });
  });
});

describe('a decision', () => {
  it('is frozen with the facts as they were then, beside those of the opening', async () => {
    const key = await credential('frozen', { ownerTeam: 'payments', class: 'C' });
    const id = await of.open(over('frozen'));
    await test.database.query(sql`UPDATE credential SET class = 'B', version = 2 WHERE id = ${key}`);
    const [shown] = (await listItems(payments, test.database, { id }, { ...NO_SEARCH, isChanged: true }))
      .rows;
    expect([shown?.snapshot.class, shown?.current.class]).toEqual(['C', 'B']);
    expect(await of.decide(payments, id, [key], { rationale: null })).toEqual({ decided: 1, signOffs: 0 });
    await test.database.query(sql`UPDATE credential SET class = 'D', version = 3 WHERE id = ${key}`);
    expect(await of.item(id, key)).toMatchObject({
      state: 'kept',
      snapshot: { class: 'C', version: 1 },
      attested: { class: 'B', version: 2 },
      decidedBy: 'member of payments',
      decidedFor: 'payments',
    });
    expect(await of.trail('credential', key)).toEqual(['review.item-attested']);
    expect(await of.trail('review', id)).toContain('review.decided');
  });

  it('is refused of what changed while it was looked at, and of what is over', async () => {
    const key = await credential('moving', { ownerTeam: 'payments' });
    const gone = await credential('moving', { ownerTeam: 'payments' });
    const id = await of.open(over('moving'));
    const seenAt = of.clock.now().toISOString();
    await test.database.query(
      sql`UPDATE credential SET changed_at = ${addDays(start, 1)}, version = 2 WHERE id = ${key}`,
    );
    await expect(of.decide(payments, id, [key], { seenAt })).rejects.toMatchObject({
      code: 'review/changed',
    });
    expect(await of.item(id, key)).toMatchObject({ state: 'waiting' });
    await test.database.query(sql`UPDATE credential SET gone_at = ${start} WHERE id = ${gone}`);
    await expect(of.decide(payments, id, [gone])).rejects.toMatchObject({ code: 'review/over' });
    await of.decide(payments, id, [key], { seenAt: addDays(start, 2).toISOString() });
  });

  it('is explained where something is taken away, and stands until it is decided again', async () => {
    const key = await credential('explained', { ownerTeam: 'payments' });
    const id = await of.open(over('explained'));
    for (const decision of ['reduce', 'revoke'])
      await expect(
        of.decide(payments, id, [key], { decision, rationale: 'too short' }),
      ).rejects.toMatchObject({
        code: 'review/rationale',
        fields: { rationale: expect.any(String) },
      });
    await of.decide(payments, id, [key], { rationale: null });
    await expect(of.decide(payments, id, [key], { decision: 'revoke' })).rejects.toMatchObject({
      code: 'review/decided',
    });
    await of.decide(payments, id, [key], { decision: 'revoke', again: true });
    expect(await of.item(id, key)).toMatchObject({ state: 'follow-up', decision: 'revoke', endedAt: null });
  });

  it('is for those who are asked: no other team, no lead in their place, no token without a person', async () => {
    const key = await credential('whose', { ownerTeam: 'payments' });
    const nobodys = await credential('whose');
    const id = await of.open(over('whose'));
    for (const viewer of [data, INES, OSKAR])
      await expect(of.decide(viewer, id, [key])).rejects.toMatchObject({ code: 'review/not-yours' });
    await expect(of.decide(payments, id, [nobodys])).rejects.toMatchObject({ code: 'review/not-yours' });
    const robot = { ...payments, kind: 'token' as const, id: '00000000-0000-4000-8000-000000000001' };
    await expect(of.decide(robot, id, [key])).rejects.toMatchObject({ code: 'review/person' });
    await expect(of.decide(payments, id, [key, nobodys])).rejects.toMatchObject({ code: 'review/not-yours' });
    expect(await of.item(id, key)).toMatchObject({ state: 'waiting' });
    const [denied] = await test.database.query<{ count: number }>(
      sql`SELECT count(*)::int AS count FROM audit_event WHERE action = 'access.denied' AND subject_id = ${id}`,
    );
    expect(denied?.count).toBe(6);
    await of.decide(INES, id, [nobodys]);
    await of.decide(payments, id, [key]);
  });
});

describe('delegation', () => {
  it('asks another owner instead, with the reason, or gives it to a member of the same', async () => {
    const [one, two] = [
      await credential('handed', { ownerTeam: 'payments' }),
      await credential('handed', { ownerTeam: 'payments' }),
    ];
    const id = await of.open(over('handed'));
    const give = (viewer: typeof INES, ids: number[], to: { owner: string } | { member: string }) =>
      run(delegateItems, viewer, { id, ids, to, reason: 'They run it' });
    await expect(give(data, [one], { owner: 'data' })).rejects.toMatchObject({ code: 'review/not-yours' });
    await expect(give(payments, [one], { owner: 'nobody' })).rejects.toMatchObject({ code: 'owner/unknown' });
    await give(payments, [one], { owner: 'data' });
    expect(await of.item(id, one)).toMatchObject({
      reviewer: 'data',
      basis: 'delegated',
      delegatedReason: 'They run it',
    });
    await of.decide(data, id, [one]);
    await expect(give(payments, [one], { owner: 'payments' })).rejects.toMatchObject({
      code: 'review/decided',
    });

    const member = async (name: string) =>
      (
        await test.database.prisma.directoryUser.findFirstOrThrow({
          where: { userName: `${name}@example.com` },
        })
      ).id;
    await expect(give(payments, [two], { member: await member('data') })).rejects.toMatchObject({
      code: 'review/not-a-member',
    });
    await give(payments, [two], { member: await member('payments') });
    expect(
      (await listItems(payments, test.database, { id }, { ...NO_SEARCH, state: ['waiting'] })).rows,
    ).toMatchObject([{ id: two, reviewer: 'payments', member: 'member of payments' }]);
    expect(await of.trail('credential', one)).toEqual(['review.item-delegated', 'review.item-attested']);
  });
});

describe('reminders and escalation', () => {
  it('come on their days, once, and a worker that was away tells the nearest only', async () => {
    const key = await credential('late', { ownerTeam: 'payments' });
    const id = await of.open(over('late'), { answerDays: 20 });
    const reminders = async () =>
      (await of.notices('review.reminder'))
        .filter(({ subjectId }) => subjectId === id)
        .map(({ occasion }) => occasion);
    const at = async (days: number) => {
      of.clock.set(addDays(start, days));
      await of.watch();
      await of.watch();
      return reminders();
    };
    expect(await at(5)).toEqual([]);
    expect(await at(6)).toEqual(['14-days']);
    expect(await at(19.5)).toEqual(['14-days', '1-days']);
    expect(await run(remindReviewers, INES, { id })).toEqual({ reminded: 1 });
    await expect(run(remindReviewers, INES, { id })).rejects.toMatchObject({ code: 'review/reminded' });
    expect(await of.item(id, key)).toMatchObject({ reviewer: 'payments' });

    await at(20);
    expect(await of.item(id, key)).toMatchObject({ reviewer: 'platform', basis: 'escalated', level: 1 });
    await at(26.9);
    expect(await of.item(id, key)).toMatchObject({ reviewer: 'platform' });
    await at(27);
    expect(await of.item(id, key)).toMatchObject({ reviewer: null, level: 2, dueAt: null });
    const told = (await of.notices('review.escalated')).filter(({ subjectId }) => subjectId === id);
    expect(told.map(({ recipient }) => recipient)).toEqual(['platform', 'security']);
    expect((await of.trail('review', id)).filter((action) => action === 'review.escalated')).toHaveLength(2);
    // The owner may still say what it should have said.
    await of.decide(payments, id, [key]);
    of.clock.set(start);
  });
});

describe('the end of a campaign', () => {
  it('needs every item settled and a second person, neither the author nor who asked', async () => {
    const [kept, other] = [
      await credential('ending', { ownerTeam: 'payments' }),
      await credential('ending', { ownerTeam: 'data' }),
    ];
    const id = await of.open(over('ending'));
    const acknowledge = (viewer: typeof INES) => run(acknowledgeReview, viewer, { id, statement: STATEMENT });
    await of.decide(payments, id, [kept]);
    await expect(run(closeReview, OSKAR, { id })).rejects.toThrow('1 wait for a decision');
    await of.decide(data, id, [other]);
    await expect(acknowledge(OSKAR)).rejects.toMatchObject({ code: 'review/state' });
    await run(closeReview, OSKAR, { id });
    await expect(of.decide(payments, id, [kept], { again: true })).rejects.toMatchObject({
      code: 'review/not-open',
    });
    await expect(acknowledge(INES)).rejects.toMatchObject({ code: 'review/author' });
    await expect(acknowledge(OSKAR)).rejects.toMatchObject({ code: 'review/asked' });
    await run(sendBackReview, INES, { id, reason: 'One of them is unclear' });
    await run(closeReview, INES, { id });
    const third = { ...OSKAR, id: 'person-third', name: 'Third' };
    await acknowledge(third);
    expect(await of.review(id)).toMatchObject({ state: 'closed', closedBy: 'Third', statement: STATEMENT });
    await expect(acknowledge(third)).rejects.toMatchObject({ code: 'review/state' });
    expect(await of.trail('review', id)).toEqual([
      'review.drafted',
      'review.opened',
      'review.decided',
      'review.decided',
      'review.closing-asked',
      'access.denied',
      'access.denied',
      'review.sent-back',
      'review.closing-asked',
      'review.acknowledged',
    ]);
  });

  it('by cancelling keeps what was said and asks nobody any more', async () => {
    const key = await credential('dropped', { ownerTeam: 'payments' });
    const id = await of.open(over('dropped'));
    await run(cancelReview, INES, { id, reason: 'Opened over the wrong scope' });
    await expect(of.decide(payments, id, [key])).rejects.toMatchObject({ code: 'review/not-open' });
    of.clock.set(addDays(start, 60));
    await of.watch();
    of.clock.set(start);
    expect(await of.item(id, key)).toMatchObject({ state: 'waiting', reviewer: 'payments', dueAt: null });
    await expect(run(cancelReview, INES, { id, reason: 'Once more' })).rejects.toMatchObject({
      code: 'review/state',
    });
  });
});

describe('what each sees', () => {
  it('is the campaigns that ask them, with their own items, and what is left for them to do', async () => {
    const mine = await credential('seen', { ownerTeam: 'payments', class: 'A' });
    await credential('seen', { ownerTeam: 'data' });
    const id = await of.open(over('seen'));
    const { id: draft } = await run(
      draftReview,
      INES,
      DraftReview.parse({ name: 'Draft', query: '', everyMonths: null }),
    );
    expect(await getReview(payments, test.database, id)).toMatchObject({ items: 1, waiting: 1 });
    expect(await getReview(INES, test.database, id)).toMatchObject({ items: 2 });
    expect((await listItems(payments, test.database, { id }, NO_SEARCH)).rows.map((item) => item.id)).toEqual(
      [mine],
    );
    expect(await progressByReviewer(payments, test.database, { id })).toMatchObject([
      { reviewer: 'payments', waiting: 1 },
    ]);
    await expect(getReview(memberOf('platform'), test.database, id)).rejects.toMatchObject({
      code: 'review/not-found',
    });
    await expect(getReview(payments, test.database, draft)).rejects.toMatchObject({
      code: 'review/not-found',
    });
    await expect(getReview(INES, test.database, "'; --")).rejects.toMatchObject({ code: 'review/not-found' });
    expect((await listReviews(INES, test.database)).rows.map((row) => row.id)).toContain(draft);

    const task = async (viewer: typeof INES) =>
      (await listTasks(viewer, test.database)).find((each) => each.id === id);
    expect(await task(payments)).toMatchObject({ attest: 1, signOff: 0 });
    await of.decide(payments, id, [mine]);
    expect(await task(payments)).toBeUndefined();
    expect(await task(INES)).toMatchObject({ attest: 0, signOff: 1 });
  });

  it('is one page after the other, each item once', async () => {
    for (let n = 0; n < 60; n++)
      await credential('paged', { ownerTeam: 'payments', name: `same-name-${n % 7}` });
    const id = await of.open(over('paged'));
    const first = await listItems(payments, test.database, { id }, NO_SEARCH);
    expect([first.rows.length, first.count]).toEqual([50, 60]);
    const second = await listItems(payments, test.database, { id }, { ...NO_SEARCH, after: first.next });
    expect(second.next).toBeNull();
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(60);
    const found = await listItems(payments, test.database, { id }, { ...NO_SEARCH, q: 'NAME-3' });
    expect(found.count).toBe(found.rows.length);
    expect(new Set(found.rows.map(({ name }) => name))).toEqual(new Set(['same-name-3']));
  });
});
