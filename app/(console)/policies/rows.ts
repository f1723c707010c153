import { CLASS_TITLES } from '@/lib/credentials/labels';
import { CLASSES, CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import { SEVERITY_LABELS } from '@/lib/policies/labels';
import { type Policy, SEVERITIES, type Severity } from '@/lib/policies/model';
import { ALL_RULES } from '@/lib/policies/registry';
import { stricterByFramework } from './framework-rows';

export interface LimitRow {
  key: string;
  subject: string;
  limit: string;
  source: string;
  /** Where a framework in scope is stricter. */
  stricter?: readonly string[];
  /** Shown in a column of its own where the table has one. */
  mark?: string;
}

export interface RuleRow {
  id: string;
  title: string;
  code: string;
  severity: Severity;
  isEnabled: boolean;
  controls: readonly string[];
}

const KINDS = Object.keys(CREDENTIAL_KINDS) as CredentialKind[];
const days = (count: number | null): string =>
  count === null ? 'no limit' : count === 1 ? '1 day' : `${count} days`;

/** Age limits per kind. */
export function kindRows(policy: Policy): LimitRow[] {
  return KINDS.map((kind) => {
    const limit = policy.kindLimits[kind];
    return {
      key: kind,
      subject: CREDENTIAL_KINDS[kind],
      limit: days(limit.days),
      source: limit.source,
      stricter: stricterByFramework(policy, 'age', kind),
      mark: limit.byClass ? 'yes' : 'no',
    };
  });
}

/** Age limits per class. */
export function classRows(policy: Policy): LimitRow[] {
  return CLASSES.map((letter) => ({
    key: letter,
    subject: CLASS_TITLES[letter] ?? `Class ${letter}`,
    limit: days(policy.classLimits[letter].days),
    source: policy.classLimits[letter].source,
  }));
}

/** The longest an exception may last, the gravest first. */
export function exceptionRows(policy: Policy): LimitRow[] {
  return SEVERITIES.toReversed().map((severity) => ({
    key: severity,
    subject: SEVERITY_LABELS[severity],
    limit: days(policy.exceptionLimits[severity].days),
    source: policy.exceptionLimits[severity].source,
  }));
}

/** Limits without use per kind; kinds that are not judged come with the reason. */
export function idleRows(policy: Policy): LimitRow[] {
  return KINDS.map((kind) => {
    const limit = policy.idleLimits[kind];
    const shown = limit.days === null ? 'not judged' : days(limit.days);
    const stricter = stricterByFramework(policy, 'idle', kind);
    return { key: kind, subject: CREDENTIAL_KINDS[kind], limit: shown, source: limit.source, stricter };
  });
}

/** What is neither an age nor a time without use. */
export function otherRows(policy: Policy): LimitRow[] {
  const { share, minDays, maxDays, source } = policy.expiring;
  return [
    {
      key: 'classification',
      subject: 'To classify a new credential',
      limit: days(policy.classificationDeadlineDays),
      source: 'Our choice. After it, an unclassified credential is judged as class A.',
    },
    {
      key: 'expiring',
      subject: 'Expires soon',
      limit: `last ${Math.round(share * 100)} % of its life, at least ${days(minDays)}, at most ${days(maxDays)}`,
      source,
    },
    {
      key: 'rotation',
      subject: 'Must rotate by itself',
      limit: policy.rotationRequired.map((kind) => CREDENTIAL_KINDS[kind]).join(', ') || 'nothing',
      source: 'Our choice. A reminder is not a rotation.',
    },
  ];
}

/** The rules with what this policy makes of them. */
export function ruleRows(policy: Policy): RuleRow[] {
  return ALL_RULES.map(({ id, title, code, severity, controls }) => {
    const change = policy.rules[id];
    return {
      id,
      title,
      code,
      severity: change?.severity ?? severity,
      isEnabled: change?.enabled !== false,
      controls,
    };
  });
}
