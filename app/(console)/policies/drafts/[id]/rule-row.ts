import type { ClassificationCondition, ClassificationRule } from '@/lib/policies/model';

/** A classification rule as the form has it: text for whatever may be left empty. */
export interface RuleRow {
  /** Stays while rules change places. */
  key: number;
  id: string;
  tagName: string;
  tagValue: string;
  accounts: string;
  environments: string;
  privileges: readonly string[];
  name: string;
  class: string;
  environment: string;
  reason: string;
}

let serial = 0;

/** A rule nobody has filled in. */
export function emptyRow(): RuleRow {
  return {
    key: ++serial,
    id: '',
    tagName: '',
    tagValue: '*',
    accounts: '',
    environments: '',
    privileges: [],
    name: '',
    class: '',
    environment: '',
    reason: '',
  };
}

export function rowOf(rule: ClassificationRule): RuleRow {
  const { tag, accounts, environments, privileges, name } = rule.when;
  return {
    key: ++serial,
    id: rule.id,
    tagName: tag?.name ?? '',
    tagValue: tag?.value ?? '*',
    accounts: accounts?.join(', ') ?? '',
    environments: environments?.join(', ') ?? '',
    privileges: privileges ?? [],
    name: name ?? '',
    class: rule.class ?? '',
    environment: rule.environment ?? '',
    reason: rule.reason,
  };
}

const listOf = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The rule a row stands for; what is left empty is no condition. The schema tells where it is not usable. */
export function ruleOf(row: RuleRow): ClassificationRule {
  const [accounts, environments] = [listOf(row.accounts), listOf(row.environments)];
  const when: ClassificationCondition = {
    ...(row.tagName.trim() ? { tag: { name: row.tagName.trim(), value: row.tagValue.trim() } } : {}),
    ...(accounts.length > 0 ? { accounts } : {}),
    ...(environments.length > 0 ? { environments } : {}),
    ...(row.privileges.length > 0
      ? { privileges: row.privileges as NonNullable<ClassificationCondition['privileges']> }
      : {}),
    ...(row.name.trim() ? { name: row.name.trim() } : {}),
  };
  return {
    id: row.id.trim(),
    when,
    class: (row.class || null) as ClassificationRule['class'],
    environment: row.environment.trim().toLowerCase() || null,
    reason: row.reason.trim(),
  };
}
