import { begunGrants, grantsAt, isBound, scopesAt, wholePeriods } from './grants';
import { latestInstant, mayLookAt } from './instants';
import type { Viewer } from './roles';
import type { Action } from './table';

/**
 * How an action keeps to what an auditor was granted.
 * `free`: it tells nothing of the estate. `granted`: its queries and commands hold themselves against the grants.
 * `periods`: its queries keep to the periods that were granted for the whole estate.
 * Else it may be done as of an instant (`asOf`), and with a part of the estate (`narrowed`): only where the query says so
 * when it asks `permit`.
 */
type Keeping = 'free' | 'granted' | 'periods' | { asOf?: true; narrowed?: true };

/**
 * What is safe for somebody who is let in for a period or a part of the estate. An action without a row is not: it is
 * open to an auditor only while a period runs that was granted for the whole estate.
 */
export const BOUNDED: Partial<Record<Action, Keeping>> = {
  'evidence:verify': 'free',
  'settings:read': 'free',
  'grant:read': 'free',
  'token:read': 'free',
  'token:create': 'free',
  'token:revoke': 'free',
  'evidence:read': 'granted',
  'evidence:build': 'granted',
  'evidence:download': 'granted',
  'evidence:sample': 'granted',
  'evidence:ask': 'free',
  'audit:read': 'periods',
  'credential:read': { asOf: true, narrowed: true },
  'credential:export': { asOf: true, narrowed: true },
  'finding:read': { asOf: true, narrowed: true },
  'finding:export': { asOf: true, narrowed: true },
  'exception:read': { asOf: true },
  'owner:read': { asOf: true },
  'policy:read': { asOf: true },
};

/** How a query reads what it is permitted to read. */
export interface Reading {
  /** The instant as of which it reads; absent: the present. */
  at?: Date;
  /** It leaves out what is in none of the scopes of `scopesAt`. */
  isNarrowed?: boolean;
}

/** Whether this way of doing it keeps to what the viewer was granted. */
export function keepsToGrants(viewer: Viewer, action: Action, { at, isNarrowed }: Reading): boolean {
  const keeping = BOUNDED[action];
  if (!isBound(viewer) || keeping === 'free') return true;
  if (begunGrants(viewer).length === 0) return false;
  if (keeping === 'granted') return true;
  if (keeping === 'periods') return wholePeriods(viewer).length > 0;
  if (!mayLookAt(viewer, at ?? viewer.granted?.at ?? new Date(0))) return false;
  if (at && !keeping?.asOf) return false;
  return scopesAt(viewer, at ?? null) === null || (isNarrowed === true && keeping?.narrowed === true);
}

/** Whether there is any way of doing it that keeps to what the viewer was granted. */
export function hasOpenWay(viewer: Viewer, action: Action): boolean {
  const keeping = BOUNDED[action];
  if (!isBound(viewer) || typeof keeping === 'string') return keepsToGrants(viewer, action, {});
  const at = latestInstant(viewer) ?? undefined;
  return keepsToGrants(viewer, action, { at, isNarrowed: true });
}

/** Why what the role allows is not open, in words with whom to ask; null where it is not for want of a grant. */
export function whyNotGranted(viewer: Viewer): string | null {
  if (!isBound(viewer)) return null;
  if (begunGrants(viewer).length === 0)
    return 'No audit period has been granted to you, or none has begun. A security lead grants one under Evidence, Grants.';
  if (grantsAt(viewer, null).length === 0)
    return 'The audit period granted to you has ended, and this shows the present. A security lead can grant another under Evidence, Grants.';
  return 'You were granted a part of the estate, and this cannot be shown for a part of it. A security lead can grant more under Evidence, Grants.';
}
