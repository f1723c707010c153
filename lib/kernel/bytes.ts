const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const ENCODER = new TextEncoder();

/** UTF-8 of a text. */
export const utf8 = (text: string): Uint8Array => ENCODER.encode(text);

const DECODER = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text that UTF-8 stands for, byte order mark and all; what is none becomes U+FFFD. */
export const fromUtf8 = (bytes: Uint8Array): string => DECODER.decode(bytes);

/** Two lower-case hexadecimal digits for each byte. Works in Node and in browsers, like all of this page. */
export function toHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte];
  return text;
}

/** What a character code is worth as a hexadecimal digit; 255 for none. Looked up, as each event of a trail has 64 of them. */
const DIGITS = new Uint8Array(128).fill(255);
for (const [value, digit] of [...'0123456789abcdef'].entries()) {
  DIGITS[digit.charCodeAt(0)] = value;
  DIGITS[digit.toUpperCase().charCodeAt(0)] = value;
}

/** The bytes that hexadecimal digits stand for; it ends before the first pair that is none. */
export function fromHex(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length >> 1);
  for (let at = 0; at < bytes.length; at += 1) {
    const high = DIGITS[text.charCodeAt(2 * at)] ?? 255;
    const low = DIGITS[text.charCodeAt(2 * at + 1)] ?? 255;
    if (high === 255 || low === 255) return bytes.slice(0, at);
    bytes[at] = high * 16 + low;
  }
  return bytes;
}

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/** The bytes of a Base64 text; null for what is none. */
export function fromBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
