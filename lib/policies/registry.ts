import type { DutyRule, Policy, Rule, RuleWords, SourceRule } from '@/lib/policies/model';
import { automaticRotation } from '@/lib/policies/rules/automatic-rotation';
import { duplicateActive } from '@/lib/policies/rules/duplicate-active';
import { dutyOverdue } from '@/lib/policies/rules/duty-overdue';
import { exceedsCaLimit } from '@/lib/policies/rules/exceeds-ca-limit';
import { expired } from '@/lib/policies/rules/expired';
import { expiring } from '@/lib/policies/rules/expiring';
import { hardcodedInRepo } from '@/lib/policies/rules/hardcoded-in-repo';
import { longTtl } from '@/lib/policies/rules/long-ttl';
import { lostVisibility } from '@/lib/policies/rules/lost-visibility';
import { maxAge } from '@/lib/policies/rules/max-age';
import { newRegion } from '@/lib/policies/rules/new-region';
import { noExpiry } from '@/lib/policies/rules/no-expiry';
import { noMfa } from '@/lib/policies/rules/no-mfa';
import { ownerMissing } from '@/lib/policies/rules/owner-missing';
import { pendingDeletion } from '@/lib/policies/rules/pending-deletion';
import { recreated } from '@/lib/policies/rules/recreated';
import { rootCredential } from '@/lib/policies/rules/root-credential';
import { rotationOverdue } from '@/lib/policies/rules/rotation-overdue';
import { staticCloudKey } from '@/lib/policies/rules/static-cloud-key';
import { unclassified } from '@/lib/policies/rules/unclassified';
import { unmanaged } from '@/lib/policies/rules/unmanaged';
import { unrestrictedKey } from '@/lib/policies/rules/unrestricted-key';
import { unused } from '@/lib/policies/rules/unused';
import { weakAlgorithm } from '@/lib/policies/rules/weak-algorithm';
import { weakPasswordPolicy } from '@/lib/policies/rules/weak-password-policy';

/** Every rule over a credential, in the order verdicts are listed: the gravest first. */
export const RULES: readonly Rule[] = [
  rootCredential,
  hardcodedInRepo,
  maxAge,
  expired,
  weakAlgorithm,
  noMfa,
  automaticRotation,
  rotationOverdue,
  unused,
  ownerMissing,
  duplicateActive,
  noExpiry,
  unrestrictedKey,
  unmanaged,
  weakPasswordPolicy,
  longTtl,
  exceedsCaLimit,
  staticCloudKey,
  unclassified,
  recreated,
  newRegion,
  pendingDeletion,
  expiring,
];

/** Every rule over a source. */
export const SOURCE_RULES: readonly SourceRule[] = [lostVisibility];

/** Every rule over a duty. */
export const DUTY_RULES: readonly DutyRule[] = [dutyOverdue];

/** What every rule is called and asks for, whatever it judges. */
export const ALL_RULES: readonly RuleWords[] = [...RULES, ...SOURCE_RULES, ...DUTY_RULES];

/** The rule of that id, or undefined. */
export function findRule(id: string): RuleWords | undefined {
  return ALL_RULES.find((rule) => rule.id === id);
}

/** Whether the rule of that id judges sources, not credentials. */
export function judgesSources(id: string): boolean {
  return SOURCE_RULES.some((rule) => rule.id === id);
}

/** Whether the rule of that id judges duties of owners. */
export function judgesDuties(id: string): boolean {
  return DUTY_RULES.some((rule) => rule.id === id);
}

/** Rule ids a policy names that do not exist, so that a typo does not silently switch nothing off. */
export function unknownRuleIds(policy: Pick<Policy, 'rules'>): string[] {
  return Object.keys(policy.rules).filter((id) => !findRule(id));
}
