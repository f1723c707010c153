import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/lib/testing/database';
import { main } from './main';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

async function checksWith(url: string): Promise<{ name: string; ok: unknown; detail: string }[]> {
  let out = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      out += String(chunk);
      done();
    },
  });
  const env = { DATABASE_URL: url, MUSTER_URL: 'http://127.0.0.1:9', MUSTER_TOKEN: 'mst_x' };
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  await main(['doctor', '--json'], { stdout: stream, stderr: silent, env, cwd: '/', root: '/', pollMs: 1 });
  return JSON.parse(out).checks;
}

it('doctor says whether the application could alter the trail', async () => {
  const trail = async (url: string) => (await checksWith(url)).find(({ name }) => name === 'trail');
  expect(await trail(db.url)).toMatchObject({ ok: true });
  expect(await trail(db.ownerUrl)).toMatchObject({
    ok: 'warning',
    detail: expect.stringMatching(/two roles/),
  });
  expect(await trail(db.url.replace(/\/t_\w+$/, '/template1'))).toMatchObject({
    ok: false,
    detail: expect.stringMatching(/migrate/),
  });
});
