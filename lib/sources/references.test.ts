import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveReference } from './references';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'muster-ref-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a reference', () => {
  it('names an environment variable', async () => {
    expect(await resolveReference('env:SOME_NAME', { SOME_NAME: 'value' })).toBe('value');
  });

  it('names a file, without its last line break', async () => {
    const file = path.join(folder, 'secret');
    await writeFile(file, 'from a file\n');
    expect(await resolveReference(`file:${file}`, {})).toBe('from a file');
  });

  it('says which variable is missing or empty', async () => {
    await expect(resolveReference('env:NOT_THERE', {})).rejects.toThrow(/NOT_THERE is not set/);
    await expect(resolveReference('env:BLANK', { BLANK: ' ' })).rejects.toMatchObject({
      code: 'source/reference-empty',
    });
  });

  it('says what is wrong with a file', async () => {
    await expect(resolveReference(`file:${folder}/none`, {})).rejects.toThrow(/does not exist/);
    await expect(resolveReference(`file:${folder}`, {})).rejects.toThrow(/is not a file/);
    await expect(resolveReference('file:relative', {})).rejects.toThrow(/absolute path/);
    await writeFile(path.join(folder, 'empty'), '\n');
    await expect(resolveReference(`file:${folder}/empty`, {})).rejects.toThrow(/is empty/);
    await writeFile(path.join(folder, 'large'), 'x'.repeat(70_000));
    await expect(resolveReference(`file:${folder}/large`, {})).rejects.toThrow(/64 KiB/);
  });

  it('that is none is not repeated, for it may be the secret', async () => {
    for (const pasted of ['hunter2', 'env:hunter 2', 'https://hunter2']) {
      const error = await resolveReference(pasted, {}).catch((thrown: Error) => thrown);
      expect(error).toMatchObject({ code: 'source/reference-malformed' });
      expect((error as Error).message).not.toContain('hunter');
    }
  });
});

describe('what belongs to Muster itself', () => {
  it('is refused as a variable, set or not', async () => {
    for (const name of ['MUSTER_SESSION_SECRET', 'DATABASE_URL', 'OIDC_CLIENT_SECRET']) {
      await expect(resolveReference(`env:${name}`, { [name]: 'value' })).rejects.toMatchObject({
        code: 'source/reference-refused',
      });
    }
  });

  it('is refused as the variable that holds the key which signs the trail', async () => {
    const variables = { MUSTER_SIGNING_KEY: 'env:TRAIL_KEY', TRAIL_KEY: 'pem', OTHER: 'value' };
    const refused = resolveReference('env:TRAIL_KEY', variables);
    await expect(refused).rejects.toMatchObject({ code: 'source/reference-refused' });
    await expect(refused).rejects.not.toThrow(/pem/);
    expect(await resolveReference('env:OTHER', variables)).toBe('value');
  });

  it.each(['MUSTER_SIGNING_KEY', 'MUSTER_CHECKPOINT_COPY'])(
    'is refused as the file that %s names, also behind a link',
    async (name) => {
      const file = path.join(folder, `own-${name}`);
      const link = path.join(folder, `link-${name}`);
      await writeFile(file, 'pem');
      await symlink(file, link);
      for (const [given, asked] of [
        [file, file],
        [file, link],
        [link, file],
      ]) {
        await expect(resolveReference(`file:${asked}`, { [name]: `file:${given}` })).rejects.toMatchObject({
          code: 'source/reference-refused',
        });
      }
      expect(await resolveReference(`file:${file}`, {})).toBe('pem');
    },
  );

  it('is refused as a file, also behind a link', async () => {
    const home = await mkdtemp(path.join(tmpdir(), 'muster-home-'));
    const secret = path.join(home, 'session-secret');
    const link = path.join(tmpdir(), `muster-link-${path.basename(home)}`);
    await writeFile(secret, 'value');
    await symlink(secret, link);
    try {
      for (const file of [secret, link, '/proc/self/environ']) {
        await expect(resolveReference(`file:${file}`, { MUSTER_HOME: home })).rejects.toMatchObject({
          code: 'source/reference-refused',
        });
      }
    } finally {
      await rm(link);
      await rm(home, { recursive: true });
    }
  });
});
