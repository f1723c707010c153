import { type Framework, type FrameworkVersion, preset } from './contract';

/** The item on storage account keys by version. */
function version(name: string, items: string): FrameworkVersion {
  return {
    version: name,
    clauses: preset({
      measure: 'age',
      kinds: ['cloud-access-key'],
      provider: 'azure',
      days: 90,
      basis: 'benchmark',
      control: `CIS Azure ${name} ${items}`,
      source:
        'Recommended by the benchmark for keys of storage accounts: regenerated every 90 days. Applied to the keys of Cosmos DB accounts as well, which is our choice.',
    }),
  };
}

export const cisAzure: Framework = {
  id: 'cis-azure',
  title: 'CIS Azure',
  numbers:
    'The benchmark recommends a number for keys of storage accounts. For keys and secrets in Key Vault it recommends that an end is set and leaves the day to you; that is judged by the rule on expiry, not here.',
  versions: [
    version('6.0', 'items 9.3.1.1 to 9.3.1.3'),
    version('5.0', 'items 9.3.1.1 to 9.3.1.3'),
    version('4.0', 'items 10.3.1.1 to 10.3.1.3'),
    version('3.0', 'item 4.4'),
  ],
};
