import { expect, test } from 'vitest';
import { wait } from './wait';

test('a wait ends with the reason of the signal, at once', async () => {
  const stop = new AbortController();
  const waiting = wait(60_000, stop.signal);
  stop.abort(new Error('out of time'));
  await expect(waiting).rejects.toThrow('out of time');
  await expect(wait(60_000, stop.signal)).rejects.toThrow('out of time');
});

test('a wait ends by itself', async () => {
  await expect(wait(1, new AbortController().signal)).resolves.toBeUndefined();
});
