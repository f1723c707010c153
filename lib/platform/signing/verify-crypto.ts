import type { PublicKey } from './signer';

/** SHA-256 in one go. Synchronous: a tree over a million rows cannot wait for as many promises. */
export type Sha256 = (data: Uint8Array) => Uint8Array;

/** SHA-256 piece by piece. */
export interface RunningSha256 {
  update(data: Uint8Array): void;
  digest(): Uint8Array;
}

export interface Hashing {
  sha256: Sha256;
  running(): RunningSha256;
}

/** All the cryptography that verifying takes, so that the same verifier runs in Node and in a browser. */
export interface VerifyCrypto extends Hashing {
  /** A public key from its PEM; null for anything that is not Ed25519 or P-256. */
  keyOf(pem: string): Promise<PublicKey | null>;
  /** Whether the signature is by this key: 64 bytes, for ES256 r and s. False also for what is no signature at all. */
  isSignedBy(key: PublicKey, data: Uint8Array, signature: Uint8Array): Promise<boolean>;
}
