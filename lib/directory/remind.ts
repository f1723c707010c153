import { addDays } from '@/lib/kernel/dates';
import type { Notice } from '@/lib/notices/model';
import { queueNotices } from '@/lib/notices/store';
import { sql, type Tx } from '@/lib/platform/database/client';
import { REMIND_DAYS } from './model';

/**
 * Says to security leads that the token of a directory ends, some days before and once each, unless a later one is there
 * already. A directory whose token ended goes quiet, and nobody who leaves is told of any more.
 */
export async function remindOfTokens(tx: Tx, now: Date): Promise<void> {
  const before = addDays(now, Math.max(...REMIND_DAYS));
  const ending = await tx.$queryRaw<{ id: string; name: string; expiresAt: Date }[]>(sql`
    SELECT t.id::text AS id, t.name, t.expires_at AS "expiresAt" FROM api_token t
    WHERE t.scopes = ARRAY['directory:sync'] AND t.revoked_at IS NULL
      AND t.expires_at > ${now}::timestamptz AND t.expires_at <= ${before}::timestamptz
      AND NOT EXISTS (SELECT 1 FROM api_token o WHERE o.scopes = t.scopes AND o.name = t.name
        AND o.revoked_at IS NULL AND o.expires_at > t.expires_at)`);
  const notices = ending.flatMap(({ id, name, expiresAt }): Notice[] => {
    const days = REMIND_DAYS.filter((count) => addDays(expiresAt, -count) <= now).at(-1);
    if (days === undefined) return [];
    return [
      {
        recipient: { kind: 'role', role: 'security' },
        kind: 'token.ending',
        isUrgent: days === 1,
        subject: { kind: 'token', id },
        occasion: `${days}-days`,
        data: { name, expiresAt: expiresAt.toISOString() },
        href: '/settings/directory',
      },
    ];
  });
  if (notices.length > 0) await queueNotices(tx, notices, now);
}
