import type { Basis } from '@/lib/policies/model';
import type { Threshold } from './contract';

/** The text leaves the number to the organisation. */
export const OWN_NUMBER: Threshold = {
  value: null,
  basis: 'entity-defined',
  reference:
    'The text names no number. Yours is in policy/thresholds.csv, in the documents of policy/policy_versions.csv, or not written yet.',
};

/** The text sets a condition that is met or not. */
export const NO_NUMBER: Threshold = {
  value: null,
  basis: 'text',
  reference: 'A condition in the text, without a number.',
};

/** A benchmark recommends a setting that is on or off. */
export const BENCHMARK_SETTING: Threshold = {
  value: null,
  basis: 'benchmark',
  reference: 'Recommended by the benchmark as a setting, without a number.',
};

/** A number with what it rests on. */
export const numbered = (value: string, basis: Basis, reference: string): Threshold => ({
  value,
  basis,
  reference,
});

/** The frequency comes from a targeted risk analysis of the organisation. */
export const BY_ANALYSIS: Threshold = {
  value: null,
  basis: 'tra',
  reference:
    'Your targeted risk analysis sets the frequency: policy/targeted_risk_analyses.csv. The text names none.',
};
