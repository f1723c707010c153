import { randomBytes, randomUUID } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { providerOrigins } from '@/lib/web/auth/providers';
import { isOtherHost } from '@/lib/web/canonical';
import { contentSecurityPolicy, securityHeaders } from '@/lib/web/content-security';
import { guardForwarded } from '@/lib/web/forwarded';
import { NONCE_HEADER, PATH_HEADER, REQUEST_ID_HEADER } from '@/lib/web/request';
import { isRead, isSameOrigin } from '@/lib/web/same-origin';
import { webSettings } from '@/lib/web/settings';

const PUBLIC = /^\/(api|[.]well-known|sign-in|sign-in-error|signed-out|no-access)(\/|$)/;

guardForwarded(webSettings().env.MUSTER_TRUST_PROXY);

/** Runs before every page and route: one host, security headers, a nonce, a request id, and no console without a cookie. */
export function proxy(request: NextRequest): NextResponse {
  const { origin, isSecure, env, sessionCookie } = webSettings();
  const { pathname, search } = request.nextUrl;
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy({
    nonce,
    isSecure,
    isDevelopment: process.env.NODE_ENV === 'development',
    formOrigins: providerOrigins(env),
  });
  const given = request.headers.get(REQUEST_ID_HEADER);
  const requestId = env.MUSTER_TRUST_PROXY && given && /^[\w.-]{8,64}$/.test(given) ? given : randomUUID();

  const headers = new Headers(request.headers);
  headers.set(NONCE_HEADER, nonce);
  headers.set('content-security-policy', policy);
  headers.set(REQUEST_ID_HEADER, requestId);
  headers.set(PATH_HEADER, `${pathname}${search}`);

  const response = answer();
  response.headers.set('content-security-policy', policy);
  response.headers.set(REQUEST_ID_HEADER, requestId);
  for (const [name, value] of Object.entries(securityHeaders(isSecure))) response.headers.set(name, value);
  return response;

  function answer(): NextResponse {
    const isApi = pathname.startsWith('/api/');
    const reads = isRead(request.method);
    const host =
      (env.MUSTER_TRUST_PROXY ? request.headers.get('x-forwarded-host') : null) ??
      request.headers.get('host');
    // A redirect from here would be made relative, and lead back to the wrong host; a route's is sent as it is.
    if (reads && !isApi && isOtherHost(host, origin))
      return NextResponse.rewrite(new URL('/api/auth/canonical', request.url), { request: { headers } });
    // Routes under /api check this themselves, because a token makes a request from elsewhere legitimate.
    if (!reads && !isApi && !isSameOrigin(request.headers, origin)) {
      return new NextResponse('This request came from another site and was refused.', { status: 403 });
    }
    // Only a first look: whether the cookie is worth anything is asked by requireViewer on each page.
    if (reads && !PUBLIC.test(pathname) && !request.cookies.has(sessionCookie)) {
      const back = encodeURIComponent(`${pathname}${search}`);
      return NextResponse.redirect(`${origin}/sign-in${back === '%2F' ? '' : `?callbackUrl=${back}`}`, 307);
    }
    return NextResponse.next({ request: { headers } });
  }
}

/**
 * All but files, which carry the headers that next.config.ts names, and the address that takes uploads: a body that passes
 * here is held in memory and cut off at 10 MB. Its route asks for session, origin and permission like every other.
 */
export const config = {
  matcher: ['/((?!_next/static/|icon[.-]|manifest\\.webmanifest|robots\\.txt|api/sources/uploads$).*)'],
};
