import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
} from 'node:crypto';
import { link, mkdir, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { invalid } from '@/lib/kernel/errors';
import { keyIdOf, type Signer } from './signer';

/**
 * The Ed25519 key in a PEM file (PKCS #8), made with mode 600 where there is none.
 * @throws MusterError `signing/key-unusable` when the file is not such a key, or when others may read it.
 */
export async function openFileKey(file: string): Promise<Signer> {
  const pem = (await readKey(file)) ?? (await makeKey(file));
  if (((await stat(file)).mode & 0o077) !== 0)
    throw invalid('signing/key-unusable', `Others may read the signing key ${file}; set its mode to 600.`);
  return signerOf(pem, `file ${path.basename(file)}`, file);
}

/** The Ed25519 key in a PEM text. @throws MusterError `signing/key-unusable` */
export function signerOf(pem: string, custody: string, where: string): Signer {
  const key = privateKeyOf(pem, where);
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
  return {
    id: keyIdOf(publicKey),
    algorithm: 'Ed25519',
    publicKey,
    custody,
    sign: async (text) => sign(null, Buffer.from(text), key),
  };
}

function privateKeyOf(pem: string, where: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Falls through: what the file holds is not for the message.
  }
  throw invalid(
    'signing/key-unusable',
    `${where} is not an Ed25519 private key; allowed: PKCS #8 in PEM, as "openssl genpkey -algorithm ed25519" makes it.`,
  );
}

async function readKey(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** Two processes may come here at once: the first to give the file its name has made the key of both, and it is whole. */
async function makeKey(file: string): Promise<string> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, pem, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file);
    return pem;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return (await readKey(file)) ?? pem;
  } finally {
    await unlink(draft);
  }
}
