import { createHash, createPublicKey, type KeyObject } from 'node:crypto';
import type { Json } from '@/lib/kernel/json';

export const REPOSITORY = {
  label: 'Repository',
  hint: 'The file does not name it. Write it as owner/name, the same for each scan.',
} as const;

/**
 * What tells in public which credential this is, from the values a scanner found: the id of an access key, the id of a
 * service account key, or the fingerprint of the public half of a private key. Nothing is kept of the values themselves,
 * not even a hash: that of a short password would give it away (docs/adr/0008-uploaded-files.md).
 */
export function keyIdIn(...values: (Json | undefined)[]): string | null {
  const texts = values.filter((value) => typeof value === 'string');
  for (const text of texts) {
    const id = /(?<![A-Z0-9])AKIA[A-Z0-9]{16}(?![A-Z0-9])/.exec(text)?.[0];
    if (id) return id;
    const ofKeyFile = /"private_key_id"\s*:\s*"([0-9a-f]{40})"/.exec(text)?.[1];
    if (ofKeyFile) return ofKeyFile;
  }
  for (const text of texts) {
    const fingerprint = fingerprintIn(text);
    if (fingerprint) return fingerprint;
  }
  return null;
}

const PEM = /-----BEGIN ([A-Z ]*)PRIVATE KEY-----([\s\S]+?)-----END \1PRIVATE KEY-----/;

/** `SHA256:…` of the public half of the first private key in a text; null where there is none that can be read. */
function fingerprintIn(text: string): string | null {
  const [pem, kind, body = ''] = PEM.exec(text.replaceAll('\\n', '\n')) ?? [];
  if (!pem) return null;
  try {
    const blob =
      kind === 'OPENSSH ' ? publicHalf(Buffer.from(body, 'base64')) : sshBlob(createPublicKey(pem));
    return blob && `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`;
  } catch {
    // Cut off, encrypted, or no key at all: then nothing is known of it.
    return null;
  }
}

/** OpenSSH keeps the public half beside the private one, readable even where that is encrypted. */
function publicHalf(file: Buffer): Buffer | null {
  const magic = 'openssh-key-v1\0';
  if (file.subarray(0, magic.length).toString('latin1') !== magic) return null;
  let at = magic.length;
  const part = () => {
    const length = file.readUInt32BE(at);
    at += 4 + length;
    return file.subarray(at - length, at);
  };
  for (let before = 0; before < 3; before++) part();
  at += 4;
  return part();
}

/** A public key the way OpenSSH writes it, which is what fingerprints are made of. */
function sshBlob(key: KeyObject): Buffer | null {
  const { kty, crv, n = '', e = '', x = '', y = '' } = key.export({ format: 'jwk' });
  if (kty === 'RSA') return packed(Buffer.from('ssh-rsa'), positive(e), positive(n));
  if (kty === 'OKP' && crv === 'Ed25519')
    return packed(Buffer.from('ssh-ed25519'), Buffer.from(x, 'base64url'));
  const curve = { 'P-256': 'nistp256', 'P-384': 'nistp384', 'P-521': 'nistp521' }[crv ?? ''];
  if (!curve) return null;
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  return packed(Buffer.from(`ecdsa-sha2-${curve}`), Buffer.from(curve), point);
}

function packed(...parts: Buffer[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(part.length);
      return [length, part];
    }),
  );
}

/** A whole number, with a zero in front where it would read as a negative one. */
function positive(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  return (bytes[0] ?? 0) > 127 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes;
}

/** `owner/name` from an address, which may carry a name and a token; anything else as it is. */
export function repositoryName(text: string): string {
  const isAddress = /^\w+:\/\/|^[^/\s]+@/.test(text);
  // Whatever stands before the last `@` may be a secret, slashes and all.
  const plain = isAddress ? text.replace(/^(?:\w+:\/\/)?(?:\S*@)?/, '') : text;
  const path = isAddress ? plain.replace(/^[^/:]+(?::\d+)?[/:]/, '') : plain;
  return path.replace(/(?:\.git)?\/?$/, '');
}
