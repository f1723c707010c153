import { createHash, randomBytes } from 'node:crypto';
import { TOKEN_PREFIX } from './model';

const SHAPE = /^mst_[A-Za-z0-9_-]{43}$/;

export interface NewToken {
  /** Shown once, never kept. */
  value: string;
  hash: Uint8Array<ArrayBuffer>;
  /** The first characters, by which people recognise a token in a list. */
  hint: string;
}

/** A new token of 256 random bits. */
export function newTokenValue(): NewToken {
  const value = `${TOKEN_PREFIX}${randomBytes(32).toString('base64url')}`;
  return { value, hash: hashToken(value), hint: `${value.slice(0, TOKEN_PREFIX.length + 4)}…` };
}

/**
 * SHA-256 of a token. Tokens are found by this hash, so how long a look-up takes says nothing about the token:
 * who does not know it cannot choose its hash. A slow hash would protect guessable passwords, not 256 random bits.
 */
export function hashToken(value: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(value).digest());
}

/** Whether the text has the shape of a token; spares the database the rest. */
export function looksLikeToken(value: string): boolean {
  return SHAPE.test(value);
}
