import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { bodyOf, headerOf, startMailServer } from '@/lib/testing/mail-server';
import {
  asked,
  BASE_URL,
  insertChannel,
  insertMember,
  insertOwner,
  insertPerson,
  mailConfig,
  noticeRuntime,
  queue,
  states,
  turn,
} from '@/lib/testing/noticing';

const NINE = new Date('2026-03-01T09:00:00Z');
const at = (iso: string) => new Date(`2026-03-${iso}:00Z`);
let test: TestDatabase;
let server: Awaited<ReturnType<typeof startMailServer>>;
let runtime: ReturnType<typeof noticeRuntime>;

beforeEach(async () => {
  test = await createTestDatabase();
  server = await startMailServer();
  runtime = noticeRuntime(test, NINE);
  await insertChannel(runtime, 'mail', mailConfig(server.port));
});
afterEach(async () => {
  await server.close();
  await test.drop();
});

const mails = () => server.taken.map((mail) => [mail.to.join(), headerOf(mail, 'Subject')]);
const goTo = async (iso: string) => {
  runtime.clock.set(at(iso));
  return turn(runtime);
};

describe('the daily digest', () => {
  it('groups a day of notices into one mail to the owner at eight, with a link for each', async () => {
    await insertOwner(runtime, 'storefront', { mail: 'Storefront@example.com' });
    await queue(
      runtime,
      asked('storefront'),
      asked('storefront', { subject: { kind: 'credential', id: '8' } }),
    );
    await queue(
      runtime,
      asked('storefront', { kind: 'review.opened', data: { name: 'Spring', dueAt: '2026-04-01' } }),
    );
    await goTo('01T09:00');
    await goTo('02T07:59');
    expect(mails()).toEqual([]);
    await goTo('02T08:00');
    await goTo('02T08:01');
    await goTo('03T08:00');
    expect(mails()).toEqual([
      ['storefront@example.com', 'Muster: 2 questions about ownership, 1 review opened'],
    ]);
    const body = bodyOf(server.taken[0] as never);
    expect(body).toContain('Is this yours: deploy key');
    expect(body).toContain(`${BASE_URL}/owners/mine`);
    expect(body).toContain('Review Spring is open, due on 2026-04-01');
    expect(body).toContain(`${BASE_URL}/settings/notices`);
  });

  it('makes up for hours that were missed: everything since in one mail, and nothing of it again', async () => {
    await insertOwner(runtime, 'storefront', { mail: 'a@example.com' });
    await queue(runtime, asked('storefront', { occasion: 'first' }));
    runtime.clock.set(at('02T10:00'));
    await queue(runtime, asked('storefront', { occasion: 'second' }));
    await goTo('05T15:30');
    await goTo('05T15:31');
    await goTo('06T08:00');
    expect(mails()).toEqual([['a@example.com', 'Muster: 2 questions about ownership']]);
  });

  it('goes to whoever is a member when it goes, not when the notice was queued', async () => {
    const ownerId = await insertOwner(runtime, 'storefront', { members: ['old@example.com'] });
    await queue(runtime, asked('storefront'));
    await goTo('01T12:00');
    await test.database.prisma.ownerMember.deleteMany({ where: { ownerId } });
    await insertMember(runtime, ownerId, 'new@example.com');
    await goTo('02T08:00');
    expect(mails().map(([to]) => to)).toEqual(['new@example.com']);
  });

  it('comes once to a member of two teams, with both in it', async () => {
    await insertOwner(runtime, 'storefront', { members: ['a@example.com'] });
    await insertPerson(runtime, 'a@example.com', 'owner', 'payments');
    await queue(runtime, asked('storefront'), asked('payments'));
    await goTo('02T08:00');
    expect(mails()).toEqual([['a@example.com', 'Muster: 2 questions about ownership']]);
  });

  it('follows the hour a person chose and leaves out what they do not want', async () => {
    const personId = await insertPerson(runtime, 'a@example.com', 'engineer');
    await test.database.prisma.noticePreference.create({
      data: { personId, muted: ['review.opened'], digestHour: 17, changedAt: NINE },
    });
    const recipient = { kind: 'role', role: 'engineer' } as const;
    await queue(runtime, asked('', { recipient }), asked('', { recipient, kind: 'review.opened' }));
    await goTo('01T16:59');
    expect(mails()).toEqual([]);
    await goTo('01T17:00');
    await goTo('02T17:00');
    expect(mails()).toEqual([['a@example.com', 'Muster: 1 question about ownership']]);
  });

  it('waits for its hour also for somebody who joins after it, or changes it', async () => {
    const ownerId = await insertOwner(runtime, 'storefront', { members: ['a@example.com'] });
    const personId = await insertPerson(runtime, 'b@example.com', 'viewer');
    await queue(runtime, asked('storefront'), asked('', { recipient: { kind: 'person', personId } }));
    await goTo('02T07:30');
    await test.database.prisma.noticePreference.create({
      data: { personId, digestHour: 7, changedAt: NINE },
    });
    await goTo('02T08:00');
    await insertMember(runtime, ownerId, 'late@example.com');
    await goTo('02T15:00');
    expect(mails().map(([to]) => to)).toEqual(['a@example.com']);
    await goTo('03T07:00');
    await goTo('03T08:00');
    await goTo('04T08:00');
    await goTo('05T08:00');
    expect(mails().map(([to]) => to)).toEqual(['a@example.com', 'b@example.com', 'late@example.com']);
  });

  it('of an owner nobody reads goes to its fallback, and without one to the security leads', async () => {
    const fallbackId = await insertOwner(runtime, 'platform', { mail: 'platform@example.com' });
    await insertOwner(runtime, 'storefront', { fallbackId });
    await insertPerson(runtime, 'lead@example.com', 'security');
    await queue(runtime, asked('storefront'), asked('nobody'));
    await goTo('02T08:00');
    expect(
      mails()
        .map(([to]) => to)
        .sort(),
    ).toEqual(['lead@example.com', 'platform@example.com']);
  });

  it('is not for those who left', async () => {
    const personId = await insertPerson(runtime, 'gone@example.com', 'security');
    await insertPerson(runtime, 'here@example.com', 'security');
    await test.database.prisma.directoryUser.create({
      data: {
        id: crypto.randomUUID(),
        userName: 'gone',
        name: 'Gone',
        active: false,
        deactivatedAt: NINE,
        origin: 'scim',
        personId,
        createdAt: NINE,
        changedAt: NINE,
      },
    });
    await queue(runtime, asked('', { recipient: { kind: 'role', role: 'security' } }));
    await goTo('02T08:00');
    expect(mails().map(([to]) => to)).toEqual(['here@example.com']);
  });
});

describe('an urgent notice', () => {
  it('goes at once and stays out of the digest', async () => {
    await insertOwner(runtime, 'storefront', { mail: 'a@example.com' });
    await queue(
      runtime,
      asked('storefront', {
        kind: 'finding.critical',
        isUrgent: true,
        data: { name: 'root', code: 'ROOT_CREDENTIAL' },
      }),
    );
    await goTo('01T09:00');
    await goTo('02T08:00');
    expect(mails()).toHaveLength(1);
    expect(headerOf(server.taken[0] as never, 'Importance')).toBe('high');
    expect(await states(runtime)).toEqual([{ address: 'a@example.com', kind: 'urgent', state: 'sent' }]);
  });
});
