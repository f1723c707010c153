import { sql } from '@/lib/platform/database/client';
import { EXPIRY_BUCKETS } from '@/lib/policies/buckets';
import type { KeyType, Order } from './queries-keyset';
import type { Direction, Sort } from './schema';

const id = sql`c.id`;
const by = (column: ReturnType<typeof sql>, type: KeyType, nullable: boolean): Order => ({
  key: { column, type, nullable },
  id,
});

/** Each order is served by an index of its own (see the end of the first migration); the columns must agree with it. */
export const ORDERS: Record<Sort, Order> = {
  severity: {
    ...by(sql`c.out_of_policy_at`, 'timestamptz', true),
    group: { column: sql`c.severity`, descending: true },
  },
  name: by(sql`left(c.search, 64) COLLATE "C"`, 'text', false),
  age: by(sql`c.value_changed_at`, 'timestamptz', true),
  expires: {
    ...by(sql`c.expires_at`, 'timestamptz', true),
    key: { column: sql`c.expires_at`, type: 'timestamptz', nullable: true, facets: expiryFacets() },
  },
  policy: by(sql`c.out_of_policy_at`, 'timestamptz', true),
  firstSeen: by(sql`c.first_seen_at`, 'timestamptz', false),
  lastUsed: {
    key: { column: sql`u.last_used_at`, type: 'timestamptz', nullable: true },
    id: sql`u.credential_id`,
  },
  owner: by(sql`c.owner_team`, 'text', true),
  kind: by(sql`c.kind`, 'text', false),
  account: by(sql`c.account`, 'text', false),
};

/** A moment of expiry is in a bucket of time, its absence is not. */
function expiryFacets() {
  const absent = ['none', 'unknown'];
  const known = EXPIRY_BUCKETS.filter((bucket) => !absent.includes(bucket));
  const among = (buckets: readonly string[]) =>
    sql`coalesce(c.expiry_bucket, 'unknown') = ANY(${buckets}::text[])`;
  return { known: among(known), absent: among(absent) };
}

/** The values of the only group there is, in its natural order. */
export const SEVERITY_RANKS = [4, 3, 2, 1, 0, -1] as const;

/** The direction in which an order is not reversed: the greatest age is the earliest change. */
const NATURAL: Partial<Record<Sort, Direction>> = { severity: 'desc', age: 'desc' };

export function isReversed(sort: Sort, direction: Direction): boolean {
  return direction !== (NATURAL[sort] ?? 'asc');
}
