import { lookup as systemLookup } from 'node:dns/promises';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { endpointPrivate, isPublicAddress } from './guard';

/** Every address a host name stands for, as a connection needs them. */
export type LookupAll = (hostname: string) => Promise<readonly { address: string; family: number }[]>;

export interface GuardedAgents {
  http: HttpAgent;
  https: HttpsAgent;
  /** The words of a refusal that lies behind an error; null when there is none. */
  refusalIn(error: unknown): string | null;
}

const SOCKETS_PER_HOST = 25;

/**
 * Connections that refuse addresses inside the network at the moment they are made: a name may have pointed elsewhere
 * when its source was connected, and a redirect may lead anywhere. Failing requests carry MusterError
 * `http/endpoint-private`.
 */
export function guardedAgents(lookupAll: LookupAll = systemLookupAll): GuardedAgents {
  const options = { keepAlive: true, maxSockets: SOCKETS_PER_HOST };
  const lookup = guardedLookup(lookupAll);
  return {
    http: guarded(new HttpAgent(options), lookup),
    https: guarded(new HttpsAgent(options), lookup),
    refusalIn,
  };
}

const systemLookupAll: LookupAll = (hostname) => systemLookup(hostname, { all: true });

/** One private address among several is refused too, or the order of the answer would decide. */
function guardedLookup(lookupAll: LookupAll): LookupFunction {
  return (hostname, options, callback) => {
    const answer = async () => {
      const found = await lookupAll(hostname);
      if (found.some(({ address }) => !isPublicAddress(address))) throw endpointPrivate();
      const [first] = found;
      if (!first) throw Object.assign(new Error('The host has no address.'), { code: 'ENOTFOUND' });
      return { found, first };
    };
    answer().then(
      ({ found, first }) =>
        options.all ? callback(null, [...found]) : callback(null, first.address, first.family),
      (error: Error) => callback(error, ''),
    );
  };
}

/** A host that is an address is connected to without any lookup; no request brings a lookup of its own. */
function guarded<Connections extends HttpAgent>(agent: Connections, lookup: LookupFunction): Connections {
  const connect = agent.createConnection.bind(agent) as HttpAgent['createConnection'];
  agent.createConnection = (options, callback) => {
    const host = String(options.host ?? '').replace(/^\[|\]$/g, '');
    if (isIP(host) === 0 || isPublicAddress(host)) return connect({ ...options, lookup }, callback);
    callback?.(endpointPrivate(), null as never);
    return undefined;
  };
  return agent;
}

/** Clients wrap what a connection throws, and some keep only its text. */
function refusalIn(error: unknown): string | null {
  const { message } = endpointPrivate();
  for (let each = error; each instanceof Error; each = each.cause)
    if (each.message.includes(message)) return message;
  return null;
}
