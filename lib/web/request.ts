import { randomUUID } from 'node:crypto';
import type { Origin } from '@/lib/access/roles';
import { VIA_PROXY_HEADER } from './forwarded';

/** Set by the proxy on every request it lets through; what a client sends under this name is replaced. */
export const REQUEST_ID_HEADER = 'x-request-id';
/** Path and query of the page that is asked for, for the way back after signing in. */
export const PATH_HEADER = 'x-muster-path';
export const NONCE_HEADER = 'x-nonce';

type HeaderReader = Pick<Headers, 'get'>;

const REQUEST_ID = /^[A-Za-z0-9_.-]{8,64}$/;

/** The id under which this request is found in logs, the trail and error pages. */
export function requestIdOf(headers: HeaderReader): string {
  const given = headers.get(REQUEST_ID_HEADER);
  return given && REQUEST_ID.test(given) ? given : randomUUID();
}

/** Where a request came from. The address is the last one the nearest server added; see forwarded.ts. */
export function originOf(headers: HeaderReader): Origin {
  const hops = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  // Every proxy appends what it saw, and a client can send a beginning of its own: only the last entry was seen by ours.
  const address = hops.at(-1)?.slice(0, 100) || null;
  return { address, agent: headers.get('user-agent')?.slice(0, 200) || null };
}

/** Whether a request came from this machine itself and through no proxy, which would hide where it came from. */
export function isDirectLoopback(headers: HeaderReader): boolean {
  if (headers.get(VIA_PROXY_HEADER) !== null) return false;
  const { address } = originOf(headers);
  return address !== null && /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/i.test(address);
}
