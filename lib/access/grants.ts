import type { AccessGrant, GrantScope } from './granted';
import type { Viewer } from './roles';

const DIMENSIONS = ['sources', 'accounts', 'environments', 'kinds', 'owners'] as const;

/** Whom grants bound; everybody else sees what their role says. */
export const isBound = (viewer: Pick<Viewer, 'role'>): boolean => viewer.role === 'auditor';

const isWhole = (scope: GrantScope): boolean => DIMENSIONS.every((each) => scope[each] === null);

/** Grants whose period has begun: before that a grant opens nothing. */
export function begunGrants({ granted }: Pick<Viewer, 'granted'>): AccessGrant[] {
  if (!granted) return [];
  return granted.grants.filter(({ from }) => from <= granted.at);
}

/** Grants whose period holds the instant; null: the moment of the request. */
export function grantsAt(viewer: Pick<Viewer, 'granted'>, at: Date | null): AccessGrant[] {
  const instant = at ?? viewer.granted?.at;
  return instant ? begunGrants(viewer).filter(({ from, to }) => from <= instant && instant < to) : [];
}

/**
 * What of the estate the viewer may see as of an instant (null: now). Null: all of it; an empty list: none of it; else
 * what is in any of the scopes.
 */
export function scopesAt(viewer: Viewer, at: Date | null): readonly GrantScope[] | null {
  if (!isBound(viewer)) return null;
  const scopes = grantsAt(viewer, at).map(({ scope }) => scope);
  return scopes.some(isWhole) ? null : scopes;
}

/** The periods that were granted for the whole estate, and have begun. */
export function wholePeriods(viewer: Pick<Viewer, 'granted'>): { from: Date; to: Date }[] {
  return begunGrants(viewer).filter(({ scope }) => isWhole(scope));
}

/** What a pack says about itself, as far as a grant is held against it. */
export interface Terms {
  type: 'type-1' | 'type-2';
  period: { from: Date; to: Date };
  frameworks: readonly string[];
  scope: GrantScope;
}

/** Whether all that a pack of these terms tells is inside one grant. A point in time is the end of its day. */
export function isInside({ from, to, frameworks, scope }: AccessGrant, terms: Terms): boolean {
  const { period } = terms;
  const begins = terms.type === 'type-1' ? period.to > from : period.from >= from;
  return (
    begins &&
    period.to <= to &&
    isPart(terms.frameworks, frameworks) &&
    DIMENSIONS.every((each) => isPart<string | number>(terms.scope[each], scope[each]))
  );
}

/** Null is all, so it is part of nothing but all. */
function isPart<Value>(some: readonly Value[] | null, of: readonly Value[] | null): boolean {
  return of === null || (some?.every((each) => of.includes(each)) ?? false);
}
