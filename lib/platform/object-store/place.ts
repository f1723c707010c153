import { isIP } from 'node:net';
import { isPublicAddress } from '../http/guard';

/** A bucket, or the part of one below a prefix. */
export interface BucketAddress {
  bucket: string;
  /** What keys begin with; empty or ending in a slash. */
  prefix: string;
  /** Null: as the SDK finds it. */
  region: string | null;
  /** For storage that is not Amazon's; null: as the SDK finds it. */
  endpoint: string | null;
}

/** Where checkpoints of the trail are also written: `file:PATH` or `s3://BUCKET/PREFIX?…`. */
export type CopyPlace = { kind: 'file'; path: string } | ({ kind: 's3' } & BucketPlace);

export interface BucketPlace extends BucketAddress {
  mode: 'COMPLIANCE' | 'GOVERNANCE';
  /** For so long nobody may remove an object. */
  days: number;
}

/** What a place may be, in words. */
export const COPY_PLACES =
  'file:PATH or s3://BUCKET/PREFIX, with ?region=NAME, endpoint=URL, mode=compliance or governance, days=1 to 36500';
export const EVIDENCE_STORES = 's3://BUCKET/PREFIX, with ?region=NAME and endpoint=URL';

/** Seven years, for which decisions are kept by default. */
const DEFAULT_DAYS = 2_557;
const MOST_DAYS = 36_500;
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const ENDPOINT = /^https?:\/\/[^/@]+\/?$/;
const ADDRESS_SETTINGS = ['region', 'endpoint'];
const LOCK_SETTINGS = ['mode', 'days'];

/** Reads a place; null where it is none. */
export function parseCopyPlace(text: string): CopyPlace | null {
  if (text.startsWith('file:')) {
    const path = text.slice('file:'.length);
    return path === '' ? null : { kind: 'file', path };
  }
  const parsed = parseBucket(text, LOCK_SETTINGS);
  if (!parsed) return null;
  const mode = (parsed.settings.get('mode') ?? 'compliance').toUpperCase();
  const days = Number(parsed.settings.get('days') ?? DEFAULT_DAYS);
  if (mode !== 'COMPLIANCE' && mode !== 'GOVERNANCE') return null;
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) return null;
  return { kind: 's3', ...parsed.address, mode, days };
}

/** Reads where packs of evidence are kept; null where it is no bucket. */
export const parseEvidenceStore = (text: string): BucketAddress | null =>
  parseBucket(text, [])?.address ?? null;

/**
 * Why packs may not be kept there, as far as the text tells; null where they may. Names are looked at again, with every
 * address they stand for, when a connection is made.
 */
export function storeRefusal(store: string | undefined, allowPrivate: boolean): string | null {
  const address = store === undefined || allowPrivate ? null : parseEvidenceStore(store);
  const why = address?.endpoint ? endpointProblem(address.endpoint) : null;
  return why === null
    ? null
    : `MUSTER_EVIDENCE_STORE is refused: ${why}. Set MUSTER_ALLOW_PRIVATE_ENDPOINTS=1 where that is wanted.`;
}

function endpointProblem(endpoint: string): string | null {
  const { protocol, hostname } = new URL(endpoint);
  if (protocol !== 'https:') return 'its endpoint is not https';
  const host = hostname.replace(/^\[|\]$/g, '');
  const isInside = host === 'localhost' || (isIP(host) !== 0 && !isPublicAddress(host));
  return isInside ? 'its endpoint is an address inside the network' : null;
}

/** The address without its settings. */
export const shownAddress = ({ bucket, prefix }: BucketAddress): string =>
  `s3://${bucket}/${prefix.replace(/\/$/, '')}`;

function parseBucket(
  text: string,
  more: readonly string[],
): { address: BucketAddress; settings: URLSearchParams } | null {
  const [, bucket = '', prefix = '', query = ''] = /^s3:\/\/([^/?]+)\/?([^?]*)\??(.*)$/.exec(text) ?? [];
  const settings = new URLSearchParams(query);
  const isKnown = (name: string) => ADDRESS_SETTINGS.includes(name) || more.includes(name);
  if (!BUCKET.test(bucket) || ![...settings.keys()].every(isKnown)) return null;
  const endpoint = settings.get('endpoint');
  if (endpoint !== null && !(ENDPOINT.test(endpoint) && URL.canParse(endpoint))) return null;
  const folder = prefix.replace(/\/+$/, '');
  return {
    address: {
      bucket,
      prefix: folder === '' ? '' : `${folder}/`,
      region: settings.get('region'),
      endpoint,
    },
    settings,
  };
}
