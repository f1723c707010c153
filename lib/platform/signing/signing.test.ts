import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFileKey } from './file-key';
import { openSigner } from './open-signer';
import { isSignedBy, keyIdOf, publicKeyOf } from './signer';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'muster-key-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a key in a file', () => {
  it('is made once with mode 600, also when several ask at once, and signs what only its public half accepts', async () => {
    const file = path.join(folder, 'keys', 'audit.pem');
    const signers = await Promise.all(Array.from({ length: 8 }, () => openFileKey(file)));
    expect(new Set(signers.map(({ id }) => id)).size).toBe(1);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(path.dirname(file))).toEqual(['audit.pem']);
    const [signer] = signers;
    if (!signer) throw new Error('no signer');
    const signature = await signer.sign('text');
    expect(isSignedBy(signer, 'text', signature)).toBe(true);
    expect(isSignedBy(signer, 'texs', signature)).toBe(false);
    expect(isSignedBy(signer, 'text', signature.slice(1))).toBe(false);
    const other = await openFileKey(path.join(folder, 'other.pem'));
    expect(isSignedBy(other, 'text', signature)).toBe(false);
  });

  it('is refused when others may read it, or when it is something else', async () => {
    const file = path.join(folder, 'open.pem');
    await openFileKey(file);
    await chmod(file, 0o644);
    await expect(openFileKey(file)).rejects.toMatchObject({ code: 'signing/key-unusable' });
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    for (const text of ['nothing that is a key', rsa.export({ type: 'pkcs8', format: 'pem' }).toString()]) {
      await writeFile(path.join(folder, 'wrong.pem'), text, { mode: 0o600 });
      const refused = await openFileKey(path.join(folder, 'wrong.pem')).catch((error: Error) => error);
      expect(refused).toMatchObject({ code: 'signing/key-unusable' });
      expect((refused as Error).message).not.toContain(text.slice(0, 40));
    }
  });
});

it('a key may come from a variable', async () => {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const env = { MUSTER_HOME: folder, MUSTER_SIGNING_KEY: 'env:TRAIL_KEY' };
  const signer = await openSigner(env, { TRAIL_KEY: pem });
  expect(isSignedBy(signer, 'text', await signer.sign('text'))).toBe(true);
  await expect(openSigner(env, {})).rejects.toMatchObject({ code: 'signing/key-unusable' });
});

it('signs as RFC 8032 says (section 7.1, test 2), so that others can check it', () => {
  const seed = '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb';
  const der = Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex');
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  expect(sign(null, Buffer.from('72', 'hex'), key).toString('hex')).toBe(
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  );
});

it('accepts ECDSA over P-256 from a key service, and no other curve', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const key = publicKeyOf(publicKey.export({ type: 'spki', format: 'pem' }).toString());
  if (!key) throw new Error('no key');
  expect(key).toMatchObject({ algorithm: 'ES256', id: keyIdOf(key.publicKey) });
  const signature = sign('sha256', Buffer.from('text'), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  expect(isSignedBy(key, 'text', signature)).toBe(true);
  expect(isSignedBy(key, 'texs', signature)).toBe(false);
  const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey;
  expect(publicKeyOf(p384.export({ type: 'spki', format: 'pem' }).toString())).toBeNull();
});
