import { type Classified, classify } from '@/lib/policies/classification';
import type { Policy } from '@/lib/policies/model';
import { CLASSES, type CredentialClass, type DecidedBy } from '../model';

/** What Muster itself decided of a credential, and how. */
export interface Decided {
  ownerTeam: string | null;
  ownerBy: DecidedBy;
  class: CredentialClass | null;
  classBy: DecidedBy;
  environment: string | null;
  environmentBy: DecidedBy;
}

const LONGEST_TEAM = 100;

/** A person is never an owner, so an address in an owner tag names nobody. */
function teamName(value: string | null): string | null {
  const name = value?.normalize('NFC').trim() ?? '';
  return name === '' || name.includes('@') ? null : name.slice(0, LONGEST_TEAM);
}

/** The value of the first of these tags that is there, whatever the case of its name. */
function tagValue(tags: Record<string, string>, names: readonly string[]): string | null {
  for (const wanted of names) {
    for (const name in tags) if (name.toLowerCase() === wanted) return tags[name] ?? null;
  }
  return null;
}

const ENVIRONMENT_NAMES: Record<string, string> = {
  prod: 'production',
  production: 'production',
  prd: 'production',
  live: 'production',
  stage: 'staging',
  staging: 'staging',
  stg: 'staging',
  preprod: 'staging',
  dev: 'development',
  development: 'development',
  test: 'development',
  sandbox: 'development',
};

/** What the tags of a credential say of its environment, under one of the usual names where it is another word for it. */
function taggedEnvironment(tags: Record<string, string> | null, policy: Policy): string | null {
  const environment = tagValue(tags ?? {}, policy.tags.environment)
    ?.trim()
    .toLowerCase();
  return environment ? (ENVIRONMENT_NAMES[environment] ?? environment.slice(0, 40)) : null;
}

function taggedClass(tags: Record<string, string>, policy: Policy): CredentialClass | null {
  const grade = tagValue(tags, policy.tags.class)?.trim().toUpperCase() ?? '';
  return (CLASSES as readonly string[]).includes(grade) ? (grade as CredentialClass) : null;
}

/** The first of these that says something, and who that is. */
function first<Value>(...said: readonly [value: Value | null, by: DecidedBy][]): {
  value: Value | null;
  by: DecidedBy;
} {
  for (const [value, by] of said) if (value !== null) return { value, by };
  return { value: null, by: null };
}

const ruleBy = (id: string | null): DecidedBy => (id === null ? null : `rule:${id}`);

/**
 * Owner, class and environment. What people decided by hand wins; then the classification rules, which the organisation
 * published; then the tags, which whoever can write to a resource can set.
 */
export function decide(seen: Classified, policy: Policy, before: Decided | null): Decided {
  const tags = seen.tags ?? {};
  const byHand = (by: DecidedBy | undefined) => by === 'manual';
  const handEnvironment = byHand(before?.environmentBy) ? (before?.environment ?? null) : null;
  const tagged = taggedEnvironment(tags, policy);
  const ruled = classify(policy.classification, seen, handEnvironment, tagged);
  const owner = first(
    [byHand(before?.ownerBy) ? (before?.ownerTeam ?? null) : null, 'manual'],
    [teamName(tagValue(tags, policy.tags.owner)), 'tag'],
  );
  const grade = first<CredentialClass>(
    [byHand(before?.classBy) ? (before?.class ?? null) : null, 'manual'],
    [ruled.class, ruleBy(ruled.classRule)],
    [taggedClass(tags, policy), 'tag'],
  );
  const environment = first(
    [handEnvironment, 'manual'],
    [ruled.environment, ruleBy(ruled.environmentRule)],
    [tagged, 'tag'],
  );
  return {
    ownerTeam: owner.value,
    ownerBy: owner.by,
    class: grade.value,
    classBy: grade.by,
    environment: environment.value,
    environmentBy: environment.by,
  };
}
