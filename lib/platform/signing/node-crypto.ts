import { createHash, hash } from 'node:crypto';
import { isSignedBy, publicKeyOf } from './signer';
import type { Hashing, VerifyCrypto } from './verify-crypto';

/** SHA-256 of node:crypto. */
export const nodeHashing: Hashing = {
  sha256: (data) => hash('sha256', data, 'buffer'),
  running: () => {
    const running = createHash('sha256');
    return { update: (data) => void running.update(data), digest: () => running.digest() };
  },
};

/** What verifying takes, by node:crypto. */
export const nodeCrypto: VerifyCrypto = {
  ...nodeHashing,
  keyOf: async (pem) => publicKeyOf(pem),
  isSignedBy: async (key, data, signature) => isSignedBy(key, data, signature),
};
