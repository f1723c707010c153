import type { Action } from '../lib/access/table';

/** Every page of the console with the action that opens it; the browser walk visits each as every role. */
export const PAGES: readonly { path: string; action: Action; heading: RegExp }[] = [
  { path: '/', action: 'posture:read', heading: /posture/i },
  { path: '/credentials', action: 'credential:read', heading: /credentials/i },
  { path: '/findings', action: 'finding:read', heading: /findings/i },
  { path: '/findings?view=credential', action: 'finding:read', heading: /findings/i },
  { path: '/sources', action: 'source:read', heading: /sources/i },
  { path: '/sources/coverage', action: 'source:read', heading: /coverage/i },
  { path: '/sources/new', action: 'source:connect', heading: /connect/i },
  { path: '/settings/access', action: 'mapping:read', heading: /access|groups/i },
  { path: '/settings/tokens', action: 'token:read', heading: /tokens/i },
  { path: '/settings/policy', action: 'policy:read', heading: /policy/i },
  { path: '/settings/about', action: 'settings:read', heading: /about/i },
];
