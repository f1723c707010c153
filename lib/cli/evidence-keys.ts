import { readFile } from 'node:fs/promises';
import { type PublicKey, publicKeyOf } from '@/lib/platform/signing/signer';
import { CliError } from './io';

/** Public keys from a file: one in PEM, or all that `/.well-known/muster-keys.json` lists. */
export async function readKeys(file: string): Promise<PublicKey[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CliError('cli/file', `${file} cannot be read (${error.code ?? 'unknown error'}).`);
  });
  const keys = pemsIn(text).map(publicKeyOf);
  const usable = keys.filter((key) => key !== null);
  if (usable.length === 0 || usable.length < keys.length)
    throw new CliError(
      'cli/key',
      `${file} is no public key that can have signed; allowed: Ed25519 or P-256 in PEM ("BEGIN PUBLIC KEY"), or the muster-keys.json that Muster publishes.`,
    );
  return usable;
}

function pemsIn(text: string): string[] {
  try {
    const { keys } = JSON.parse(text) as { keys: { publicKey: string }[] };
    return keys.map(({ publicKey }) => String(publicKey));
  } catch {
    return [text];
  }
}
