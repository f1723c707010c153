import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/kernel/dates';
import { ageBucket, expiryBucket, ownershipBucket } from '@/lib/policies/bucket-functions';
import { AGE_BUCKETS, EXPIRY_BUCKETS } from '@/lib/policies/buckets';
import type { Limit } from '@/lib/policies/model';
import { daysAgo, TEST_NOW } from '@/lib/testing/credential-facts';

const limit: Limit = {
  days: 100,
  clause: { id: 'kind:x', title: 'X', days: 100, source: 'test' },
  others: [],
};
const days = (count: number) => addDays(TEST_NOW, count);

describe('ageBucket', () => {
  it.each([
    [0, '0-50', 50],
    [49, '0-50', 1],
    [50, '50-80', 30],
    [80, '80-100', 20],
    [99, '80-100', 1],
    [100, 'over-30d', 30],
    [130, 'over-90d', 60],
    [190, 'over-more', null],
    [-3, '0-50', 53],
  ] as const)('of a value %i days old under a limit of 100 is %s', (age, bucket, endsIn) => {
    const endsAt = endsIn === null ? null : days(endsIn);
    expect(ageBucket(daysAgo(age), limit, TEST_NOW)).toEqual({ bucket, endsAt });
  });

  it('tells no limit from unknown age', () => {
    expect(ageBucket(null, limit, TEST_NOW)).toEqual({ bucket: 'unknown', endsAt: null });
    expect(ageBucket(null, null, TEST_NOW)).toEqual({ bucket: 'no-limit', endsAt: null });
  });

  it('passes through every column in order as time goes by', () => {
    const seen: string[] = [];
    for (let at: Date | null = TEST_NOW; at; ) {
      const placed = ageBucket(TEST_NOW, limit, at);
      seen.push(placed.bucket);
      at = placed.endsAt;
    }
    expect(seen).toEqual(AGE_BUCKETS.slice(0, 6));
  });
});

describe('expiryBucket', () => {
  it('passes through every column in order as the end comes nearer', () => {
    const seen: string[] = [];
    for (let at: Date | null = TEST_NOW; at; ) {
      const placed = expiryBucket(days(500), at);
      seen.push(placed.bucket);
      at = placed.endsAt;
    }
    expect(seen).toEqual([...EXPIRY_BUCKETS.slice(0, 6)].reverse());
  });

  it('is expired at the very end', () => {
    expect(expiryBucket(TEST_NOW, TEST_NOW).bucket).toBe('expired');
    expect(expiryBucket(new Date(TEST_NOW.getTime() + 1), TEST_NOW).bucket).toBe('7d');
  });

  it('tells no end from unknown end', () => {
    expect(expiryBucket('none', TEST_NOW)).toEqual({ bucket: 'none', endsAt: null });
    expect(expiryBucket(null, TEST_NOW)).toEqual({ bucket: 'unknown', endsAt: null });
  });
});

describe('ownershipBucket', () => {
  it('asks only for a team', () => {
    expect(ownershipBucket({ ownerTeam: 'payments' })).toBe('owned');
    expect(ownershipBucket({ ownerTeam: null })).toBe('unowned');
  });
});
