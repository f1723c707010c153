import type { Role } from './roles';

type Grant = Role | 'worker';

/**
 * Role × action, the whole of it: an action without a row does not exist, a role not listed is refused.
 * `owner` is always narrowed to the viewer's own teams where the resource has an owner (see can.ts).
 */
export const ACCESS = {
  'posture:read': ['security', 'engineer', 'owner', 'auditor', 'viewer'],
  'credential:read': ['security', 'engineer', 'owner', 'auditor', 'viewer'],
  'credential:export': ['security', 'engineer', 'owner', 'auditor'],
  'credential:classify': ['security'],
  'credential:assign-owner': ['security'],
  'audit:read': ['security', 'engineer', 'auditor'],
  'audit:export': ['security', 'engineer', 'auditor'],
  'audit:verify': ['security', 'engineer', 'auditor', 'worker'],
  'audit:retain': ['security'],
  'audit:tend': ['worker'],
  'bulk:read': ['security', 'engineer', 'auditor'],
  'bulk:request': ['security'],
  'bulk:run': ['worker'],
  'finding:read': ['security', 'engineer', 'owner', 'auditor', 'viewer'],
  'finding:export': ['security', 'engineer', 'owner', 'auditor'],
  'source:read': ['security', 'engineer', 'auditor', 'viewer'],
  'source:connect': ['engineer'],
  'source:pause': ['security', 'engineer'],
  'source:remove': ['engineer'],
  'source:own': ['worker'],
  'upload:create': ['security', 'engineer'],
  'collection:request': ['security', 'engineer'],
  'collection:cancel': ['security', 'engineer'],
  'collection:run': ['worker'],
  'assessment:run': ['worker'],
  'policy:read': ['security', 'engineer', 'owner', 'auditor', 'viewer'],
  'policy:draft': ['security'],
  'policy:publish': ['security'],
  'policy:publish-default': ['worker'],
  'profile:read': ['security', 'engineer', 'auditor', 'viewer'],
  'profile:edit': ['security', 'engineer'],
  'mapping:read': ['security', 'engineer', 'auditor'],
  'mapping:edit': ['security'],
  'directory:read': ['security', 'engineer', 'auditor'],
  'directory:edit': ['security'],
  'directory:connect': ['security'],
  'directory:sync': ['security'],
  'directory:watch': ['worker'],
  'leaver:read': ['security', 'auditor'],
  'leaver:preview': ['security'],
  'leaver:record': ['security'],
  'leaver:settle': ['security'],
  'token:read': ['security', 'engineer', 'owner', 'auditor'],
  'token:create': ['security', 'engineer', 'owner', 'auditor'],
  'token:revoke': ['security', 'engineer', 'owner', 'auditor'],
  'token:revoke-any': ['security'],
  'view:read': ['security', 'engineer', 'owner', 'auditor', 'viewer'],
  'view:save': ['security', 'engineer', 'owner', 'auditor', 'viewer'],
  'view:share': ['security', 'engineer', 'auditor'],
  'view:remove-any': ['security'],
  'table:export': ['security', 'engineer', 'owner', 'auditor'],
  'calendar:subscribe': ['security', 'engineer', 'owner', 'auditor'],
  'calendar:revoke-any': ['security'],
  'settings:read': ['security', 'engineer', 'owner', 'auditor', 'viewer'],
} as const satisfies Record<string, readonly Grant[]>;

export type Action = keyof typeof ACCESS;
export const ACTIONS = Object.keys(ACCESS) as Action[];
