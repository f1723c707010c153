import { expect, it } from 'vitest';
import { identityOf, observedHash } from '@/lib/credentials/merge/identity';
import { collectGcp, startGcp, TODAY } from '@/lib/testing/collector-gcp';

it('a second run over an estate in which nothing happened finds nothing that differs', async () => {
  const gcp = await startGcp({ throttleEvery: 0 });
  const hashes = async () => {
    const { observations } = await collectGcp(gcp, gcp.projects);
    return new Map(observations.map((seen) => [identityOf(seen), { hash: observedHash(seen), seen }]));
  };
  const before = await hashes();
  gcp.clock.set(new Date(TODAY.getTime() + 60_000));
  const after = await hashes();
  await gcp.close();
  const differing = [...after].filter(([id, { hash }]) => before.get(id)?.hash !== hash);
  expect(differing.map(([, { seen }]) => `${seen.resource} ${seen.name}`)).toEqual([]);
  expect(after.size).toBe(before.size);
  const watched = [...after.values()].filter(({ seen }) => seen.lastUsedAsOf);
  expect(watched.length).toBeGreaterThan(10);
});
