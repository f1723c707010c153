import type { CredentialFacts, Expiry } from '@/lib/credentials/model';
import { DAY_MS } from '@/lib/kernel/dates';
import type { AgeBucket, ExpiryBucket, OwnershipBucket } from '@/lib/policies/buckets';
import type { Limit } from '@/lib/policies/model';

/** A bucket and the moment the passing of time alone moves the credential out of it; null: never. */
export interface Placed<Bucket> {
  bucket: Bucket;
  endsAt: Date | null;
}

/**
 * Column of the age heatmap. Below the limit by share of it used (50 %, 80 %, 100 %), past it by days over
 * (30, 90): our own steps. A limit that itself changes (classification deadline) is the caller's to watch.
 */
export function ageBucket(valueChangedAt: Date | null, limit: Limit | null, now: Date): Placed<AgeBucket> {
  if (!limit) return { bucket: 'no-limit', endsAt: null };
  if (!valueChangedAt) return { bucket: 'unknown', endsAt: null };
  const start = valueChangedAt.getTime();
  const at = now.getTime();
  const span = limit.days * DAY_MS;
  // Ceiling keeps thresholds on whole milliseconds, where a Date can stand.
  const half = start + Math.ceil(span / 2);
  if (at < half) return { bucket: '0-50', endsAt: new Date(half) };
  const most = start + Math.ceil((span * 8) / 10);
  if (at < most) return { bucket: '50-80', endsAt: new Date(most) };
  const out = start + span;
  if (at < out) return { bucket: '80-100', endsAt: new Date(out) };
  if (at < out + 30 * DAY_MS) return { bucket: 'over-30d', endsAt: new Date(out + 30 * DAY_MS) };
  if (at < out + 90 * DAY_MS) return { bucket: 'over-90d', endsAt: new Date(out + 90 * DAY_MS) };
  return { bucket: 'over-more', endsAt: null };
}

/** Column of the expiry view, by days left: our own steps of 7, 30, 90 and 365 days. `none`: it never ends. */
export function expiryBucket(expires: Expiry, now: Date): Placed<ExpiryBucket> {
  if (expires === null) return { bucket: 'unknown', endsAt: null };
  if (expires === 'none') return { bucket: 'none', endsAt: null };
  const end = expires.getTime();
  const left = end - now.getTime();
  if (left <= 0) return { bucket: 'expired', endsAt: null };
  if (left <= 7 * DAY_MS) return { bucket: '7d', endsAt: new Date(end) };
  if (left <= 30 * DAY_MS) return { bucket: '30d', endsAt: new Date(end - 7 * DAY_MS) };
  if (left <= 90 * DAY_MS) return { bucket: '90d', endsAt: new Date(end - 30 * DAY_MS) };
  if (left <= 365 * DAY_MS) return { bucket: '1y', endsAt: new Date(end - 90 * DAY_MS) };
  return { bucket: 'later', endsAt: new Date(end - 365 * DAY_MS) };
}

/** Whether a team answers for the credential. */
export function ownershipBucket(facts: Pick<CredentialFacts, 'ownerTeam'>): OwnershipBucket {
  return facts.ownerTeam === null ? 'unowned' : 'owned';
}
