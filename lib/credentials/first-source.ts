import { type Sql, sql } from '@/lib/platform/database/client';

/** The source that listed a credential first: it stays the same when others come to list it, or the first no longer does. */
export const firstSource = (
  credentialId: Sql,
): Sql => sql`(SELECT coalesce(n.source_id, k.source_id) FROM credential here
  JOIN coverage_cell k ON k.id = here.cell_id LEFT JOIN credential_version first ON first.credential_id = here.id AND first.version = 1
  LEFT JOIN collection n ON n.id = first.collection_id WHERE here.id = ${credentialId})`;
