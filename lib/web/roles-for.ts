import { ROLE_TITLES, ROLES } from '@/lib/access/roles';
import { ACCESS, ACTIONS } from '@/lib/access/table';

/** Titles of the roles that may do the named action; none for anything that is not an action. */
export function rolesFor(action: unknown): string[] {
  const known = ACTIONS.find((candidate) => candidate === action);
  if (!known) return [];
  const granted: readonly string[] = ACCESS[known];
  return ROLES.filter((role) => granted.includes(role)).map((role) => ROLE_TITLES[role]);
}
