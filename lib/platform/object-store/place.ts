/** Where checkpoints of the trail are also written: `file:PATH` or `s3://BUCKET/PREFIX?…`. */
export type CopyPlace = { kind: 'file'; path: string } | ({ kind: 's3' } & BucketPlace);

export interface BucketPlace {
  bucket: string;
  /** What keys begin with; empty or ending in a slash. */
  prefix: string;
  /** Null: as the SDK finds it. */
  region: string | null;
  /** For storage that is not Amazon's; null: as the SDK finds it. */
  endpoint: string | null;
  mode: 'COMPLIANCE' | 'GOVERNANCE';
  /** For so long nobody may remove an object. */
  days: number;
}

/** What a place may be, in words. */
export const COPY_PLACES =
  'file:PATH or s3://BUCKET/PREFIX, with ?region=NAME, endpoint=URL, mode=compliance or governance, days=1 to 36500';

/** Seven years, for which decisions are kept by default. */
const DEFAULT_DAYS = 2_557;
const MOST_DAYS = 36_500;
const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const SETTINGS = new Set(['region', 'endpoint', 'mode', 'days']);

/** Reads a place; null where it is none. */
export function parseCopyPlace(text: string): CopyPlace | null {
  if (text.startsWith('file:')) {
    const path = text.slice('file:'.length);
    return path === '' ? null : { kind: 'file', path };
  }
  const [, bucket = '', prefix = '', query = ''] = /^s3:\/\/([^/?]+)\/?([^?]*)\??(.*)$/.exec(text) ?? [];
  const settings = new URLSearchParams(query);
  if (!BUCKET.test(bucket) || [...settings.keys()].some((name) => !SETTINGS.has(name))) return null;
  const mode = (settings.get('mode') ?? 'compliance').toUpperCase();
  const days = Number(settings.get('days') ?? DEFAULT_DAYS);
  const endpoint = settings.get('endpoint');
  const isUsable =
    (mode === 'COMPLIANCE' || mode === 'GOVERNANCE') &&
    Number.isInteger(days) &&
    days >= 1 &&
    days <= MOST_DAYS &&
    (endpoint === null || /^https?:\/\/[^/@]+\/?$/.test(endpoint));
  if (!isUsable) return null;
  const folder = prefix.replace(/\/+$/, '');
  return {
    kind: 's3',
    bucket,
    prefix: folder === '' ? '' : `${folder}/`,
    region: settings.get('region'),
    endpoint,
    mode,
    days,
  };
}
