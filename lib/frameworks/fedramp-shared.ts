import type { FrameworkClause } from '@/lib/policies/model';
import { APPLICATION_SECRETS, NON_USER_ACCESS, preset } from './contract';

/** The presets of a FedRAMP Rev 5 baseline whose user accounts are disabled after so many days without use. */
export function fedrampClauses(baseline: string, idleDays: number): FrameworkClause[] {
  return [
    ...preset({
      measure: 'age',
      kinds: APPLICATION_SECRETS,
      days: 90,
      basis: 'entity-defined',
      control: `FedRAMP ${baseline} IA-5(f)`,
      source:
        'Entity-defined: the baseline sets no period for IA-5(f), the provider defines one by type of authenticator. 90 days after the defaults of AWS Security Hub IAM.3 and SecretsManager.4.',
    }),
    ...preset({
      measure: 'age',
      kinds: ['encryption-key'],
      days: 365,
      basis: 'entity-defined',
      control: `FedRAMP ${baseline} SC-12`,
      source:
        'Entity-defined: SC-12 refers to federal rules and the baseline sets no period. 365 days after the default of AWS KMS.',
    }),
    ...preset({
      measure: 'idle',
      kinds: ['password'],
      days: idleDays,
      basis: 'text',
      control: `FedRAMP ${baseline} AC-2(3)`,
      source: `In the baseline: its parameter for disabling inactive user accounts is ${idleDays} days.`,
    }),
    ...preset({
      measure: 'idle',
      kinds: NON_USER_ACCESS,
      days: idleDays,
      basis: 'entity-defined',
      control: `FedRAMP ${baseline} AC-2(3)`,
      source: `Entity-defined: for accounts that are not a user’s the provider defines the time and the authorising official accepts it. ${idleDays} days as for users.`,
    }),
  ];
}

/** What the baselines say about numbers. */
export const FEDRAMP_NUMBERS =
  'The baseline sets a time without use for user accounts (AC-2(3)) and no age for any authenticator (IA-5(f)); IA-5(1) speaks against forced changes of passwords that people remember, so they have no age limit here.';
