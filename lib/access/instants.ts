import { begunGrants, grantsAt, isBound } from './grants';
import type { Viewer } from './roles';

/**
 * The last instant that the viewer may look at; null: now. Everything that is read as of an instant asks here, so that
 * whoever is let in for a period sees nothing after its end.
 */
export function latestInstant(viewer: Viewer): Date | null {
  if (!isBound(viewer) || grantsAt(viewer, null).length > 0) return null;
  // The end does not belong to the period, and times are kept to the millisecond.
  return new Date(Math.max(1, ...begunGrants(viewer).map(({ to }) => to.getTime())) - 1);
}

/** Whether what was known at the instant is inside what the viewer was let in for. */
export function mayLookAt(viewer: Viewer, at: Date): boolean {
  return !isBound(viewer) || grantsAt(viewer, at).length > 0;
}
