import { KEY_ID } from '@/lib/credentials/merge/found-leaks';
import { rawSql, sql } from '@/lib/platform/database/client';

/** Each leak with the credential it is of: the live one, else the latest that is gone. */
export const FOUND_LEAK = sql`(SELECT leak.*, coalesce(
    (SELECT c.id FROM credential c WHERE c.kind = 'cloud-access-key' AND ${rawSql(KEY_ID)} = leak.key_id
      ORDER BY c.gone_at IS NOT NULL, c.gone_at DESC LIMIT 1),
    (SELECT c.id FROM credential c WHERE c.gone_at IS NULL AND c.kind = 'ssh-key' AND c.facts->>'fingerprint' = leak.key_id LIMIT 1)
  ) AS credential_id FROM leak)`;
