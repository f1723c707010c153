type HeaderReader = Pick<Headers, 'get'>;

/**
 * Whether a request that changes something comes from our own pages. Browsers send Origin with every such request, and
 * Sec-Fetch-Site; a request with neither is not from a browser of today and is refused where a cookie would count.
 */
export function isSameOrigin(headers: HeaderReader, origin: string): boolean {
  const from = headers.get('origin');
  if (from !== null) return from === origin;
  return headers.get('sec-fetch-site') === 'same-origin';
}

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a method only reads. */
export function isRead(method: string): boolean {
  return READS.has(method);
}

/** A path on our own origin to go to after signing in; the start page for anything else. */
export function safeCallback(url: unknown, origin: string): string {
  if (typeof url !== 'string' || url.length > 2_000) return '/';
  try {
    const target = new URL(url, origin);
    if (target.origin !== origin || target.pathname.startsWith('//')) return '/';
    if (/^\/(api|sign-in|sign-in-error|signed-out|no-access)(\/|$)/.test(target.pathname)) return '/';
    return `${target.pathname}${target.search}`;
  } catch {
    return '/';
  }
}
