import type { CredentialFacts } from '@/lib/credentials/model';
import { DAY_MS } from '@/lib/kernel/dates';
import { ageBucket, expiryBucket, ownershipBucket } from '@/lib/policies/bucket-functions';
import type { AgeBucket, ExpiryBucket, OwnershipBucket, Standing } from '@/lib/policies/buckets';
import { limitChangesAt, limitFor } from '@/lib/policies/limits';
import type { FindingCode, Limit, Policy, Rule, Severity, Verdict } from '@/lib/policies/model';
import { SEVERITIES } from '@/lib/policies/model';
import { RULES } from '@/lib/policies/registry';
import { grantsAccess } from '@/lib/policies/states';

/** One rule's verdict with the rule's code and the severity the policy gives it. */
export interface RuleVerdict extends Verdict {
  rule: string;
  code: FindingCode;
  severity: Severity;
}

/** Everything the policy says of one credential at one moment. Rules that do not apply are absent. */
export interface Assessment {
  verdicts: RuleVerdict[];
  failing: string[];
  unknown: string[];
  passing: string[];
  standing: Standing;
  /** The age limit in force; null without one, and while the credential is disabled or being deleted. */
  limit: Limit | null;
  /** When the current value reaches, or reached, the limit in force. */
  outOfPolicyAt: Date | null;
  ageBucket: AgeBucket;
  expiryBucket: ExpiryBucket;
  ownership: OwnershipBucket;
  /** Index into SEVERITIES of the gravest failing verdict; -1 when none fails. */
  worstSeverity: number;
  /** The first moment at which any of this could change by itself; null: never while the facts stay. */
  dueAt: Date | null;
}

interface ActiveRule {
  rule: Rule;
  severity: Severity;
  /** Set by the policy, so that no verdict may say otherwise. */
  isFixed: boolean;
}

const activeRules = new WeakMap<Policy, readonly ActiveRule[]>();

function activeRulesOf(policy: Policy): readonly ActiveRule[] {
  let active = activeRules.get(policy);
  if (!active) {
    active = RULES.filter((rule) => policy.rules[rule.id]?.enabled !== false).map((rule) => {
      const fixed = policy.rules[rule.id]?.severity;
      return { rule, severity: fixed ?? rule.severity, isFixed: fixed !== undefined };
    });
    activeRules.set(policy, active);
  }
  return active;
}

/** The earlier of a running minimum in milliseconds and a moment. */
function sooner(at: number, moment: Date | null): number {
  return moment === null ? at : Math.min(at, moment.getTime());
}

/**
 * Judges one credential by every active rule of the policy. Gone credentials are not to be handed in.
 * Pure; runs once per changed or due credential, so it is kept free of needless allocation. Rules and limits are
 * remembered per policy object: never change a policy in place.
 */
export function assess(facts: CredentialFacts, policy: Policy, now: Date): Assessment {
  const verdicts: RuleVerdict[] = [];
  const failing: string[] = [];
  const unknown: string[] = [];
  const passing: string[] = [];
  let worstSeverity = -1;
  let worstUnknown = -1;
  let due = Number.POSITIVE_INFINITY;
  for (const active of activeRulesOf(policy)) {
    const { rule } = active;
    if (!rule.appliesTo(facts, policy)) continue;
    const { state, data, validUntil, severity: own } = rule.judge(facts, policy, now);
    const severity = own === undefined || active.isFixed ? active.severity : own;
    const rank = SEVERITIES.indexOf(severity);
    verdicts.push({ rule: rule.id, code: rule.code, state, severity, data, validUntil });
    due = sooner(due, validUntil);
    if (state === 'pass') passing.push(rule.id);
    else if (state === 'fail') {
      failing.push(rule.id);
      if (rank > worstSeverity) worstSeverity = rank;
    } else {
      unknown.push(rule.id);
      if (rank > worstUnknown) worstUnknown = rank;
    }
  }
  // Rank 0 is `notice`, which tells of something coming and puts nothing out of policy.
  const standing = worstSeverity > 0 ? 'out' : worstUnknown > 0 ? 'unknown' : 'in';

  // Without access there is no age rule, so the heatmap's columns past the limit hold exactly what that rule fails.
  const isLimited = grantsAccess(facts);
  const limit = isLimited ? limitFor(facts, policy, now) : null;
  if (isLimited) due = sooner(due, limitChangesAt(facts, policy, now));
  const age = ageBucket(facts.valueChangedAt, limit, now);
  const expiry = expiryBucket(facts.expires, now);
  due = sooner(sooner(due, age.endsAt), expiry.endsAt);
  const changedAt = facts.valueChangedAt;
  return {
    verdicts,
    failing,
    unknown,
    passing,
    standing,
    limit,
    outOfPolicyAt: limit && changedAt ? new Date(changedAt.getTime() + limit.days * DAY_MS) : null,
    ageBucket: age.bucket,
    expiryBucket: expiry.bucket,
    ownership: ownershipBucket(facts),
    worstSeverity,
    dueAt: due === Number.POSITIVE_INFINITY ? null : new Date(due),
  };
}
