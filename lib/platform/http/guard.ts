import { lookup as systemLookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { invalid, type MusterError } from '@/lib/kernel/errors';

/** Every address a host name stands for. */
export type Lookup = (hostname: string) => Promise<readonly { address: string }[]>;

export interface EndpointOptions {
  /** `MUSTER_ALLOW_PRIVATE_ENDPOINTS=1`: addresses inside the network are wanted. */
  allowPrivate: boolean;
  lookup?: Lookup;
}

/**
 * Networks that are not the public internet (IANA special-purpose registries), with metadata services among
 * them.
 */
const INSIDE: readonly [string, number, 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 4, 'ipv4'],
  ['240.0.0.0', 4, 'ipv4'],
];
/** Azure's wire server: a public address that answers inside every virtual machine. */
const WIRE_SERVER = '168.63.129.16';
/** The only part of IPv6 given out for public use, less what is carved out of it. */
const PUBLIC_IPV6: readonly [string, number] = ['2000::', 3];
/** Teredo, documentation, benchmarking and other special uses, and 6to4, which carries any IPv4 address. */
const SPECIAL_IPV6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const inside = new BlockList();
for (const [network, bits, family] of INSIDE) inside.addSubnet(network, bits, family);
inside.addAddress(WIRE_SERVER);
const publicV6 = new BlockList();
publicV6.addSubnet(...PUBLIC_IPV6, 'ipv6');
const specialV6 = new BlockList();
for (const [network, bits] of SPECIAL_IPV6) specialV6.addSubnet(network, bits, 'ipv6');

/**
 * Refuses a URL that is not http(s) or leads to an address inside the network. Every address of a name is
 * looked at. A name may point elsewhere by the time it is called: `guardedAgents` look again when they connect.
 * @returns the addresses it stands for; empty when `allowPrivate` made looking needless.
 * @throws MusterError `http/endpoint-…`
 */
export async function assertPublicEndpoint(url: string, options: EndpointOptions): Promise<string[]> {
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol))
    throw invalid('http/endpoint-malformed', 'An endpoint must be a full http:// or https:// address.');
  if (parsed.username !== '' || parsed.password !== '')
    throw invalid('http/endpoint-malformed', 'An endpoint must not carry a user name or password.');
  if (options.allowPrivate) return [];
  // The URL parser has already turned decimal, octal and hexadecimal IPv4 forms into dotted ones.
  const host = parsed.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const addresses = isIP(host) ? [host] : await resolve(host, options.lookup ?? lookupAll);
  if (addresses.some((address) => !isPublicAddress(address))) throw endpointPrivate();
  return addresses;
}

/** The refusal of an address inside the network. */
export function endpointPrivate(): MusterError {
  return invalid(
    'http/endpoint-private',
    'This endpoint leads to an address inside the network. Set MUSTER_ALLOW_PRIVATE_ENDPOINTS=1 where that is wanted.',
  );
}

const lookupAll: Lookup = (hostname) => systemLookup(hostname, { all: true });

async function resolve(host: string, lookup: Lookup): Promise<string[]> {
  const found = await lookup(host).catch((cause: unknown) => {
    throw invalid('http/endpoint-unknown', 'The host of this endpoint has no address.', { cause });
  });
  if (found.length === 0) throw invalid('http/endpoint-unknown', 'The host of this endpoint has no address.');
  return found.map(({ address }) => address);
}

/** Whether an IP address belongs to the public internet; anything that is no address does not. */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/%.*$/, '');
  const family = isIP(plain);
  if (family === 4) return !inside.check(plain, 'ipv4');
  if (family !== 6) return false;
  return publicV6.check(plain, 'ipv6') && !specialV6.check(plain, 'ipv6');
}
