import { APPLICATION_SECRETS, type Framework, NON_USER_ACCESS, preset } from './contract';

const NO_NUMBER =
  'Entity-defined: the trust services criteria name no interval, and an auditor tests you against your own policy.';

export const soc2: Framework = {
  id: 'soc-2',
  title: 'SOC 2',
  numbers:
    'The trust services criteria and their points of focus contain no interval at all. Every number preset here is a choice that becomes yours when you adopt it.',
  versions: [
    {
      version: '2017 (2022)',
      clauses: [
        ...preset({
          measure: 'age',
          kinds: APPLICATION_SECRETS,
          days: 90,
          basis: 'entity-defined',
          control: 'SOC 2 CC6.1',
          source: `${NO_NUMBER} 90 days after the defaults of AWS Security Hub IAM.3 and SecretsManager.4.`,
        }),
        ...preset({
          measure: 'age',
          kinds: ['encryption-key'],
          days: 365,
          basis: 'entity-defined',
          control: 'SOC 2 CC6.1',
          source: `${NO_NUMBER} 365 days after the default period of AWS KMS rotation.`,
        }),
        ...preset({
          measure: 'idle',
          kinds: ['password', ...NON_USER_ACCESS],
          days: 90,
          basis: 'entity-defined',
          control: 'SOC 2 CC6.2',
          source: `${NO_NUMBER} 90 days after the default of AWS Security Hub IAM.8.`,
        }),
      ],
    },
  ],
};
