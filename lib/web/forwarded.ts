import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';

/** Says that a request passed a proxy on its way; only this file sets it. */
export const VIA_PROXY_HEADER = 'x-muster-via-proxy';

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];
const holder = globalThis as typeof globalThis & { musterForwardedGuard?: boolean };

/** Makes the forwarding headers of a request true: without a trusted proxy, what the client wrote there is replaced. */
export function settleForwarded(
  request: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustProxy: boolean,
): void {
  const { headers, socket } = request;
  const wasForwarded = FORWARDED.some((name) => headers[name] !== undefined);
  if (wasForwarded) headers[VIA_PROXY_HEADER] = '1';
  else delete headers[VIA_PROXY_HEADER];
  if (trustProxy && headers['x-forwarded-for'] !== undefined) return;
  if (!trustProxy) for (const name of FORWARDED) delete headers[name];
  headers['x-forwarded-for'] = socket.remoteAddress ?? '';
}

/**
 * Next.js takes `X-Forwarded-For` from the client when it is there, and does not hand on the socket. So the headers are
 * settled before it sees a request, for every HTTP server of this process. May be called more than once.
 */
export function guardForwarded(trustProxy: boolean): void {
  if (holder.musterForwardedGuard) return;
  holder.musterForwardedGuard = true;
  subscribe('http.server.request.start', (message) => {
    settleForwarded((message as { request: IncomingMessage }).request, trustProxy);
  });
}
