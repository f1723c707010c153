import { expect, it } from 'vitest';
import { jsonPieces } from './json-stream';

async function* numbers(count: number) {
  for (let at = 0; at < count; at += 1) yield { at };
}
async function textOf(value: Parameters<typeof jsonPieces>[0]): Promise<string> {
  let text = '';
  for await (const piece of jsonPieces(value)) text += piece;
  return text;
}

it('writes lists that are read meanwhile, however deep, as JSON', async () => {
  const text = await textOf({ a: [{ b: numbers(2), c: [] }, null, 'x"'], none: numbers(0), empty: {} });
  expect(JSON.parse(text)).toEqual({
    a: [{ b: [{ at: 0 }, { at: 1 }], c: [] }, null, 'x"'],
    none: [],
    empty: {},
  });
});

it('reads no further than what was written', async () => {
  let read = 0;
  const source = async function* () {
    for (;;) {
      read += 1;
      yield read;
    }
  };
  const pieces = jsonPieces({ endless: source() });
  for (let at = 0; at < 10; at += 1) await pieces.next();
  expect(read).toBeLessThan(11);
});
