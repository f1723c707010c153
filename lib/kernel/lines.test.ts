import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type LineOptions, linesIn, MOST_LINE_CHARACTERS } from './lines';

async function read(chunks: readonly (Uint8Array | string)[], options?: LineOptions): Promise<string[]> {
  const all: string[] = [];
  for await (const lines of linesIn(Readable.from(chunks), options)) all.push(...lines);
  return all;
}
const bytewise = (text: string) => [...Buffer.from(text)].map((byte) => Uint8Array.of(byte));

describe('lines', () => {
  it.each([
    ['one\ntwo\n', ['one', 'two']],
    ['one\n\nthree', ['one', '', 'three']],
    ['', []],
    ['\n', ['']],
    ['é😀\n\ufeffno mark', ['é😀', '\ufeffno mark']],
  ])('of %j are the same in one piece and byte by byte', async (text, lines) => {
    expect(await read([Buffer.from(text)])).toEqual(lines);
    expect(await read(bytewise(text))).toEqual(lines);
    expect(await read(text === '' ? [] : [text])).toEqual(lines);
  });

  it('may end with two characters, also where a piece ends between them', async () => {
    expect(await read(bytewise('a\r\nb\nc\r\n'), { lineEnd: '\r\n' })).toEqual(['a', 'b\nc']);
  });

  it('end with half a character as what it is not', async () => {
    expect(await read([Buffer.from('a\n'), Uint8Array.of(0xc3)])).toEqual(['a', '\ufffd']);
  });

  it('that never end are refused before they fill the memory, in the words of who reads', async () => {
    const piece = 'x'.repeat(MOST_LINE_CHARACTERS / 2);
    await expect(read([piece, piece])).resolves.toHaveLength(1);
    await expect(read([piece, piece, 'x'])).rejects.toThrow('more than 16777216 characters');
    await expect(read([piece, piece, 'x\n'])).rejects.toThrow('more than');
    await expect(read([piece, piece, 'x'], { tooLong: () => new RangeError('no trail') })).rejects.toThrow(
      RangeError,
    );
  });
});
