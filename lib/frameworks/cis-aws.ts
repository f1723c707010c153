import { type Framework, type FrameworkVersion, preset } from './contract';

/** Items by version; the numbering moved with 5.0, 6.0 and 7.0. */
function version(name: string, items: { keys: string; unused: string; kms: string }): FrameworkVersion {
  const item = (number: string) => `CIS AWS ${name} item ${number}`;
  return {
    version: name,
    clauses: [
      ...preset({
        measure: 'age',
        kinds: ['cloud-access-key'],
        provider: 'aws',
        days: 90,
        basis: 'benchmark',
        control: item(items.keys),
        source: 'Recommended by the benchmark: access keys are rotated every 90 days or less.',
      }),
      ...preset({
        measure: 'idle',
        kinds: ['cloud-access-key', 'password'],
        provider: 'aws',
        days: 45,
        basis: 'benchmark',
        control: item(items.unused),
        source: 'Recommended by the benchmark: credentials unused for 45 days or more are disabled.',
      }),
      ...preset({
        measure: 'age',
        kinds: ['encryption-key'],
        provider: 'aws',
        days: 365,
        basis: 'benchmark',
        control: item(items.kms),
        source:
          'Recommended by the benchmark (level 2): rotation of symmetric KMS keys is switched on; its audit text speaks of yearly.',
      }),
    ],
  };
}

export const cisAws: Framework = {
  id: 'cis-aws',
  title: 'CIS AWS',
  numbers:
    'The benchmark recommends numbers for access keys and for credentials without use. Its numbering differs by version.',
  versions: [
    version('7.0', { keys: '2.12', unused: '2.11', kms: '4.6' }),
    version('6.0', { keys: '2.13', unused: '2.11', kms: '4.6' }),
    version('5.0', { keys: '1.13', unused: '1.11', kms: '3.6' }),
    version('4.0', { keys: '1.14', unused: '1.12', kms: '3.6' }),
    version('3.0', { keys: '1.14', unused: '1.12', kms: '3.6' }),
  ],
};
