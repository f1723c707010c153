import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64, toHex } from '@/lib/kernel/bytes';
import { invalid } from '@/lib/kernel/errors';
import type { PublicKey } from '@/lib/platform/signing/signer';
import type { VerifyCrypto } from '@/lib/platform/signing/verify-crypto';

/** How the SPKI of each kind of key begins; what follows is the key itself. */
const KINDS: readonly { algorithm: PublicKey['algorithm']; prefix: string; length: number }[] = [
  { algorithm: 'Ed25519', prefix: '302a300506032b6570032100', length: 44 },
  { algorithm: 'ES256', prefix: '3059301306072a8648ce3d020106082a8648ce3d030107034200', length: 91 },
];

/** What verifying takes, in a browser: signatures by WebCrypto; sums by @noble/hashes, as WebCrypto cannot stream. */
export const webCrypto: VerifyCrypto = {
  sha256: (data) => sha256(data),
  running: () => {
    const running = sha256.create();
    return { update: (data) => void running.update(data), digest: () => running.digest() };
  },
  keyOf: async (pem) => {
    const der = derOf(pem);
    const text = der && toHex(der);
    const kind = KINDS.find(({ prefix, length }) => der?.length === length && text?.startsWith(prefix));
    if (!der || !kind) return null;
    return { id: toHex(sha256(der)).slice(0, 32), algorithm: kind.algorithm, publicKey: pem };
  },
  isSignedBy: async ({ algorithm, publicKey }, data, signature) => {
    const der = derOf(publicKey);
    if (!der || signature.length !== 64) return false;
    const { subtle } = globalThis.crypto;
    if (!subtle) throw unable('over plain http it has no cryptography; open Muster over https');
    const [wanted, how] =
      algorithm === 'Ed25519'
        ? ['Ed25519', 'Ed25519']
        : [
            { name: 'ECDSA', namedCurve: 'P-256' },
            { name: 'ECDSA', hash: 'SHA-256' },
          ];
    const key = await subtle
      .importKey('spki', der as BufferSource, wanted, false, ['verify'])
      .catch((error) => {
        throw unable(`it cannot check ${algorithm} (${(error as Error).name})`);
      });
    return subtle.verify(how, key, signature as BufferSource, data as BufferSource);
  },
};

const unable = (why: string) =>
  invalid(
    'evidence/browser',
    `This browser cannot check the signature: ${why}. The command line can: ./muster evidence verify.`,
  );

function derOf(pem: string): Uint8Array | null {
  const [, body] = /-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----/.exec(pem) ?? [];
  return body === undefined ? null : fromBase64(body.replace(/\s/g, ''));
}
