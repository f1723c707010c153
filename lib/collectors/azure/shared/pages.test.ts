import { expect, test } from 'vitest';
import { CollectorFailure } from '@/lib/collectors/contract';
import { type Listing, readSdkPage, refuseOtherOrigin } from './sdk-page';

const { signal } = new AbortController();
const HERE = 'https://prod-kv.vault.azure.net';

test.each(['https://evil.example/secrets', 'http://prod-kv.vault.azure.net/', '/secrets?$skiptoken=1', ''])(
  'refuses the page link %j',
  (link) => expect(() => refuseOtherOrigin(link, HERE)).toThrow(CollectorFailure),
);

test('follows a link to the same vault', () => {
  expect(() => refuseOtherOrigin(`${HERE}/secrets?$skiptoken=1`, `${HERE}/`)).not.toThrow();
});

test('asks from the start, then from the cursor, one page each', async () => {
  const asked: (string | undefined)[] = [];
  const list = (): Listing<number> => ({
    async *byPage(settings) {
      asked.push(settings?.continuationToken);
      yield [1, 2];
      yield [3];
    },
  });
  const cursor = `${HERE}/secrets?$skiptoken=2`;
  expect(await readSdkPage(list, HERE, undefined, signal)).toEqual({ items: [1, 2], next: undefined });
  await readSdkPage(list, HERE, cursor, signal);
  expect(asked).toEqual([undefined, cursor]);
});
