import type { Policy, Rule } from '@/lib/policies/model';
import { automaticRotation } from '@/lib/policies/rules/automatic-rotation';
import { expired } from '@/lib/policies/rules/expired';
import { expiring } from '@/lib/policies/rules/expiring';
import { maxAge } from '@/lib/policies/rules/max-age';
import { ownerMissing } from '@/lib/policies/rules/owner-missing';
import { rootCredential } from '@/lib/policies/rules/root-credential';
import { staticCloudKey } from '@/lib/policies/rules/static-cloud-key';
import { unclassified } from '@/lib/policies/rules/unclassified';
import { unused } from '@/lib/policies/rules/unused';

/** Every rule, in the order verdicts are listed: the gravest first. */
export const RULES: readonly Rule[] = [
  rootCredential,
  maxAge,
  expired,
  automaticRotation,
  unused,
  ownerMissing,
  staticCloudKey,
  unclassified,
  expiring,
];

/** The rule of that id, or undefined. */
export function findRule(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}

/** Rule ids a policy names that do not exist, so that a typo does not silently switch nothing off. */
export function unknownRuleIds(policy: Pick<Policy, 'rules'>): string[] {
  return Object.keys(policy.rules).filter((id) => !findRule(id));
}
