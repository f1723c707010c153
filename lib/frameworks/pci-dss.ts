import { APPLICATION_SECRETS, type Framework, preset } from './contract';

export const pciDss: Framework = {
  id: 'pci-dss',
  title: 'PCI DSS',
  numbers:
    'Its text names 90 days twice, both for people: inactive user accounts (8.2.6), and passwords that are the sole factor (8.3.9, as one of two options). For application and system accounts the frequency comes from your targeted risk analysis (8.6.3, 12.3.1), for keys that protect stored account data from a period you define (3.7.4).',
  versions: [
    {
      version: '4.0.1',
      clauses: [
        ...preset({
          measure: 'age',
          kinds: APPLICATION_SECRETS,
          days: 90,
          basis: 'tra',
          control: 'PCI DSS 4.0.1 8.6.3',
          source:
            'A starting point for your targeted risk analysis, which sets the frequency; the standard names none. API and access keys are treated as passwords of application accounts, which is for your assessor to judge.',
        }),
        ...preset({
          measure: 'age',
          kinds: ['encryption-key'],
          days: 365,
          basis: 'entity-defined',
          control: 'PCI DSS 4.0.1 3.7.4',
          source:
            'Entity-defined: the standard asks for a defined period per key type and names none; 365 days after the default of AWS KMS. It is about keys that protect stored account data.',
        }),
        ...preset({
          measure: 'age',
          kinds: ['password'],
          when: 'single-factor',
          days: 90,
          basis: 'text',
          control: 'PCI DSS 4.0.1 8.3.9',
          source:
            'In the text, as one of two options (the other is dynamic analysis of the account’s posture), and only where the password is the sole factor. Applied where the provider says that no second factor is set.',
        }),
        ...preset({
          measure: 'idle',
          kinds: ['password'],
          days: 90,
          basis: 'text',
          control: 'PCI DSS 4.0.1 8.2.6',
          source: 'In the text: inactive user accounts are removed or disabled within 90 days of inactivity.',
        }),
      ],
    },
  ],
};
