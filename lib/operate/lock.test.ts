import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { processStart, takeLock } from './lock';

let home: string;
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'muster-lock-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const lock = () => path.join(home, 'supervisor.lock');
/** Ids are reused: this one lives, but began at another time. */
const dead = JSON.stringify({ pid: process.pid, startedAt: '1' });

it('is held until given back, and names who holds it', async () => {
  const release = await takeLock(home);
  expect(JSON.parse(await readFile(lock(), 'utf8'))).toEqual({
    pid: process.pid,
    startedAt: await processStart(process.pid),
  });
  await expect(takeLock(home)).rejects.toMatchObject({
    code: 'start/already-running',
    message: expect.stringContaining(`process ${process.pid}, ${home}`),
  });
  await release();
  await (await takeLock(home))();
  expect(await readdir(home)).toEqual([]);
});

/** Comes a few turns of the event loop later, so that some look while others take. */
async function takeLate(turns: number) {
  for (let i = 0; i < turns; i++) await new Promise(setImmediate);
  return takeLock(home);
}

it.each([
  ['nobody has held', undefined],
  ['a dead process left', dead],
  ['somebody left half written', '{"pid":'],
])('that %s is taken by one of many who come at once', async (_, left) => {
  if (left !== undefined) await writeFile(lock(), left);
  const results = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => takeLate(i)));
  const refused = results.filter((result) => result.status === 'rejected');
  expect(refused).toHaveLength(19);
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'start/already-running' });
  expect(await readdir(home)).toEqual(['supervisor.lock']);
});

it('is taken although somebody died over taking it', async () => {
  await writeFile(lock(), dead);
  await writeFile(`${lock()}.takeover`, dead);
  await (await takeLock(home))();
  expect(await readdir(home)).toEqual([]);
});
