import { type Framework, type FrameworkVersion, preset } from './contract';

/** Items by version; the numbering moved with 5.0. */
function version(name: string, items: { accounts: string; kms: string; apiKeys: string }): FrameworkVersion {
  const item = (number: string) => `CIS GCP ${name} item ${number}`;
  const shared = { measure: 'age', provider: 'gcp', days: 90, basis: 'benchmark' } as const;
  return {
    version: name,
    clauses: [
      ...preset({
        ...shared,
        kinds: ['cloud-access-key'],
        control: item(items.accounts),
        source:
          'Recommended by the benchmark for keys of service accounts: rotated every 90 days. Applied to HMAC keys as well, which is our choice.',
      }),
      ...preset({
        ...shared,
        kinds: ['encryption-key'],
        control: item(items.kms),
        source: 'Recommended by the benchmark: KMS keys are rotated within 90 days.',
      }),
      ...preset({
        ...shared,
        kinds: ['api-key'],
        control: item(items.apiKeys),
        source: 'Recommended by the benchmark: API keys are rotated every 90 days.',
      }),
    ],
  };
}

export const cisGcp: Framework = {
  id: 'cis-gcp',
  title: 'CIS GCP',
  numbers:
    'The benchmark recommends 90 days for keys of service accounts, KMS keys and API keys. Its numbering differs by version.',
  versions: [
    version('5.0', { accounts: '1.8', kms: '1.11', apiKeys: '1.16' }),
    version('4.0', { accounts: '1.7', kms: '1.10', apiKeys: '1.15' }),
    version('3.0', { accounts: '1.7', kms: '1.10', apiKeys: '1.15' }),
  ],
};
