import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { can, mayEnter } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { Action } from '@/lib/access/table';
import { recordEvent } from '@/lib/platform/run-command';
import { getRuntime, type Runtime } from '@/lib/platform/runtime';
import { type Access, accessOfSession, viewerOfToken } from './identify';
import { originOf, PATH_HEADER, requestIdOf } from './request';
import { safeCallback } from './same-origin';
import { webSettings } from './settings';

/** Who asks, looked up once per request: signed out, signed in without a role, or a viewer. */
export const findAccess = cache(async (): Promise<Access> => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const cookie = jar.get(webSettings().sessionCookie)?.value;
  return accessOfSession(getRuntime(), cookie, { origin: originOf(head), requestId: requestIdOf(head) });
});

/** The viewer of this request, with role and teams as they are now; null when there is none. */
export async function findViewer(): Promise<Viewer | null> {
  const access = await findAccess();
  return access.kind === 'viewer' ? access.viewer : null;
}

/**
 * The viewer a page of the present is for: an auditor whose period has ended, or who was let in for a part of the estate,
 * is not shown it. Sends whoever is signed out to the sign-in page and back, and whoever has no role, or not
 * the one that the action needs, to the page that says whom to ask. Every page names the action it shows.
 */
export function requireViewer(action?: Action): Promise<Viewer> {
  return requireWho(action, can);
}

/** The same for a page that shows the past or a part of the estate to whoever was let in for no more. */
export function requireEntry(action: Action): Promise<Viewer> {
  return requireWho(action, mayEnter);
}

async function requireWho(
  action: Action | undefined,
  may: (viewer: Viewer, action: Action) => boolean,
): Promise<Viewer> {
  const access = await findAccess();
  const head = await headers();
  const path = safeCallback(head.get(PATH_HEADER) ?? '/', webSettings().origin);
  if (access.kind === 'signed-out') redirect(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  if (access.kind === 'no-role') redirect('/no-access');
  const { viewer } = access;
  if (action !== undefined && !may(viewer, action)) {
    // Hovering over a link is not an attempt.
    if (head.get('next-router-prefetch') === null) await recordDenial(getRuntime(), viewer, action, path);
    redirect(`/no-access?wanted=${encodeURIComponent(action)}`);
  }
  return viewer;
}

/** Leaves the event of a denied page or route in the trail; the path goes without its query. */
export async function recordDenial(
  runtime: Runtime,
  viewer: Viewer,
  action: Action,
  path: string,
): Promise<void> {
  const subject = { kind: 'page', id: (path.split('?')[0] ?? '/').slice(0, 200) };
  const payload = { wanted: action, reason: 'access/forbidden' };
  await recordEvent(runtime, viewer, { action: 'access.denied', subject, payload }, 'refused');
}

/** Who a request to an API route comes from; `isCookie` requests need the same-origin check where they change something. */
export interface RequestViewer {
  viewer: Viewer | null;
  isCookie: boolean;
}

/**
 * The viewer of a route's request: the bearer of a token if one is presented, else of the session cookie.
 * @throws MusterError `token/invalid` for a token that opens nothing, also when a cookie is there.
 */
export async function viewerOfRequest(
  request: Request,
  runtime: Runtime = getRuntime(),
): Promise<RequestViewer> {
  const facts = { origin: originOf(request.headers), requestId: requestIdOf(request.headers) };
  const authorization = request.headers.get('authorization');
  if (authorization !== null)
    return { viewer: await viewerOfToken(runtime, authorization, facts), isCookie: false };
  const cookie = cookieOf(request, webSettings().sessionCookie);
  const access = await accessOfSession(runtime, cookie, facts);
  return { viewer: access.kind === 'viewer' ? access.viewer : null, isCookie: true };
}

/** Value of one cookie of a request. */
export function cookieOf(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const at = pair.indexOf('=');
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}
