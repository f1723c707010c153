import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { invalid } from '@/lib/kernel/errors';
import type { NamePerson } from './files/column';

const LEAST_CHARACTERS = 32;
const SHOWN = 16;

/**
 * Pseudonyms by a key that the organisation keeps: `person-` and the first 16 hexadecimal digits of HMAC-SHA-256 (RFC 2104)
 * over the name in lower case. Whoever has the key finds the pseudonym of a name; nobody else finds either.
 * @throws `evidence/no-pseudonym-key` where `reference` (`file:PATH` or `env:NAME`) leads to no key that is long enough.
 */
export async function pseudonyms(reference: string | undefined): Promise<NamePerson> {
  const key = await keyOf(reference);
  const known = new Map<string, string>();
  return (name) => {
    if (name === null) return null;
    const plain = name.normalize('NFC').trim().toLowerCase();
    let pseudonym = known.get(plain);
    if (pseudonym === undefined) {
      pseudonym = `person-${createHmac('sha256', key).update(plain).digest('hex').slice(0, SHOWN)}`;
      if (known.size < MOST_KEPT) known.set(plain, pseudonym);
    }
    return pseudonym;
  };
}
const MOST_KEPT = 10_000;

async function keyOf(reference: string | undefined): Promise<string> {
  const refusal = (why: string) =>
    invalid(
      'evidence/no-pseudonym-key',
      `People cannot be named by pseudonyms: ${why} Set MUSTER_PSEUDONYM_KEY of the worker to file:PATH or env:NAME of a text of at least ${LEAST_CHARACTERS} characters, and ask for the pack again.`,
    );
  if (!reference) throw refusal('no key is configured.');
  const at = reference.slice(reference.indexOf(':') + 1);
  const text = reference.startsWith('env:')
    ? process.env[at]
    : await readFile(at, 'utf8').catch(() => undefined);
  const key = text?.trim() ?? '';
  if (key.length < LEAST_CHARACTERS) throw refusal(`${reference} holds none, or one that is too short.`);
  return key;
}
