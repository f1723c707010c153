import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { pseudonyms } from './pseudonyms';

const KEY = 'a key that only the organisation has';
const folder = mkdtempSync(path.join(tmpdir(), 'muster-key-'));
const file = path.join(folder, 'key');
writeFileSync(file, `${KEY}\n`);

it('is what openssl makes of the name with the same key', async () => {
  const person = await pseudonyms(`file:${file}`);
  const documented = `printf %s 'ada lovelace' | openssl dgst -sha256 -hmac '${KEY}'`;
  const made = execFileSync('sh', ['-c', documented]).toString();
  expect(person('Ada Lovelace')).toBe(`person-${made.trim().split(' ').at(-1)?.slice(0, 16)}`);
});

it('is one for a person however the name is written, another for another, and none for nobody', async () => {
  const person = await pseudonyms(`file:${file}`);
  expect(person(' ADA lovelace ')).toBe(person('Ada Lovelace'));
  expect(person('Grace Hopper')).not.toBe(person('Ada Lovelace'));
  expect(person(null)).toBeNull();
});

it.each([
  ['no key is configured', undefined],
  ['a file that is not there', `file:${path.join(folder, 'none')}`],
  ['a variable that is not set', 'env:MUSTER_NO_SUCH_VARIABLE'],
])('with %s there is none, and it is said what to do', async (_, reference) => {
  await expect(pseudonyms(reference)).rejects.toMatchObject({
    code: 'evidence/no-pseudonym-key',
    message: expect.stringContaining('MUSTER_PSEUDONYM_KEY'),
  });
});

it('takes no key that is easy to guess, and does not repeat it', async () => {
  writeFileSync(path.join(folder, 'short'), 'hunter2');
  const refused = pseudonyms(`file:${path.join(folder, 'short')}`);
  await expect(refused).rejects.toThrow('too short');
  await expect(refused).rejects.not.toThrow('hunter2');
});
