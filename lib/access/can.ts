import { forbidden } from '@/lib/kernel/errors';
import type { Viewer } from './roles';
import { ACCESS, type Action } from './table';

/** What an action touches, as far as access depends on it. */
export interface Resource {
  /** Owner team of the credential or finding; null where nobody owns it; absent where ownership does not matter. */
  ownerTeam?: string | null;
}

/** Whether the viewer may do this to that; denies whatever the table does not grant. */
export function can(viewer: Viewer, action: Action, resource: Resource = {}): boolean {
  if (!(ACCESS[action] as readonly string[]).includes(viewer.role)) return false;
  if (viewer.scopes && !viewer.scopes.includes(action)) return false;
  if (viewer.role === 'owner' && 'ownerTeam' in resource) {
    return resource.ownerTeam != null && viewer.teams.includes(resource.ownerTeam);
  }
  return true;
}

/** Throws `access/forbidden` unless the viewer may. */
export function permit(viewer: Viewer, action: Action, resource: Resource = {}): void {
  if (can(viewer, action, resource)) return;
  throw forbidden(
    'access/forbidden',
    `Your role (${viewer.role}) does not allow ${action}. A security lead can change which group maps to which role.`,
  );
}

/** Teams a list must be narrowed to: null means every team. */
export function visibleTeams(viewer: Viewer): readonly string[] | null {
  return viewer.role === 'owner' ? viewer.teams : null;
}
