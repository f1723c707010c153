import { isIPv6 } from 'node:net';
import type { Database } from '@/lib/platform/database/client';

export const SIGN_INS_AT_MOST = 20;
export const SIGN_IN_WINDOW_SECONDS = 300;
const KEPT_MS = 3_600_000;

export interface SignInAllowance {
  allowed: boolean;
  /** Address or network that was counted. */
  key: string;
  retryAfterSeconds: number;
}

/** What counts as one client: an address, or for IPv6 the network of /64 that one client usually holds. */
export function limitKey(address: string | null): string {
  if (!address) return 'unknown';
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain.slice(0, 100);
  const [head = '', tail] = plain.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = [...left, ...zeros, ...right].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ''));
  return `${groups.join(':')}::/64`;
}

/**
 * Counts a start of signing in and says whether it may go on: 20 per 5 minutes and address. A refused start is not
 * counted, so that trying on does not make the wait longer. Starts older than an hour are removed on the way.
 */
export async function countSignIn(
  database: Database,
  address: string | null,
  now: Date,
): Promise<SignInAllowance> {
  const key = limitKey(address);
  const since = new Date(now.getTime() - SIGN_IN_WINDOW_SECONDS * 1_000);
  return database.transaction(async (client) => {
    await client.query(`SELECT pg_advisory_xact_lock(hashtext('muster.sign_in:' || $1))`, [key]);
    await client.query(
      `DELETE FROM sign_in_attempt WHERE id IN
         (SELECT id FROM sign_in_attempt WHERE at < $1 ORDER BY id LIMIT 500 FOR UPDATE SKIP LOCKED)`,
      [new Date(now.getTime() - KEPT_MS)],
    );
    const { rows } = await client.query<{ count: number; oldest: Date | null }>(
      'SELECT count(*)::int AS count, min(at) AS oldest FROM sign_in_attempt WHERE address = $1 AND at > $2',
      [key, since],
    );
    const { count = 0, oldest = null } = rows[0] ?? {};
    if (count < SIGN_INS_AT_MOST) {
      await client.query('INSERT INTO sign_in_attempt (address, at) VALUES ($1, $2)', [key, now]);
    }
    const freeAt = (oldest ?? now).getTime() + SIGN_IN_WINDOW_SECONDS * 1_000;
    return {
      allowed: count < SIGN_INS_AT_MOST,
      key,
      retryAfterSeconds: Math.max(1, Math.ceil((freeAt - now.getTime()) / 1_000)),
    };
  });
}
