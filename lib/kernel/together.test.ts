import { expect, it } from 'vitest';
import { together } from './together';

it('returns what each came to, in the order given', async () => {
  const late = Promise.withResolvers<string>();
  const both = together(late.promise, Promise.resolve(2));
  late.resolve('one');
  expect(await both).toEqual(['one', 2]);
});

it('fails only when none is at work any more', async () => {
  const late = Promise.withResolvers<void>();
  const ends: string[] = [];
  const slow = late.promise.then(() => ends.push('slow'));
  const both = together(slow, Promise.reject(new Error('fast failed'))).catch((error: Error) =>
    ends.push(error.message),
  );
  late.resolve();
  await both;
  expect(ends).toEqual(['slow', 'fast failed']);
});
