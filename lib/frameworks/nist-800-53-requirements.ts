import type { Requirement } from './contract';
import { NIST_ACCESS } from './nist-800-53-requirements-access';
import { NIST_AUDIT } from './nist-800-53-requirements-audit';
import { NIST_IDENTIFICATION } from './nist-800-53-requirements-identification';

/** Controls of NIST SP 800-53 Rev 5 that credentials bear on; parameters are the organisation’s. */
export const NIST_800_53_REQUIREMENTS: readonly Requirement[] = [
  ...NIST_IDENTIFICATION,
  ...NIST_ACCESS,
  ...NIST_AUDIT,
];
