import { CLASS_TITLES } from '@/lib/credentials/labels';
import { CLASSES, CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import { FRAMEWORKS } from '@/lib/frameworks/registry';
import { SEVERITY_LABELS } from '@/lib/policies/labels';
import { type Policy, SEVERITIES } from '@/lib/policies/model';
import { ALL_RULES } from '@/lib/policies/registry';
import { clauseSubject } from '../../framework-rows';
import type { RuleField } from './draft-editor';
import type { FrameworkField } from './framework-fields';
import type { LimitField } from './limit-fields';

const KINDS = Object.keys(CREDENTIAL_KINDS) as CredentialKind[];

/** What the editor of a draft asks for, filled with the draft as it stands. */
export function fieldsOf(policy: Policy) {
  const kinds: LimitField[] = KINDS.map((kind) => ({
    path: `kindLimits.${kind}`,
    subject: CREDENTIAL_KINDS[kind],
    ...policy.kindLimits[kind],
  }));
  const classes: LimitField[] = CLASSES.map((letter) => ({
    path: `classLimits.${letter}`,
    subject: CLASS_TITLES[letter] ?? `Class ${letter}`,
    ...policy.classLimits[letter],
  }));
  const idle: LimitField[] = KINDS.map((kind) => ({
    path: `idleLimits.${kind}`,
    subject: CREDENTIAL_KINDS[kind],
    ...policy.idleLimits[kind],
  }));
  const exceptions: LimitField[] = SEVERITIES.toReversed().map((severity) => ({
    path: `exceptionLimits.${severity}`,
    subject: SEVERITY_LABELS[severity],
    ...policy.exceptionLimits[severity],
  }));
  const rules: RuleField[] = ALL_RULES.map(({ id, title, severity }) => {
    const set = policy.rules[id];
    return {
      id,
      title,
      shipped: SEVERITY_LABELS[severity],
      chosen: set?.enabled === false ? 'off' : (set?.severity ?? 'as-shipped'),
    };
  });
  const frameworks: FrameworkField[] = FRAMEWORKS.map(({ id, title, numbers, versions }) => {
    const scope = policy.frameworks[id];
    return {
      id,
      title,
      numbers,
      versions: versions.map(({ version }) => version),
      chosen: scope?.version ?? '',
      clauses: (scope?.clauses ?? []).map((clause) => ({ ...clause, subject: clauseSubject(clause) })),
    };
  });
  const severities = SEVERITIES.map((value) => ({ value, label: SEVERITY_LABELS[value] }));
  return { kinds, classes, idle, exceptions, rules, severities, frameworks };
}
