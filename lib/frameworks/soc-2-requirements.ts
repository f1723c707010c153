import type { Requirement } from './contract';
import { SOC2_ACCESS } from './soc-2-requirements-access';
import { SOC2_OPERATIONS } from './soc-2-requirements-operations';

/**
 * Criteria of SOC 2 that credentials bear on. Points of focus are named in our words and never numbered: the criteria do
 * not number them.
 */
export const SOC2_REQUIREMENTS: readonly Requirement[] = [...SOC2_ACCESS, ...SOC2_OPERATIONS];
