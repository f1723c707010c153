import { forbidden } from '@/lib/kernel/errors';
import { hasOpenWay, keepsToGrants, type Reading, whyNotGranted } from './bounded';
import type { Viewer } from './roles';
import { ACCESS, type Action } from './table';

/** What an action touches, as far as access depends on it. */
export interface Resource extends Reading {
  /** Owner team of the credential or finding; null where nobody owns it; absent where ownership does not matter. */
  ownerTeam?: string | null;
}

/** Whether the viewer may do this to that; denies whatever the table does not grant. */
export function can(viewer: Viewer, action: Action, resource: Resource = {}): boolean {
  if (!isOfRole(viewer, action) || !keepsToGrants(viewer, action, resource)) return false;
  if (viewer.role === 'owner' && 'ownerTeam' in resource) {
    return resource.ownerTeam != null && viewer.teams.includes(resource.ownerTeam);
  }
  return true;
}

/** Whether the viewer may come in for this: as of now or of some instant, for all of the estate or a part. */
export function mayEnter(viewer: Viewer, action: Action): boolean {
  return isOfRole(viewer, action) && hasOpenWay(viewer, action);
}

/** Throws `access/forbidden` unless the viewer may; `access/not-granted` where an auditor was not let in for it. */
export function permit(viewer: Viewer, action: Action, resource: Resource = {}): void {
  if (!can(viewer, action, resource)) throw refusalOf(viewer, action);
}

/** Throws what `permit` throws, unless the viewer may come in for this. */
export function permitEntry(viewer: Viewer, action: Action): void {
  if (!mayEnter(viewer, action)) throw refusalOf(viewer, action);
}

function isOfRole({ role, scopes }: Viewer, action: Action): boolean {
  return (ACCESS[action] as readonly string[]).includes(role) && (scopes === null || scopes.includes(action));
}

function refusalOf(viewer: Viewer, action: Action): Error {
  const why = isOfRole(viewer, action) ? whyNotGranted(viewer) : null;
  if (why) return forbidden('access/not-granted', why);
  return forbidden(
    'access/forbidden',
    `Your role (${viewer.role}) does not allow ${action}. A security lead can change which group maps to which role.`,
  );
}

/** Teams a list must be narrowed to: null means every team. */
export function visibleTeams(viewer: Viewer): readonly string[] | null {
  return viewer.role === 'owner' ? viewer.teams : null;
}
