import { type Sql, sql } from '@/lib/platform/database/client';

/** `areAlike` as a condition: live credentials `c` that are like `i`, which is none of them. */
export const ALIKE: Sql = sql`c.gone_at IS NULL AND c.id <> i.id AND c.kind = i.kind
  AND (c.owner_team = i.owner_team OR (c.provider = i.provider AND c.account = i.account))`;
