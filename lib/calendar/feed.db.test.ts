import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '@/lib/access/roles';
import { NO_FILTERS } from '@/lib/credentials/schema';
import { ManualClock } from '@/lib/kernel/clock';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { runCommand } from '@/lib/platform/run-command';
import { insertCell, insertCredential, testViewer } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createFeed } from './commands/create-feed';
import { revokeFeed } from './commands/revoke-feed';
import { findFeed, readFeed } from './feed';
import { countExpiryDays, listFeeds } from './queries';

const now = new Date('2026-03-01T00:00:00Z');
const ORIGIN = 'https://muster.example';
let test: TestDatabase;
let carla: Viewer;
let ids: { own: number; other: number; past: number };

beforeAll(async () => {
  test = await createTestDatabase();
  const { database } = test;
  const id = crypto.randomUUID();
  await database.prisma.person.create({
    data: {
      id,
      issuer: 't',
      subject: 'carla',
      name: 'Carla',
      groups: ['pay'],
      firstSignInAt: now,
      lastSignInAt: now,
    },
  });
  await mapTo('owner', 'payments');
  carla = { ...testViewer('owner', ['payments']), id, name: 'Carla' };
  const { cellId } = await insertCell(database);
  ids = {
    own: await insertCredential(database, cellId, {
      name: 'shop; "tls", cert',
      kind: 'tls-certificate',
      expires: addDays(now, 9.5),
      ownerTeam: 'payments',
      facts: { secretish: 'inside' },
      tags: { note: 'inside' },
    }),
    other: await insertCredential(database, cellId, { expires: addDays(now, 9), ownerTeam: 'platform' }),
    past: await insertCredential(database, cellId, {
      expires: addDays(now, -60),
      ownerTeam: 'payments',
    }),
  };
});
afterAll(() => test.drop());

async function mapTo(role: string | null, team: string | null = null) {
  await test.database.prisma.groupMapping.deleteMany({});
  if (role)
    await test.database.prisma.groupMapping.create({
      data: { id: crypto.randomUUID(), groupName: 'pay', role, team, createdAt: now, createdBy: 'x' },
    });
}
const runner = () => ({ database: test.database, clock: new ManualClock(now) });
const make = (query = '') => runCommand(runner(), createFeed, carla, { name: 'Team', query });
const request = { now, origin: { address: null, agent: null }, requestId: 'r', bootstrapGroup: null };
const find = (file: string) => findFeed(test.database, file, request);
async function namesIn(file: string): Promise<string[]> {
  const feed = await find(file);
  if (!feed) throw new Error('the feed was not found');
  const { text } = await readFeed(test.database, feed, now, ORIGIN);
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((event) => String(event.getFirstPropertyValue('summary')));
}

describe('a calendar feed', () => {
  it('holds what ends of what its person may see now, with no more than name, kind, owner and link', async () => {
    const { file } = await make();
    const feed = await find(file);
    const { text } = await readFeed(test.database, feed as NonNullable<typeof feed>, now, ORIGIN);
    const [event, ...others] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
    expect(others).toEqual([]);
    expect(event?.getFirstPropertyValue('summary')).toBe('Expires: shop; "tls", cert (TLS certificate)');
    expect(event?.getFirstPropertyValue('description')).toBe(
      `Owner: payments\n${ORIGIN}/credentials/${ids.own}`,
    );
    expect(event?.getFirstPropertyValue('dtstart')?.toString()).toBe('2026-03-10');
    expect(text).not.toContain('inside');
    expect(text).not.toContain('AKIA');
  });

  it('follows the role of its person: another team, another view, and none when the role has no feeds', async () => {
    const { file } = await make();
    await mapTo('owner', 'platform');
    expect(await namesIn(file)).toHaveLength(1);
    await mapTo('security');
    expect(await namesIn(file)).toHaveLength(2);
    await mapTo('viewer');
    expect(await find(file)).toBeNull();
    await mapTo(null);
    expect(await find(file)).toBeNull();
    await mapTo('owner', 'payments');
    expect(await namesIn(file)).toHaveLength(1);
  });

  it('is narrowed by the filter it was made with, and refuses one that is not understood', async () => {
    const { file } = await make('kind=password&sort=name&saved=x');
    expect(await namesIn(file)).toEqual([]);
    await expect(make('colour=red')).rejects.toMatchObject({ code: 'calendar/filter' });
    await test.database.query(sql`UPDATE calendar_feed SET query = 'colour=red' WHERE name = 'Team'`);
    const feed = await find(file);
    const { text } = await readFeed(test.database, feed as NonNullable<typeof feed>, now, ORIGIN);
    expect(text.replaceAll('\r\n ', '')).toContain('Part of its filter is not understood: "colour"');
  });

  it('has a tag that changes exactly with its content', async () => {
    const { file } = await make();
    const tagAt = async () => {
      const feed = await find(file);
      return (await readFeed(test.database, feed as NonNullable<typeof feed>, now, ORIGIN)).tag;
    };
    const first = await tagAt();
    expect(await tagAt()).toBe(first);
    await test.database.query(
      sql`UPDATE credential SET name = 'renamed', changed_at = ${addDays(now, 1)} WHERE id = ${ids.own}`,
    );
    expect(await tagAt()).not.toBe(first);
  });

  it('keeps only a hash of its secret, also in the trail; an event each for making and revoking', async () => {
    const { id, file } = await make();
    const secret = file.slice(0, -4);
    const [kept] = await test.database.query<{ text: string }>(
      sql`SELECT (SELECT string_agg(f::text, ' ') FROM calendar_feed f) || (SELECT string_agg(payload::text, ' ') FROM audit_event) AS text`,
    );
    expect(kept?.text).not.toContain(secret.slice(9));
    await runCommand(runner(), revokeFeed, carla, { id });
    expect(await find(file)).toBeNull();
    const events = await test.database.prisma.auditEvent.findMany({
      where: { subjectKind: 'calendar', subjectId: id },
      orderBy: { id: 'asc' },
    });
    expect(events.map((event) => event.action)).toEqual(['calendar.feed-created', 'calendar.feed-revoked']);
  });

  it('is revoked by its person, or by a security lead; others do not see it', async () => {
    const { id } = await make();
    const engineer = { ...testViewer('engineer'), id: crypto.randomUUID() };
    await expect(runCommand(runner(), revokeFeed, engineer, { id })).rejects.toMatchObject({
      code: 'calendar/not-yours',
    });
    expect(await listFeeds(engineer, test.database)).toEqual([]);
    const lead = { ...testViewer('security'), id: crypto.randomUUID() };
    await runCommand(runner(), revokeFeed, lead, { id });
    expect((await listFeeds(lead, test.database)).find((feed) => feed.id === id)?.revokedAt).toEqual(now);
  });

  it('is not opened by anything else', async () => {
    for (const file of ['', '.ics', 'mcal_x.ics', `mcal_${'a'.repeat(43)}.ics`, `mcal_${'a'.repeat(43)}`])
      expect(await find(file)).toBeNull();
  });
});

it('counts what ends per day (UTC) as the list has it', async () => {
  const span = { from: now, to: addDays(now, 31) };
  expect(await countExpiryDays(testViewer('security'), test.database, NO_FILTERS, span, now)).toEqual([
    { day: '2026-03-10', count: 2 },
  ]);
  expect(await countExpiryDays(carla, test.database, NO_FILTERS, span, now)).toEqual([
    { day: '2026-03-10', count: 1 },
  ]);
});
