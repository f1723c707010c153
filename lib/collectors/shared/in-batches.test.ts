import { expect, it } from 'vitest';
import { inBatches, workInBatches } from './in-batches';

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

it('work goes on over what a list gave before it failed', async () => {
  const mapEach = async function* <In, Out>(items: Iterable<In>, work: (item: In) => Promise<Out>) {
    for (const item of items) yield await work(item);
  };
  const done: number[] = [];
  const working = (async () => {
    for await (const twice of workInBatches({ mapEach }, list(205, new Error('no more')), async (n) => 2 * n))
      done.push(twice);
  })();
  await expect(working).rejects.toThrow('no more');
  expect(done).toEqual(Array.from({ length: 205 }, (_, n) => 2 * n));
});
