import type { Action } from '@/lib/access/table';
import type { TokenState } from './model';

/** What each action lets a token do, in words for the form. */
export const ACTION_LABELS: Record<Action, string> = {
  'posture:read': 'Read posture and counts',
  'credential:read': 'Read credentials',
  'credential:export': 'Export credentials',
  'credential:classify': 'Classify credentials',
  'credential:assign-owner': 'Assign owners',
  'finding:read': 'Read findings',
  'finding:export': 'Export findings',
  'source:read': 'Read sources and coverage',
  'source:connect': 'Connect sources',
  'source:pause': 'Pause and resume sources',
  'source:remove': 'Remove sources',
  'upload:create': 'Upload files',
  'collection:request': 'Request collections',
  'collection:cancel': 'Cancel collections',
  'collection:run': 'Run collections',
  'assessment:run': 'Judge credentials',
  'policy:read': 'Read the policy in force',
  'policy:draft': 'Draft and simulate policies',
  'policy:publish': 'Publish a policy',
  'policy:publish-default': 'Publish the default policy',
  'profile:read': 'See the setup profile',
  'profile:edit': 'Answer the setup profile',
  'mapping:read': 'Read the group mapping',
  'mapping:edit': 'Edit the group mapping',
  'token:read': 'List API tokens',
  'token:create': 'Create API tokens',
  'token:revoke': 'Revoke own API tokens',
  'token:revoke-any': 'Revoke any API token',
  'settings:read': 'Read settings, version and metrics',
};

export const TOKEN_STATE_LABELS: Record<TokenState, string> = {
  active: 'Active',
  expired: 'Expired',
  revoked: 'Revoked',
};
