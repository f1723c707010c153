import type { JsonObject } from '@/lib/kernel/json';
import type { AgeBucket, ExpiryBucket, OwnershipBucket, Standing } from '@/lib/policies/buckets';
import type { Basis, FindingCode, Severity } from '@/lib/policies/model';

/** Column heads of the heatmap by compliance age (age of the current value ÷ the limit in force). */
export const AGE_BUCKET_LABELS: Record<AgeBucket, string> = {
  '0-50': 'Up to 50 % of limit',
  '50-80': '50 to 80 % of limit',
  '80-100': '80 to 100 % of limit',
  'over-30d': 'Over by up to 30 days',
  'over-90d': 'Over by 30 to 90 days',
  'over-more': 'Over by more than 90 days',
  'no-limit': 'No limit applies',
  unknown: 'Age unknown',
};

export const EXPIRY_BUCKET_LABELS: Record<ExpiryBucket, string> = {
  expired: 'Expired',
  '7d': 'Within 7 days',
  '30d': 'Within 30 days',
  '90d': 'Within 90 days',
  '1y': 'Within a year',
  later: 'In over a year',
  none: 'Never expires',
  unknown: 'Expiry unknown',
};

export const OWNERSHIP_LABELS: Record<OwnershipBucket, string> = { owned: 'Owned', unowned: 'No owner' };

export const STANDING_LABELS: Record<Standing, string> = {
  in: 'In policy',
  out: 'Out of policy',
  unknown: 'Cannot be judged',
};

export const SEVERITY_LABELS: Record<Severity, string> = {
  notice: 'Notice',
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  critical: 'Critical',
};

/** What a number of a framework rests on. */
export const BASIS_LABELS: Record<Basis, string> = {
  text: 'in the text',
  benchmark: 'recommended by a benchmark',
  vendor: 'default of a vendor',
  tra: 'by your targeted risk analysis',
  'entity-defined': 'your own choice',
};

/** Short title of each finding code, for lists and exports. */
export const FINDING_TITLES: Record<FindingCode, string> = {
  LONG_LIVED_KEY: 'Long-lived cloud access key',
  NO_ROTATION: 'No automatic rotation',
  STALE_UNUSED: 'Unused',
  ORPHANED_OWNER: 'No owner',
  EXCEEDS_COMPLIANCE_AGE: 'Older than policy allows',
  HARDCODED_IN_REPO: 'Found in source code',
  EXPIRED: 'Expired but still in place',
  EXPIRING: 'Expires soon',
  NO_EXPIRY: 'Never expires',
  ROOT_CREDENTIAL: 'Credential of the root user',
  DUPLICATE_ACTIVE: 'More active credentials than needed',
  WEAK_ALGORITHM: 'Weak algorithm or key size',
  PENDING_DELETION: 'Waiting for deletion',
  UNCLASSIFIED: 'Not classified in time',
  LONG_TTL: 'Tokens live too long',
  UNMANAGED: 'Kept outside a secret store',
  NO_MFA: 'No second factor',
  WEAK_PASSWORD_POLICY: 'Weak password policy',
  UNRESTRICTED_KEY: 'Key without restrictions',
  NEW_REGION: 'Used from a new region',
  RECREATED: 'Re-created instead of replaced',
  EXCEEDS_CA_LIMIT: 'Longer validity than public authorities may issue',
  LOST_VISIBILITY: 'No longer visible to Muster',
};

/** Whether a verdict's data states `key`; null counts as not stated. */
export function hasData(data: JsonObject, key: string): boolean {
  return data[key] !== undefined && data[key] !== null;
}

/** A name or number of a verdict's data; `unknown` when it is not there, so that a sentence never says "undefined". */
export function textOf(data: JsonObject, key: string): string {
  const value = data[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : 'unknown';
}

/** The UTC day of an ISO time in a verdict's data, e.g. `2026-11-21`. */
export function dayOf(data: JsonObject, key: string): string {
  return textOf(data, key).slice(0, 10);
}

/** A number of days in words: `1 day`, `90 days`. */
export function daysOf(data: JsonObject, key: string): string {
  return data[key] === 1 ? '1 day' : `${textOf(data, key)} days`;
}
