import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { startMailServer } from '@/lib/testing/mail-server';
import { insertChannel, mailConfig, noticeRuntime, turn } from '@/lib/testing/noticing';

const NOW = new Date('2026-03-01T07:00:00Z');
const TEAMS = 400;
const NOTICES = 50;
const LIMIT_MS = 30_000;
let test: TestDatabase;
let server: Awaited<ReturnType<typeof startMailServer>>;
beforeAll(async () => {
  test = await createTestDatabase();
  server = await startMailServer();
});
afterAll(async () => {
  await server.close();
  await test.drop();
});

it(`sends the daily digests of ${TEAMS} teams, ${NOTICES} notices each, within 30 s`, async () => {
  const runtime = noticeRuntime(test, NOW);
  await insertChannel(runtime, 'mail', mailConfig(server.port));
  await test.database.query(sql`
    WITH teams AS (INSERT INTO owner (id, name, kind, mail, origin, created_at, created_by)
      SELECT gen_random_uuid(), 'team-' || n, 'team', 'team-' || n || '@example.com', 'hand', ${NOW}, 'test'
      FROM generate_series(1, ${TEAMS}::int) n RETURNING name)
    INSERT INTO notice (id, recipient_kind, recipient, kind, is_urgent, subject_kind, subject_id, occasion, data, href, created_at, due_at)
    SELECT gen_random_uuid(), 'owner', name, (ARRAY['credential.expiring', 'ownership.asked', 'review.reminder'])[1 + k % 3], false,
      'credential', k::text, 'x', jsonb_build_object('name', 'key ' || k, 'days', 7), '/credentials/' || k, ${NOW}, ${NOW}
    FROM teams, generate_series(1, ${NOTICES}::int) k RETURNING id`);
  runtime.clock.set(addDays(NOW, 1 / 24));
  const began = performance.now();
  await turn(runtime);
  const ms = performance.now() - began;
  process.stdout.write(`${TEAMS} digests of ${NOTICES} notices: ${(ms / 1_000).toFixed(1)} s\n`);
  expect(server.taken).toHaveLength(TEAMS);
  expect(new Set(server.taken.map(({ to }) => to[0])).size).toBe(TEAMS);
  expect(ms).toBeLessThan(LIMIT_MS);
  const again = performance.now();
  await turn(runtime);
  process.stdout.write(`a turn with nothing to do: ${(performance.now() - again).toFixed(0)} ms\n`);
  expect(server.taken).toHaveLength(TEAMS);
});
