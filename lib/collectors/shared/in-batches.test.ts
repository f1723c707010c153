import { expect, it } from 'vitest';
import { inBatches } from './in-batches';

async function* list(count: number, error?: Error) {
  for (let i = 0; i < count; i++) yield i;
  if (error) throw error;
}

async function all(batches: AsyncIterable<number[]>) {
  const got: number[][] = [];
  const error = await (async () => {
    for await (const batch of batches) got.push([...batch]);
  })().catch((reason: Error) => reason.message);
  return { got, error };
}

it.each([
  [0, []],
  [2, [[0, 1]]],
  [3, [[0, 1], [2]]],
])('%i items come by the two', async (count, expected) => {
  expect(await all(inBatches(list(count), 2))).toEqual({ got: expected, error: undefined });
});

it('a list that fails fails after what it had given', async () => {
  const failing = inBatches(list(3, new Error('no more')), 2);
  expect(await all(failing)).toEqual({ got: [[0, 1], [2]], error: 'no more' });
});
