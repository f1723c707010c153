import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { invalid, upstream } from '@/lib/kernel/errors';
import { isSignedBy, publicKeyOf, type SignatureAlgorithm, type Signer } from './signer';

/** What differs between key services. */
interface KeyService {
  custody: string;
  /** The public half, and in the service's own words what it is. */
  publicKey(): Promise<{ key: { der: Uint8Array } | { pem: string } | { jwk: JsonWebKey }; says: string }>;
  /** A signature over the UTF-8 of the text; for ES256 r and s, 64 bytes. */
  sign(text: string): Promise<Uint8Array>;
  allowed: readonly SignatureAlgorithm[];
}

/**
 * A signer whose private key is in a key service. Each signature is checked before it is used, so that a key that was
 * replaced behind its name does not sign checkpoints that nobody can verify.
 * @throws MusterError `signing/key-unusable` when the key is of another kind, `signing/unavailable` when the service does
 * not answer; the SDK's own message may quote a request and stays in the cause.
 */
export async function remoteSigner(service: KeyService): Promise<Signer> {
  const { custody, allowed } = service;
  const { key, says } = await reach(custody, () => service.publicKey());
  const published = asPublicKey(key);
  if (!published || !allowed.includes(published.algorithm))
    throw invalid(
      'signing/key-unusable',
      `${custody} cannot sign the trail: it is of ${says}; allowed: ${allowed.map((each) => WANTED[each]).join(' or ')}.`,
    );
  return {
    ...published,
    custody,
    sign: async (text) => {
      const signature = await reach(custody, () => service.sign(text));
      if (!isSignedBy(published, text, signature))
        throw upstream('signing/unavailable', `${custody} answered with a signature that is not of its key.`);
      return signature;
    },
  };
}

const WANTED: Record<SignatureAlgorithm, string> = { Ed25519: 'Ed25519', ES256: 'EC over P-256' };

function asPublicKey(key: { der: Uint8Array } | { pem: string } | { jwk: JsonWebKey }) {
  try {
    const parsed: KeyObject =
      'pem' in key
        ? createPublicKey(key.pem)
        : 'jwk' in key
          ? createPublicKey({ key: key.jwk, format: 'jwk' })
          : createPublicKey({ key: Buffer.from(key.der), format: 'der', type: 'spki' });
    return publicKeyOf(parsed.export({ type: 'spki', format: 'pem' }).toString());
  } catch {
    return null;
  }
}

async function reach<T>(custody: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : 'unknown error';
    throw upstream('signing/unavailable', `${custody} cannot be reached or refuses (${name}).`, { cause });
  }
}
