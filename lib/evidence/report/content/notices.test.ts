import { expect, it } from 'vitest';
import { FRAMEWORKS } from '@/lib/frameworks/registry';
import { noticesFor } from './notices';

it.each(FRAMEWORKS.map(({ id }) => id))('a report on %s says whose text it paraphrases', (id) => {
  expect(noticesFor([id])).toEqual([expect.stringMatching(/published by|work|regulation/)]);
});

it('says it once for frameworks of one publisher, and that of SOC 2 that a pack is no opinion', () => {
  expect(noticesFor(['cis-aws', 'cis-gcp', 'cis-azure'])).toHaveLength(1);
  expect(noticesFor(['soc-2', 'pci-dss'])).toEqual([
    expect.stringMatching(/AICPA.*this pack is not one/),
    expect.stringContaining('PCI Security Standards Council'),
  ]);
});
