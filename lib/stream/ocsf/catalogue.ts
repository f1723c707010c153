import type { AuditAction } from '@/lib/platform/audit-actions';
import { ACCOUNT_ACTIONS } from './account';
import { API_ACTIONS, apiActivity } from './api-activity';
import { AUTHENTICATION_ACTIONS } from './authentication';
import { ENTITY_ACTIONS } from './entity';
import { EVENT_LOG_ACTIONS } from './event-log';
import { GOVERNANCE_ACTIONS } from './governance';
import { GROUP_ACTIONS } from './group';
import { type Mapping, other } from './model';
import { SCAN_ACTIONS } from './scan';

/** The actions by family of classes. */
export const FAMILIES = [
  ACCOUNT_ACTIONS,
  API_ACTIONS,
  AUTHENTICATION_ACTIONS,
  ENTITY_ACTIONS,
  EVENT_LOG_ACTIONS,
  GOVERNANCE_ACTIONS,
  GROUP_ACTIONS,
  SCAN_ACTIONS,
] as const;

/** Every action of the trail with what it becomes; one without a row does not compile. */
export const MAPPINGS = {
  ...ACCOUNT_ACTIONS,
  ...API_ACTIONS,
  ...AUTHENTICATION_ACTIONS,
  ...ENTITY_ACTIONS,
  ...EVENT_LOG_ACTIONS,
  ...GOVERNANCE_ACTIONS,
  ...GROUP_ACTIONS,
  ...SCAN_ACTIONS,
} satisfies Record<AuditAction, Mapping>;

/** For an event that an older version wrote under a name this one no longer knows. */
const UNKNOWN = apiActivity(other('Unknown to this version'));

export function mappingOf(action: string): Mapping {
  return Object.hasOwn(MAPPINGS, action) ? MAPPINGS[action as AuditAction] : UNKNOWN;
}

/** Names under which events are known outside, where they are not the action's own. */
const RENAMED: Readonly<Record<string, string>> = { 'policy.published': 'policy.updated' };

/** Names that are kept free for events this version does not have yet; receivers may prepare for them. */
export const RESERVED_CODES = [
  'rotation.initiated',
  'rotation.completed',
  'rotation.failed',
  'anomaly.detected',
] as const;

/** `metadata.event_code` of an action. */
export function eventCodeOf(action: string): string {
  return RENAMED[action] ?? action;
}
