import type { APIRequestContext } from '@playwright/test';
import type { Action } from '../lib/access/table';

/** A day in the past year of the demo, for the pages of the past. */
export const THEN = new Date(Date.now() - 100 * 86_400_000).toISOString().slice(0, 10);

/** Every page of the console with the action that opens it; the browser walk visits each as every role. */
export const PAGES: readonly { path: string; action: Action; heading: RegExp }[] = [
  { path: '/', action: 'posture:read', heading: /^Posture$/ },
  { path: '/?by=owner&measure=ownership', action: 'posture:read', heading: /^Posture$/ },
  { path: '/credentials', action: 'credential:read', heading: /^Credentials$/ },
  {
    path: '/credentials?standing=out&kind=tls-certificate',
    action: 'credential:read',
    heading: /^Credentials$/,
  },
  { path: '/credentials/changes', action: 'credential:read', heading: /^What changed$/ },
  { path: '/credentials/calendar', action: 'credential:read', heading: /^Expiry calendar$/ },
  { path: '/credentials/bulk', action: 'bulk:read', heading: /^Bulk changes$/ },
  {
    path: '/credentials/bulk/00000000-0000-4000-8000-000000000000',
    action: 'bulk:read',
    heading: /^No such bulk change$/,
  },
  {
    path: '/views/00000000-0000-4000-8000-000000000000',
    action: 'view:read',
    heading: /^No such view$/,
  },
  { path: `/credentials?asOf=${THEN}&kind=signing-key`, action: 'credential:read', heading: /^Credentials$/ },
  { path: `/findings?asOf=${THEN}&rule=root-mfa`, action: 'finding:read', heading: /^Findings$/ },
  { path: `/exceptions?asOf=${THEN}&view=ended`, action: 'exception:read', heading: /^Exceptions$/ },
  { path: `/owners?asOf=${THEN}`, action: 'owner:read', heading: /^Owners$/ },
  { path: `/policies?asOf=${THEN}`, action: 'policy:read', heading: /^Policies$/ },
  { path: '/credentials?asOf=2001-01-01', action: 'credential:read', heading: /^Credentials$/ },
  { path: '/findings', action: 'finding:read', heading: /^Findings$/ },
  { path: '/findings?view=credential', action: 'finding:read', heading: /^Findings$/ },
  { path: '/exceptions', action: 'exception:read', heading: /^Exceptions$/ },
  { path: '/exceptions?view=metrics', action: 'exception:read', heading: /^Exceptions$/ },
  { path: '/exceptions/new', action: 'exception:request', heading: /^Ask for an exception$/ },
  { path: '/exceptions/999999', action: 'exception:read', heading: /^No such exception$/ },
  { path: '/findings/backlog', action: 'finding:read', heading: /^Backlog$/ },
  { path: '/findings/backlog?by=owner', action: 'finding:read', heading: /^Backlog$/ },
  { path: '/owners', action: 'owner:read', heading: /^Owners$/ },
  { path: '/owners/mine', action: 'ownership:answer', heading: /^My inbox$/ },
  { path: '/owners/proposals', action: 'ownership:propose', heading: /^Proposals$/ },
  { path: '/owners/proposals?show=named', action: 'ownership:propose', heading: /^Proposals$/ },
  { path: '/owners/duties', action: 'duty:read', heading: /^Duties$/ },
  { path: '/owners/duties?state=any&kind=use-look', action: 'duty:read', heading: /^Duties$/ },
  { path: '/owners/duties/999999', action: 'duty:read', heading: /^No such duty$/ },
  { path: '/credentials/incidents', action: 'incident:read', heading: /^Incidents$/ },
  { path: '/credentials/incidents/999999', action: 'incident:read', heading: /^No such incident$/ },
  { path: '/owners/rules', action: 'owner:edit', heading: /^Rules file$/ },
  {
    path: '/owners/00000000-0000-4000-8000-000000000000',
    action: 'owner:read',
    heading: /^No such owner$/,
  },
  { path: '/reviews', action: 'review:read', heading: /^Reviews$/ },
  { path: '/reviews/new?class=A', action: 'review:plan', heading: /^New review$/ },
  {
    path: '/reviews/00000000-0000-4000-8000-000000000000',
    action: 'review:read',
    heading: /^No such review$/,
  },
  { path: '/sources', action: 'source:read', heading: /^Sources$/ },
  { path: '/sources/coverage', action: 'source:read', heading: /^Coverage$/ },
  { path: '/sources/coverage?view=cells&show=dark', action: 'source:read', heading: /^Coverage$/ },
  { path: '/sources/new', action: 'source:connect', heading: /^Connect a source$/ },
  { path: '/settings/profile', action: 'profile:read', heading: /^Profile$/ },
  { path: '/sources/upload', action: 'upload:create', heading: /^Upload a file$/ },
  { path: '/sources/leaks', action: 'source:read', heading: /^Leaks$/ },
  { path: '/audit', action: 'audit:read', heading: /^Audit$/ },
  { path: '/settings/access', action: 'mapping:read', heading: /^Access$/ },
  { path: '/settings/directory', action: 'directory:read', heading: /^Directory$/ },
  { path: '/owners/leavers', action: 'leaver:read', heading: /^Leavers$/ },
  {
    path: '/owners/leavers/00000000-0000-4000-8000-000000000000',
    action: 'leaver:read',
    heading: /^No such leaver$/,
  },
  {
    path: '/owners/leavers/preview?user=00000000-0000-4000-8000-000000000000',
    action: 'leaver:preview',
    heading: /^No such user$/,
  },
  { path: '/settings/tokens', action: 'token:read', heading: /^API tokens$/ },
  { path: '/settings/notices', action: 'notice:read', heading: /^Notices$/ },
  { path: '/settings/stream', action: 'stream:read', heading: /^Stream$/ },
  { path: '/settings/tickets', action: 'ticket:log', heading: /^Tickets$/ },
  { path: '/policies', action: 'policy:read', heading: /^Policies/ },
  { path: '/settings/about', action: 'settings:read', heading: /^About/ },
];

const NO_UPLOAD = '00000000-0000-4000-8000-000000000000';

/** Every route behind the access table; what is posted gets no further than its validation. */
export const ROUTES: readonly { method: 'GET' | 'POST' | 'DELETE'; path: string; action: Action }[] = [
  { method: 'GET', path: '/api/sources', action: 'source:read' },
  { method: 'POST', path: '/api/sources', action: 'source:connect' },
  { method: 'GET', path: '/api/sources/999999', action: 'source:read' },
  { method: 'DELETE', path: '/api/sources/999999', action: 'source:remove' },
  { method: 'POST', path: '/api/sources/999999/collect', action: 'collection:request' },
  { method: 'POST', path: '/api/sources/999999/pause', action: 'source:pause' },
  { method: 'POST', path: '/api/sources/999999/resume', action: 'source:pause' },
  { method: 'POST', path: '/api/sources/check', action: 'source:connect' },
  { method: 'GET', path: '/api/sources/uploads', action: 'source:read' },
  { method: 'POST', path: '/api/sources/uploads', action: 'upload:create' },
  { method: 'GET', path: `/api/sources/uploads/${NO_UPLOAD}`, action: 'source:read' },
  { method: 'DELETE', path: `/api/sources/uploads/${NO_UPLOAD}`, action: 'upload:create' },
  { method: 'POST', path: `/api/sources/uploads/${NO_UPLOAD}/confirm`, action: 'upload:create' },
  { method: 'GET', path: '/api/sources/coverage', action: 'source:read' },
  { method: 'GET', path: '/api/sources/coverage?view=matrix', action: 'source:read' },
  { method: 'GET', path: '/api/sources/999999/budget', action: 'source:read' },
  { method: 'GET', path: '/api/sources/permissions/aws', action: 'source:read' },
  { method: 'GET', path: '/api/collections/00000000-0000-7000-8000-000000000000', action: 'source:read' },
  {
    method: 'GET',
    path: '/api/credentials/export?format=csv&q=nothing-is-called-so',
    action: 'credential:export',
  },
  { method: 'GET', path: '/api/exceptions', action: 'exception:read' },
  { method: 'GET', path: '/api/owners', action: 'owner:read' },
  { method: 'GET', path: '/api/owners/nobody-is-called-so', action: 'owner:read' },
  { method: 'POST', path: '/api/owners/ask', action: 'ownership:propose' },
  { method: 'POST', path: '/api/owners/accept', action: 'ownership:answer' },
  { method: 'POST', path: '/api/owners/decline', action: 'ownership:answer' },
  { method: 'POST', path: '/api/owners/hand-over', action: 'ownership:answer' },
  { method: 'GET', path: '/api/reviews', action: 'review:read' },
  { method: 'GET', path: '/api/tickets', action: 'finding:read' },
  { method: 'POST', path: '/api/tickets', action: 'ticket:create' },
  { method: 'GET', path: '/api/policies', action: 'policy:read' },
  { method: 'POST', path: '/api/policies/drafts', action: 'policy:draft' },
  { method: 'POST', path: '/api/policies/classification/preview', action: 'policy:draft' },
  { method: 'GET', path: '/api/profile', action: 'profile:read' },
  { method: 'POST', path: '/api/profile', action: 'profile:edit' },
  { method: 'POST', path: '/api/profile/policy-draft', action: 'policy:draft' },
  {
    method: 'POST',
    path: '/api/policies/drafts/00000000-0000-4000-8000-000000000000/simulation',
    action: 'policy:draft',
  },
  { method: 'GET', path: '/api/audit/export', action: 'audit:export' },
  { method: 'GET', path: '/api/search?q=nothing-is-called-so', action: 'credential:read' },
  { method: 'POST', path: '/api/bulk/preview', action: 'bulk:request' },
  { method: 'GET', path: '/api/bulk/00000000-0000-4000-8000-000000000000', action: 'bulk:read' },
  { method: 'GET', path: '/api/tables/limits?format=csv', action: 'table:export' },
  { method: 'GET', path: '/api/findings', action: 'finding:read' },
  { method: 'GET', path: '/api/findings/export?format=csv&owner=nobody', action: 'finding:export' },
];

/** Ids of the sources as the API lists them. */
export async function sourcesOf(
  request: APIRequestContext,
): Promise<{ id: number; name: string; kind: string; paused: boolean; createdAt: string }[]> {
  const response = await request.get('/api/sources');
  return ((await response.json()) as { rows: [] }).rows;
}
