import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { DEFAULT_POLICY } from '@/lib/policies/default-policy';
import { createSource } from '@/lib/testing/cells';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { NOW } from '@/lib/testing/observations';
import { lostReadsSql } from './lost-reads';

let db: TestDatabase;
let source: number;
let other: number;
const day = (days: number) => addDays(NOW, days);

async function lostIn(from: number, to: number, id = source): Promise<string[] | null> {
  const lost = lostReadsSql({ from: day(from), to: day(to) }, sql`${id}::bigint`);
  const [row] = await db.database.query<{ lost: string[] | null }>(sql`SELECT ${lost} AS lost`);
  return row?.lost ?? null;
}

async function publish(version: number, at: Date, isOn: boolean): Promise<void> {
  const document = { ...DEFAULT_POLICY, rules: { 'lost-visibility': { enabled: isOn } } };
  await db.database.query(sql`INSERT INTO policy_version (version, document, published_at, published_by, reason)
    VALUES (${version}, ${JSON.stringify(document)}::jsonb, ${at}, 'Muster', 'A test')`);
}

/** Lost from the tenth to the twentieth day, and from the thirtieth on; `kms:ListKeys` from the twelfth to the fifteenth. */
beforeAll(async () => {
  db = await createTestDatabase();
  source = await createSource(db.database, 'first', NOW);
  other = await createSource(db.database, 'second', NOW);
  const find = async (what: string, openedAt: Date, closedAt: Date | null) => {
    const [row] = await db.database.query<{ id: number }>(sql`
      INSERT INTO finding (rule, code, subject_kind, subject_id, discriminator, verdict, severity, data, policy_version, opened_at,
        first_opened_at, changed_at, closed_at) VALUES ('lost-visibility', 'LOST_VISIBILITY', 'source', ${source}, ${what}, 'fail', 3,
        '{}', 1, ${openedAt}, ${openedAt}, ${openedAt}, ${closedAt}) RETURNING id`);
    return row?.id ?? 0;
  };
  const again = await find('iam:ListUsers', day(30), null);
  await db.database.query(sql`INSERT INTO finding_span (finding_id, opened_at, closed_at, close_reason)
    VALUES (${again}, ${day(10)}, ${day(20)}, 'fixed')`);
  await find('kms:ListKeys', day(12), day(15));
});
afterAll(() => db.drop());

it('what was lost is told for the periods it was lost in, also when it was given back and lost again', async () => {
  expect(await lostIn(0, 10)).toEqual([]);
  expect(await lostIn(0, 11)).toEqual(['iam:ListUsers']);
  expect(await lostIn(13, 14)).toEqual(['iam:ListUsers', 'kms:ListKeys']);
  expect(await lostIn(20, 30)).toEqual([]);
  expect(await lostIn(20, 31)).toEqual(['iam:ListUsers']);
  expect(await lostIn(0, 40, other)).toEqual([]);
});

it('nothing is told of a period in which the rule was off for a time', async () => {
  await publish(1, NOW, true);
  await publish(2, day(40), false);
  await publish(3, day(50), true);
  expect(await lostIn(0, 40)).toHaveLength(2);
  expect(await lostIn(0, 41)).toBeNull();
  expect(await lostIn(49, 60)).toBeNull();
  expect(await lostIn(50, 60)).toEqual(['iam:ListUsers']);
});
