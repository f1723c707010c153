const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/i;

/**
 * Whether a request was sent to another name of this server, and must go to the one that people use. Session and sign-in
 * cookies belong to one host, so `localhost` typed for `127.0.0.1` would break the way back from the identity provider.
 * `host` is the Host header, or the forwarded one of a trusted proxy.
 */
export function isOtherHost(host: string | null, origin: string): boolean {
  if (host === null) return false;
  const ours = new URL(origin);
  if (sameHost(host, ours)) return false;
  const isLoopback = LOOPBACK.test(host.replace(/:\d+$/, ''));
  // A proxy on this machine that does not hand on the host would be redirected in a circle.
  return !isLoopback || LOOPBACK.test(ours.hostname);
}

function sameHost(host: string, ours: URL): boolean {
  try {
    return new URL(`${ours.protocol}//${host}`).host === ours.host;
  } catch {
    return false;
  }
}
