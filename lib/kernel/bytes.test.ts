import fc from 'fast-check';
import { expect, it } from 'vitest';
import { concatBytes, equalBytes, fromBase64, fromHex, fromUtf8, toBase64, toHex, utf8 } from './bytes';

it('writes and reads bytes as Buffer does', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), fc.string({ unit: 'grapheme' }), (one, other, text) => {
      expect(toHex(one)).toBe(Buffer.from(one).toString('hex'));
      expect(fromHex(toHex(one))).toEqual(one);
      expect(fromHex(toHex(one).toUpperCase())).toEqual(one);
      expect(toBase64(one)).toBe(Buffer.from(one).toString('base64'));
      expect(fromBase64(toBase64(one))).toEqual(one);
      expect(equalBytes(one, other)).toBe(Buffer.from(one).equals(Buffer.from(other)));
      expect(equalBytes(one, Uint8Array.from(one))).toBe(true);
      expect(concatBytes(one, other)).toEqual(new Uint8Array(Buffer.concat([one, other])));
      expect(fromUtf8(utf8(text))).toBe(text);
    }),
  );
});

it('reads hexadecimal digits up to the first that is none, and no Base64 that is none', () => {
  expect(fromHex('00ffg0')).toEqual(Uint8Array.from([0, 255]));
  expect(fromHex('0ü')).toEqual(new Uint8Array(0));
  expect(fromHex('abc')).toEqual(Uint8Array.from([0xab]));
  expect(fromBase64('*')).toBeNull();
});

it('keeps a byte order mark, which is part of what was hashed', () => {
  expect(fromUtf8(Uint8Array.from([0xef, 0xbb, 0xbf, 0x61]))).toBe('\ufeffa');
});
