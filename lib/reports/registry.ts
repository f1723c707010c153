import { notFound } from '@/lib/kernel/errors';
import type { Report } from './contract';
import { BEFORE_AFTER } from './kinds/before-after';
import { ORPHANED_AND_UNUSED } from './kinds/orphaned-and-unused';
import { POLICY_DRIFT } from './kinds/policy-drift';
import { ROTATION_COMPLIANCE } from './kinds/rotation-compliance';
import { REPORT_IDS } from './model';

export const REPORTS: readonly Report[] = [
  ROTATION_COMPLIANCE,
  ORPHANED_AND_UNUSED,
  POLICY_DRIFT,
  BEFORE_AFTER,
];

/** @throws `report/not-found` naming those there are. */
export function reportNamed(id: string): Report {
  const found = REPORTS.find((each) => each.id === id);
  if (!found)
    throw notFound('report/not-found', `There is no such report; there are ${REPORT_IDS.join(', ')}.`);
  return found;
}
