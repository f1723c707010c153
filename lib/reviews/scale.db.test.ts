import { afterAll, beforeAll, expect, it } from 'vitest';
import { sql } from '@/lib/platform/database/client';
import { insertCell, insertCredential } from '@/lib/testing/credential-rows';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { createReviewing, INES } from '@/lib/testing/reviewing';
import { listReviews, progressByReviewer } from './queries';
import { listItems, listTasks } from './queries-items';
import { NO_SEARCH } from './search';

const start = new Date('2026-03-01T00:00:00Z');
let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

/** 10,000 credentials like the one that is there, of 40 teams. */
async function multiply(like: number): Promise<void> {
  const columns = await test.database.query<{ name: string }>(
    sql`SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'credential' AND is_generated = 'NEVER' AND is_identity = 'NO'`,
  );
  const own: Record<string, string> = {
    identity: 'gen_random_uuid()',
    external_id: "'key-' || n",
    name: "'key-' || n",
    owner_team: "'team-' || n % 40",
  };
  const names = columns.map(({ name }) => name);
  await test.database.pool.query(`INSERT INTO credential (${names.join(', ')})
    SELECT ${names.map((name) => own[name] ?? `c.${name}`).join(', ')} FROM credential c, generate_series(1, 10000) n WHERE c.id = ${like}`);
  await test.database.pool.query(`INSERT INTO credential_use (credential_id, state, known_at)
    SELECT id, 'never', first_seen_at FROM credential ON CONFLICT DO NOTHING`);
}

it('opens over 10,000 credentials of 40 teams in seconds, and shows its pages quickly', async () => {
  const { cellId } = await insertCell(test.database);
  const of = createReviewing(test.database, start);
  for (let n = 0; n < 40; n++) await of.owner(`team-${n}`);
  await multiply(await insertCredential(test.database, cellId, { class: 'A' }));
  const timed = async <T>(work: () => Promise<T>): Promise<[T, number]> => {
    const begun = performance.now();
    return [await work(), performance.now() - begun];
  };
  const [id, opening] = await timed(() => of.open(''));
  expect(await of.review(id)).toMatchObject({ state: 'open', items: 10_001 });
  expect(await of.notices('review.opened')).toHaveLength(41);
  expect(opening).toBeLessThan(5_000);
  const [, pages] = await timed(async () => {
    await listReviews(INES, test.database);
    await listItems(INES, test.database, { id }, NO_SEARCH);
    await progressByReviewer(INES, test.database, { id });
    await listTasks(INES, test.database);
  });
  expect(pages).toBeLessThan(1_000);
  const [, turn] = await timed(() => of.watch());
  expect(turn).toBeLessThan(2_000);
});
