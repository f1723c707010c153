import type { Requirement, Threshold } from './contract';
import { NIST_800_53_REQUIREMENTS } from './nist-800-53-requirements';
import { numbered } from './thresholds';

export type Baseline = 'Moderate' | 'High';

/** In the catalogue and in no FedRAMP baseline that is told apart here. */
const IN_NEITHER = ['IA-5(5)', 'IA-5(14)', 'IA-5(18)', 'IA-9', 'SC-12(2)', 'SC-12(3)'];
/** Of the High baseline alone. */
const HIGH_ONLY = ['IA-5(8)', 'SC-12(1)', 'AU-9(2)', 'AU-9(3)', 'AU-10'];

const inBaseline = (value: string, more = '') =>
  numbered(value, 'text', `In the baseline: its parameter.${more}`);

/** Parameters that a baseline sets; the others stay with the provider. */
function parameters(high: boolean): Record<string, Threshold> {
  return {
    'IA-4': inBaseline('2 years', ' Identifiers are not given again before.'),
    'IA-5(f)': {
      value: null,
      basis: 'entity-defined',
      reference:
        'The baseline sets no period; the provider defines one by type of authenticator: policy/thresholds.csv.',
    },
    'IA-5(1)': {
      value: null,
      basis: 'text',
      reference:
        'In the baseline: password policies do not enforce that users change the passwords they remember.',
    },
    'AC-2': inBaseline(
      high
        ? 'review monthly (privileged), every 6 months (other); notice within 24 hours, 8 hours on termination'
        : 'review quarterly (privileged), annually (other); notice within 24 hours, 8 hours on termination',
    ),
    'AC-2(2)': inBaseline(high ? '24 hours' : '96 hours', ' From the last use.'),
    'AC-2(3)': inBaseline(
      `${high ? 35 : 90} days of inactivity, disabled within 24 hours`,
      ' For user accounts; for others the provider defines the time and the authorising official accepts it.',
    ),
    'AC-2(13)': inBaseline('1 hour'),
    'AC-6(7)': inBaseline('annually', ' At least, for all users with privileges.'),
    'PS-4': { ...inBaseline(high ? '1 hour' : '4 hours'), revokeWithinHours: high ? 1 : 4 },
    'AU-2': inBaseline('annually', ' Review of the event types, and when the threat changes.'),
    'AU-6': inBaseline('weekly', ' At least.'),
    'AU-8': inBaseline('1 second', ' Granularity of time stamps.'),
    'AU-9(2)': inBaseline('weekly'),
    'AU-11': inBaseline('90 days online', ' At least, then kept offline by federal rules on records.'),
    'CM-8': inBaseline('monthly'),
  };
}

/** The requirements of a FedRAMP Rev 5 baseline: the catalogue’s, with what the baseline sets. */
export function fedrampRequirements(baseline: Baseline): readonly Requirement[] {
  const isHigh = baseline === 'High';
  const set = parameters(isHigh);
  return NIST_800_53_REQUIREMENTS.filter(
    ({ id }) => !IN_NEITHER.includes(id) && (isHigh || !HIGH_ONLY.includes(id)),
  ).map((requirement) => ({ ...requirement, threshold: set[requirement.id] ?? requirement.threshold }));
}
