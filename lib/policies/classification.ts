import type { CredentialClass, Observation } from '@/lib/credentials/model';
import type { ClassificationCondition, ClassificationRule, Policy } from '@/lib/policies/model';

/** What a classification rule may look at. */
export type Classified = Pick<Observation, 'tags' | 'account' | 'accountName' | 'privilege' | 'name'>;

/** What the rules of a policy say of one credential, and which of them said it. */
export interface Classification {
  class: CredentialClass | null;
  classRule: string | null;
  environment: string | null;
  environmentRule: string | null;
}

/** Parts of a pattern between its stars, in lower case. */
type Pattern = readonly string[];

interface Compiled {
  rule: ClassificationRule;
  tag: { name: string; value: Pattern } | null;
  accounts: ReadonlySet<string> | null;
  environments: ReadonlySet<string> | null;
  privileges: ReadonlySet<string> | null;
  name: Pattern | null;
}

const NOTHING: Classification = Object.freeze({
  class: null,
  classRule: null,
  environment: null,
  environmentRule: null,
});

const compiled = new WeakMap<readonly ClassificationRule[], readonly Compiled[]>();

const setOf = (values: readonly string[] | undefined) =>
  values ? new Set(values.map((value) => value.toLowerCase())) : null;

/** The pattern as its parts between stars. */
export function patternOf(text: string): Pattern {
  return text.toLowerCase().split('*');
}

/** Whether a text in lower case fits a pattern. Linear: each part is looked for behind the one before it. */
export function fits(text: string, pattern: Pattern): boolean {
  const [first = '', ...rest] = pattern;
  const last = rest.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last))
    return false;
  let from = first.length;
  const end = text.length - last.length;
  for (const part of rest) {
    const at = text.indexOf(part, from);
    if (at < 0 || at + part.length > end) return false;
    from = at + part.length;
  }
  return true;
}

function compile(rule: ClassificationRule): Compiled {
  const { tag, accounts, environments, privileges, name } = rule.when;
  return {
    rule,
    tag: tag ? { name: tag.name.toLowerCase(), value: patternOf(tag.value) } : null,
    accounts: setOf(accounts),
    environments: setOf(environments),
    privileges: setOf(privileges),
    name: name === undefined ? null : patternOf(name),
  };
}

function compiledOf(rules: readonly ClassificationRule[]): readonly Compiled[] {
  let found = compiled.get(rules);
  if (!found) {
    found = rules.map(compile);
    compiled.set(rules, found);
  }
  return found;
}

function hasTag(tags: Record<string, string> | null, wanted: NonNullable<Compiled['tag']>): boolean {
  for (const name in tags) {
    if (name.toLowerCase() === wanted.name && fits((tags[name] ?? '').trim().toLowerCase(), wanted.value))
      return true;
  }
  return false;
}

function holds(rule: Compiled, seen: Classified, environment: string | null): boolean {
  const { tag, accounts, environments, privileges, name } = rule;
  if (tag && !hasTag(seen.tags, tag)) return false;
  if (
    accounts &&
    !accounts.has(seen.account.toLowerCase()) &&
    !(seen.accountName !== null && accounts.has(seen.accountName.toLowerCase()))
  )
    return false;
  if (environments && !(environment !== null && environments.has(environment))) return false;
  if (privileges && !(seen.privilege !== null && privileges.has(seen.privilege))) return false;
  return !name || fits(seen.name.toLowerCase(), name);
}

/** Which rules hold for a credential in this environment, whatever stands before them. */
export function matchingRules(
  rules: readonly ClassificationRule[],
  seen: Classified,
  environment: string | null,
): ClassificationRule[] {
  return compiledOf(rules).flatMap((each) => (holds(each, seen, environment) ? [each.rule] : []));
}

/**
 * Class and environment by the rules: for each the first rule that matches and sets it. `known` is the environment that
 * was set by hand; else the first rule that sets one decides, else `tagged`. Rules for a class see what was so decided.
 * What the provider did not say never matches: no privilege stated is not "read".
 */
export function classify(
  rules: Policy['classification'],
  seen: Classified,
  known: string | null,
  tagged: string | null,
): Classification {
  if (rules.length === 0) return NOTHING;
  const all = compiledOf(rules);
  // A rule that sets the environment does not look at it (the schema sees to that).
  const setting =
    known === null
      ? all.find((each) => each.rule.environment !== null && holds(each, seen, null))
      : undefined;
  const environment = known ?? setting?.rule.environment ?? tagged;
  const grading = all.find((each) => each.rule.class !== null && holds(each, seen, environment));
  return {
    class: grading?.rule.class ?? null,
    classRule: grading?.rule.id ?? null,
    environment: setting?.rule.environment ?? null,
    environmentRule: setting?.rule.id ?? null,
  };
}

/** A condition in words: `tag env is prod and privilege is administrative`. */
export function conditionText({
  tag,
  accounts,
  environments,
  privileges,
  name,
}: ClassificationCondition): string {
  const parts = [
    tag && `tag ${tag.name} is ${tag.value === '*' ? 'there' : tag.value}`,
    accounts && `account is ${accounts.join(' or ')}`,
    environments && `environment is ${environments.join(' or ')}`,
    privileges && `privilege is ${privileges.join(' or ')}`,
    name !== undefined && `name is ${name}`,
  ];
  return parts.filter(Boolean).join(' and ');
}

/** What a rule decides, in words: `class A, environment production`. */
export function decisionText(rule: Pick<ClassificationRule, 'class' | 'environment'>): string {
  const parts = [rule.class && `class ${rule.class}`, rule.environment && `environment ${rule.environment}`];
  return parts.filter(Boolean).join(', ');
}
