import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'muster-launcher-'));
  await writeFile(path.join(root, 'package.json'), '{"type":"module"}');
  await copyFile('muster', path.join(root, 'muster'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

function launch(file: string, args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(file, args, (error, out, err) => resolve({ code: error ? Number(error.code) : 0, out, err }));
  });
}

describe('./muster', () => {
  it('says how to build when nothing is built, in JSON too', async () => {
    const { code, out, err } = await launch(path.join(root, 'muster'), ['sources', 'list', '--json']);
    expect(code).toBe(1);
    expect(err).toMatch(/npm start/);
    expect(JSON.parse(out)).toMatchObject({ error: { code: 'cli/not-built' } });
  });

  it('hands arguments, output and exit code through, also by a link from elsewhere', async () => {
    await mkdir(path.join(root, 'dist'));
    await writeFile(
      path.join(root, 'dist', 'cli.js'),
      'process.stdout.write(JSON.stringify(process.argv.slice(2))); process.exitCode = 2;',
    );
    const link = path.join(root, 'link');
    await symlink(path.join(root, 'muster'), link);
    for (const file of [path.join(root, 'muster'), link]) {
      const { code, out } = await launch(file, ['a b', '--c=d']);
      expect([code, JSON.parse(out)]).toEqual([2, ['a b', '--c=d']]);
    }
  });

  it('prefers the Node.js that came with the project', async () => {
    const bin = path.join(root, 'node_modules', '.bin');
    await mkdir(bin, { recursive: true });
    await mkdir(path.join(root, 'dist'));
    await writeFile(path.join(root, 'dist', 'cli.js'), '');
    await writeFile(path.join(bin, 'node'), '#!/bin/sh\necho own node\n', { mode: 0o755 });
    expect((await launch(path.join(root, 'muster'), ['doctor'])).out).toBe('own node\n');
  });

  it('starts the product before anything is built', async () => {
    await mkdir(path.join(root, 'scripts'));
    await writeFile(path.join(root, 'scripts', 'launch.mjs'), "process.stdout.write('launched');");
    expect(await launch(path.join(root, 'muster'), ['start'])).toMatchObject({ code: 0, out: 'launched' });
  });
});
