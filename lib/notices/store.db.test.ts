import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import type { Notice } from './model';
import { queueNotices } from './store';

const now = new Date('2026-03-01T00:00:00Z');
let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

const asked: Notice = {
  recipient: { kind: 'owner', owner: 'storefront' },
  kind: 'ownership.asked',
  isUrgent: false,
  subject: { kind: 'credential', id: '7' },
  occasion: 'asked:2026-03-01',
  data: { count: 3 },
  href: '/owners/mine',
};

it('the same notice asked for twice is one, another occasion is another, and a rollback leaves none', async () => {
  const { prisma } = test.database;
  await prisma.$transaction((tx) => queueNotices(tx, [asked, asked], now));
  await prisma.$transaction((tx) => queueNotices(tx, [{ ...asked, data: { count: 4 } }], now));
  await prisma.$transaction((tx) => queueNotices(tx, [{ ...asked, occasion: 'asked:2026-03-08' }], now));
  await expect(
    prisma.$transaction(async (tx) => {
      await queueNotices(tx, [{ ...asked, occasion: 'never' }], now);
      throw new Error('rolled back');
    }),
  ).rejects.toThrow('rolled back');
  const rows = await prisma.notice.findMany({ orderBy: { occasion: 'asc' } });
  expect(rows.map(({ occasion, data, recipient }) => [occasion, data, recipient])).toEqual([
    ['asked:2026-03-01', { count: 3 }, 'storefront'],
    ['asked:2026-03-08', { count: 3 }, 'storefront'],
  ]);
});
