import { createHash, randomBytes } from 'node:crypto';

const SHAPE = /^mcal_[A-Za-z0-9_-]{43}$/;

export interface NewFeedToken {
  /** Part of the address; shown once, never kept. */
  value: string;
  hash: Uint8Array<ArrayBuffer>;
  /** The first characters, by which people recognise it in a list. */
  hint: string;
}

/** A new secret of 256 random bits for the address of a feed; it opens nothing else. */
export function newFeedToken(): NewFeedToken {
  const value = `mcal_${randomBytes(32).toString('base64url')}`;
  return { value, hash: hashFeedToken(value), hint: `${value.slice(0, 9)}…` };
}

export function hashFeedToken(value: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(value).digest());
}

/** The token of the last part of a feed's address, `<token>.ics`; null for anything else. */
export function feedTokenOf(file: string): string | null {
  const value = file.endsWith('.ics') ? file.slice(0, -4) : '';
  return SHAPE.test(value) ? value : null;
}
