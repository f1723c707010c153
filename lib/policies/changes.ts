import { CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import type { Json, JsonObject } from '@/lib/kernel/json';
import { stableStringify } from '@/lib/kernel/json';
import { comparable } from './comparable';
import type { Policy } from './model';

/** One setting that two policies have differently. */
export interface PolicyChange {
  /** `kindLimits.cloud-access-key.days` */
  path: string;
  before: Json;
  after: Json;
  /** What it does to what is asked of credentials; `wording` asks nothing. Where it cannot be told it counts as loosening. */
  effect: 'tightens' | 'loosens' | 'wording';
}

/** Names do not ask anything of a credential, nor do the reasons given for a number. */
const WORDING = /^(name|version)$|\.source$|^classification\.[^.]+\.reason$/;
const COMES_ALONG = /^frameworks\..+\.source$|^classification\.[^.]+\.reason$/;
/** A framework comes into scope, goes, or is of another version; its numbers are compared by themselves. */
const FRAMEWORK = /^frameworks\.[^.]+\.version$/;
/** The fewer the stricter; none at all is the loosest. */
const FEWER_IS_STRICTER =
  /^(kindLimits|classLimits|idleLimits|exceptionLimits)\.[^.]+\.days$|^classificationDeadlineDays$|^(overlap|rotationGrace)\.days$|^tokenLifetimes\.|^frameworks\..+\.days$/;
const MORE_IS_STRICTER =
  /^keySizes\.|^passwordPolicy\.(minimumLength|reusePrevention)$|^(newRegion|recreated)\.days$/;
/** Asked for is stricter than not. */
const ASKED =
  /\.(byClass|enabled)$|^passwordPolicy\.(lowercase|uppercase|numbers|symbols)$|^secondFactor\.rootHardware$/;

/** Every leaf that differs, in the order of the paths. Lists are compared as a whole. */
export function policyChanges(before: Policy, after: Policy): PolicyChange[] {
  const [old, fresh] = [leavesOf(comparable(before)), leavesOf(comparable(after))];
  const paths = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  return paths.flatMap((path) => {
    const [a, b] = [old.get(path) ?? null, fresh.get(path) ?? null];
    if (stableStringify(a) === stableStringify(b)) return [];
    // The words that come or go with a clause or a rule stand beside it.
    if (COMES_ALONG.test(path) && (a === null || b === null)) return [];
    return [{ path, before: a, after: b, effect: effectOf(path, a, b) }];
  });
}

/** Whether somebody else than the author must publish it. */
export function loosens(changes: readonly PolicyChange[]): boolean {
  return changes.some((change) => change.effect === 'loosens');
}

function effectOf(path: string, before: Json, after: Json): PolicyChange['effect'] {
  if (WORDING.test(path)) return 'wording';
  if (FRAMEWORK.test(path)) return before === null ? 'tightens' : after === null ? 'loosens' : 'wording';
  const number = (value: Json) => (typeof value === 'number' ? value : Number.POSITIVE_INFINITY);
  const isStricter = FEWER_IS_STRICTER.test(path)
    ? number(after) < number(before)
    : MORE_IS_STRICTER.test(path)
      ? number(after) > number(before)
      : ASKED.test(path)
        ? after === true
        : Array.isArray(before) && Array.isArray(after)
          ? path === 'rotationRequired' && before.every((kind) => after.includes(kind))
          : false;
  return isStricter ? 'tightens' : 'loosens';
}

function leavesOf(value: Json, path = '', into = new Map<string, Json>()): Map<string, Json> {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return into.set(path, value);
  for (const [key, inner] of Object.entries(value as JsonObject))
    leavesOf(inner, path ? `${path}.${key}` : key, into);
  return into;
}

/** The kinds whose credentials such changes can touch; null: any. */
export function kindsTouched(changes: readonly PolicyChange[], after: Policy): CredentialKind[] | null {
  const kinds = new Set<CredentialKind>();
  for (const { path, effect } of changes) {
    const [section, name, , place] = path.split('.');
    // How long an exception may last judges no credential.
    if (effect === 'wording' || section === 'exceptionLimits') continue;
    if (section === 'frameworks') {
      // Its version alone asks nothing; what it limits is named by its clauses.
      if (place) kinds.add(place.split('/')[0] as CredentialKind);
      continue;
    }
    if (section === 'kindLimits' || section === 'idleLimits') kinds.add(name as CredentialKind);
    else if (['classLimits', 'classificationDeadlineDays', 'classification'].includes(section ?? ''))
      for (const kind of Object.keys(CREDENTIAL_KINDS) as CredentialKind[]) {
        if (after.kindLimits[kind].byClass) kinds.add(kind);
      }
    else return null;
  }
  return [...kinds];
}
