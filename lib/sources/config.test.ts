import { expect, it } from 'vitest';
import { assertEndpoints } from './config';

/** The addresses that are looked at. */
async function seen(config: Record<string, unknown>): Promise<string[]> {
  const urls: string[] = [];
  await assertEndpoints({ assertEndpoint: async (url) => void urls.push(url) }, config);
  return urls;
}

it('looks at every address of a configuration, each of a typed list too', async () => {
  const vaults = 'https://one.vault.azure.net, https://two.vault.azure.net\nhttps://three.vault.azure.net';
  expect(await seen({ name: 'x', endpoint: 'http://a.example', vaults, regions: ['us-east-1'] })).toEqual([
    'http://a.example',
    'https://one.vault.azure.net',
    'https://two.vault.azure.net',
    'https://three.vault.azure.net',
  ]);
});

it('names the setting whose address may not be called', async () => {
  const assertEndpoint = async () => Promise.reject(new Error('This endpoint leads inside.'));
  await expect(assertEndpoints({ assertEndpoint }, { endpoint: 'http://a.example' })).rejects.toMatchObject({
    code: 'source/endpoint',
    message: 'endpoint: This endpoint leads inside.',
    fields: { endpoint: 'This endpoint leads inside.' },
  });
});
