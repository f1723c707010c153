import { createHash, createPublicKey, verify } from 'node:crypto';

export const SIGNATURE_ALGORITHMS = ['Ed25519', 'ES256'] as const;
/** Ed25519 (RFC 8032), or where a key service has none, ECDSA over P-256 with SHA-256 (RFC 7518 3.4: r and s, 64 bytes). */
export type SignatureAlgorithm = (typeof SIGNATURE_ALGORITHMS)[number];

/** A public key as it is published: SPKI in PEM. */
export interface PublicKey {
  /** First 32 hexadecimal digits of the SHA-256 of the key's SPKI in DER. */
  id: string;
  algorithm: SignatureAlgorithm;
  publicKey: string;
}

/** Signs with a private key that never leaves where it is kept. */
export interface Signer extends PublicKey {
  /** Where the private half is kept, for people: `file`, `aws-kms …`. */
  custody: string;
  /** @throws MusterError `signing/unavailable` when the key cannot be reached. */
  sign(text: string): Promise<Uint8Array>;
}

/** The id of a public key. */
export function keyIdOf(publicKey: string): string {
  const der = createPublicKey(publicKey).export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('hex').slice(0, 32);
}

/** Whether the signature over the text is by this key; false also for what is no signature at all. */
export function isSignedBy(key: PublicKey, text: string | Uint8Array, signature: Uint8Array): boolean {
  const data = typeof text === 'string' ? Buffer.from(text) : text;
  try {
    if (key.algorithm === 'Ed25519') return verify(null, data, key.publicKey, signature);
    return verify('sha256', data, { key: key.publicKey, dsaEncoding: 'ieee-p1363' }, signature);
  } catch {
    return false;
  }
}

/** A public key from its PEM; null for anything that is not Ed25519 or P-256. */
export function publicKeyOf(pem: string): PublicKey | null {
  try {
    const key = createPublicKey(pem);
    const publicKey = key.export({ type: 'spki', format: 'pem' }).toString();
    const isP256 = key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1';
    const algorithm = key.asymmetricKeyType === 'ed25519' ? 'Ed25519' : isP256 ? 'ES256' : null;
    return algorithm && { id: keyIdOf(publicKey), algorithm, publicKey };
  } catch {
    return null;
  }
}
