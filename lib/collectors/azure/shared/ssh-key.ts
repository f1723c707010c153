import { createHash } from 'node:crypto';

export interface SshKey {
  /** As `ssh-keygen -l` prints it. */
  fingerprint: string;
  /** `RSA_4096`, `ED25519`, `ECDSA_256`; null for a type that is not known. */
  algorithm: string | null;
}

/** Fingerprint and type of a public key as in `authorized_keys`; its comment, often a mail address, is not kept. */
export function readSshKey(text: string): SshKey {
  const [type = '', encoded = ''] = text.trim().split(/\s+/);
  // What is no key still has to be told from the others.
  const blob = encoded ? Buffer.from(encoded, 'base64') : Buffer.from(text.trim());
  const digest = createHash('sha256').update(blob).digest('base64').replace(/=+$/, '');
  return { fingerprint: `SHA256:${digest}`, algorithm: algorithmOf(type, blob) };
}

function algorithmOf(type: string, blob: Buffer): string | null {
  if (type === 'ssh-rsa') return rsaBits(blob);
  if (type === 'ssh-ed25519') return 'ED25519';
  if (type === 'ssh-dss') return 'DSA';
  const curve = type.match(/^ecdsa-sha2-nistp(\d+)$/)?.[1];
  return curve ? `ECDSA_${curve}` : null;
}

/** The third field is the modulus, with a leading zero byte where its first bit is set. */
function rsaBits(blob: Buffer): string | null {
  let at = 0;
  const fields: Buffer[] = [];
  while (fields.length < 3) {
    if (at + 4 > blob.length) return null;
    const length = blob.readUInt32BE(at);
    const field = blob.subarray(at + 4, at + 4 + length);
    if (field.length < length) return null;
    fields.push(field);
    at += 4 + length;
  }
  const modulus = fields[2] ?? Buffer.alloc(0);
  const first = modulus.findIndex((byte) => byte !== 0);
  if (first < 0) return null;
  const bits = (modulus.length - first - 1) * 8 + (32 - Math.clz32(modulus[first] ?? 0));
  return `RSA_${bits}`;
}
