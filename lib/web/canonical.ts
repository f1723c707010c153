const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/i;

interface Asked {
  /** Host header, or the forwarded one of a trusted proxy. */
  host: string | null;
  pathAndQuery: string;
}

/**
 * Where a request for another name of this server must go; null when it may stay. Session and sign-in cookies belong to
 * one host, so `localhost` typed for `127.0.0.1` would break the way back from the identity provider.
 */
export function canonicalRedirect({ host, pathAndQuery }: Asked, origin: string): string | null {
  if (host === null) return null;
  const ours = new URL(origin);
  if (sameHost(host, ours)) return null;
  const isLoopback = LOOPBACK.test(host.replace(/:\d+$/, ''));
  // A proxy on this machine that does not hand on the host would be redirected in a circle.
  if (isLoopback && !LOOPBACK.test(ours.hostname)) return null;
  return `${origin}${pathAndQuery.startsWith('/') ? pathAndQuery : `/${pathAndQuery}`}`;
}

function sameHost(host: string, ours: URL): boolean {
  try {
    return new URL(`${ours.protocol}//${host}`).host === ours.host;
  } catch {
    return false;
  }
}
