import type { Policy } from '@/lib/policies/model';
import { CLASSES, type CredentialClass, type DecidedBy } from '../model';

/** What Muster itself decided of a credential, and how. */
export interface Decided {
  ownerTeam: string | null;
  ownerBy: DecidedBy;
  class: CredentialClass | null;
  classBy: DecidedBy;
  environment: string | null;
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

/** Owner, class and environment: what people decided by hand wins, then the tags. */
export function decide(tags: Record<string, string> | null, policy: Policy, before: Decided | null): Decided {
  const given = tags ?? {};
  const owner = teamName(tagValue(given, policy.tags.owner));
  const classTag = tagValue(given, policy.tags.class)?.trim().toUpperCase() ?? null;
  const environment = tagValue(given, policy.tags.environment)?.trim().toLowerCase() ?? null;
  const classOf = (CLASSES as readonly string[]).includes(classTag ?? '')
    ? (classTag as CredentialClass)
    : null;
  const manualOwner = before?.ownerBy === 'manual';
  const manualClass = before?.classBy === 'manual';
  return {
    ownerTeam: manualOwner ? before.ownerTeam : owner,
    ownerBy: manualOwner ? 'manual' : owner ? 'tag' : null,
    class: manualClass ? before.class : classOf,
    classBy: manualClass ? 'manual' : classOf ? 'tag' : null,
    environment:
      manualClass && before.environment
        ? before.environment
        : environment
          ? (ENVIRONMENT_NAMES[environment] ?? environment.slice(0, 40))
          : null,
  };
}
