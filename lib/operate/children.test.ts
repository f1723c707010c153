import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { NODE_FLAGS } from '@/lib/platform/node-flags';
import { type Children, createChildren, endLeftovers } from './children';
import { isSameProcess } from './lock';

const CHILD = `process.send({ ready: true }); process.on('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1e6);`;

let home: string;
let entry: string;
let children: Children;
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'muster-children-'));
  entry = path.join(home, 'child.mjs');
  await writeFile(entry, CHILD);
  children = createChildren(home, () => undefined);
});
afterEach(async () => {
  await children.stop();
  await rm(home, { recursive: true, force: true });
});

interface Noted {
  name: string;
  pid: number;
  startedAt: string;
}
const noted = async () => JSON.parse(await readFile(path.join(home, 'processes.json'), 'utf8')) as Noted[];
const start = (name: string) => children.start({ name, entry, env: process.env });

it('notes down every process it started, also when they start at once', async () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  await Promise.all(names.map(start));
  await expect.poll(async () => (await noted()).map(({ name }) => name)).toEqual(names);
});

it('a process that dies is noted under its new number, so that the next start can end it', {
  timeout: 20_000,
}, async () => {
  await Promise.all([start('web'), start('worker')]);
  const before = await noted();
  for (const { pid } of before) process.kill(pid, 'SIGKILL');
  await expect
    .poll(async () => (await noted()).filter(({ pid }) => !before.some((old) => old.pid === pid)).length, {
      timeout: 15_000,
    })
    .toBe(2);
  const after = await noted();
  expect(await Promise.all(after.map(isSameProcess))).toEqual([true, true]);
  expect((await endLeftovers(home)).sort()).toEqual(['web', 'worker']);
});

it('runs them with the flags that keep the memory of the product where it was measured', async () => {
  const flags = path.join(home, 'flags.json');
  await writeFile(
    entry,
    `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(flags)}, JSON.stringify(process.execArgv)); ${CHILD}`,
  );
  await start('web');
  expect(JSON.parse(await readFile(flags, 'utf8'))).toEqual(expect.arrayContaining([...NODE_FLAGS]));
});
