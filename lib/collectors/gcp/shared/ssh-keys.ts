import { createHash } from 'node:crypto';
import { momentOf } from './time';

/** One line of the metadata entry `ssh-keys`; of the key only what tells it from others. */
export interface SshKeyLine {
  user: string;
  /** `SHA256:…`, as OpenSSH writes it. */
  fingerprint: string;
  /** `RSA_2048`, `ED25519`, `ECDSA_nistp256` */
  algorithm: string;
  comment: string | null;
  /** Who uses it, where Google put the key there itself. */
  googleUser: string | null;
  expiresAt: Date | null;
}

const LINE = /^(?:([^\s:]+):)?((?:sk-)?(?:ssh|ecdsa)-[\w@.-]+)\s+([A-Za-z0-9+/]+={0,3})(?:\s+(.*))?$/;

/** The keys of a metadata value; each line is `USER:TYPE KEY COMMENT`, and what is none is passed over. */
export function readSshKeys(value: string): SshKeyLine[] {
  return value.split('\n').flatMap((line) => readLine(line.trim()) ?? []);
}

function readLine(line: string): SshKeyLine | null {
  const [, user, type, text, rest = ''] = LINE.exec(line) ?? [];
  if (!type || !text) return null;
  const blob = Buffer.from(text, 'base64');
  const google = /^google-ssh\s+(\{.*\})$/.exec(rest);
  const { userName, expireOn } = google ? parse(google[1]) : {};
  return {
    user: user ?? '',
    fingerprint: `SHA256:${createHash('sha256').update(blob).digest('base64').replace(/=+$/, '')}`,
    algorithm: algorithmOf(type, blob),
    comment: google ? 'google-ssh' : rest || null,
    googleUser: userName ?? null,
    // Google writes the offset as +0000, which is not what ISO 8601 calls its extended form.
    expiresAt: momentOf(expireOn?.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')),
  };
}

function parse(text = ''): { userName?: string; expireOn?: string } {
  try {
    const { userName, expireOn }: Record<string, unknown> = JSON.parse(text);
    return {
      ...(typeof userName === 'string' ? { userName } : {}),
      ...(typeof expireOn === 'string' ? { expireOn } : {}),
    };
  } catch {
    return {};
  }
}

function algorithmOf(type: string, blob: Buffer): string {
  if (type === 'ssh-rsa') {
    const bits = rsaBits(blob);
    return bits === null ? 'RSA' : `RSA_${bits}`;
  }
  if (type.includes('ed25519')) return 'ED25519';
  if (type === 'ssh-dss') return 'DSA';
  const curve = /nistp\d+/.exec(type)?.[0];
  return curve ? `ECDSA_${curve}` : type;
}

/** Length of the modulus, the third of the length-prefixed parts of an RSA key. */
function rsaBits(blob: Buffer): number | null {
  let at = 0;
  for (let part = 0; part < 3; part++) {
    if (at + 4 > blob.length) return null;
    const length = blob.readUInt32BE(at);
    const end = at + 4 + length;
    if (end > blob.length) return null;
    if (part === 2) {
      const modulus = blob.subarray(at + 4, end);
      const first = modulus.findIndex((byte) => byte !== 0);
      return first < 0 ? null : (modulus.length - first) * 8 - Math.clz32(modulus[first] ?? 0) + 24;
    }
    at = end;
  }
  return null;
}
