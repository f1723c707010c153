/** Columns of the heatmap by compliance age: age ÷ limit, then days past the limit. */
export const AGE_BUCKETS = [
  '0-50',
  '50-80',
  '80-100',
  'over-30d',
  'over-90d',
  'over-more',
  'no-limit',
  'unknown',
] as const;
export type AgeBucket = (typeof AGE_BUCKETS)[number];

export const EXPIRY_BUCKETS = ['expired', '7d', '30d', '90d', '1y', 'later', 'none', 'unknown'] as const;
export type ExpiryBucket = (typeof EXPIRY_BUCKETS)[number];

export const OWNERSHIP_BUCKETS = ['owned', 'unowned'] as const;
export type OwnershipBucket = (typeof OWNERSHIP_BUCKETS)[number];

export const STANDINGS = ['in', 'out', 'unknown'] as const;
/** `out`: a rule above `notice` fails; `unknown`: none fails but one cannot be judged; `in`: neither. */
export type Standing = (typeof STANDINGS)[number];
