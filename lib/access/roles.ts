import type { Granted } from './granted';

export const ROLES = ['security', 'engineer', 'owner', 'auditor', 'viewer'] as const;
/** What a person may do; looked up on every request from the groups of the identity provider. */
export type Role = (typeof ROLES)[number];

export const ROLE_TITLES: Record<Role, string> = {
  security: 'Security lead',
  engineer: 'Platform engineer',
  owner: 'Credential owner',
  auditor: 'Auditor',
  viewer: 'Viewer',
};

export interface Origin {
  /** Network address the request came from, or null for the worker. */
  address: string | null;
  /** User agent, cut to 200 characters. */
  agent: string | null;
}

/** Who acts: resolved once per request, handed to every query and command. */
export interface Viewer {
  kind: 'person' | 'token' | 'worker';
  /** Person id, token id, or worker id. */
  id: string;
  /** Shown in the trail. */
  name: string;
  /** `worker` may only do what the table grants to `worker`. */
  role: Role | 'worker';
  /** Owner teams the viewer answers for; decides what the role `owner` sees. */
  teams: readonly string[];
  /** For tokens: the actions the token is narrowed to; null means all of its role. */
  scopes: readonly string[] | null;
  /** For auditors: the periods and parts of the estate they were let in for; absent: none. */
  granted?: Granted;
  origin: Origin;
  requestId: string;
}
