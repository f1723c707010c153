import type { AccessGrant } from '@/lib/access/granted';
import { begunGrants, isBound, isInside, type Terms } from '@/lib/access/grants';
import type { Viewer } from '@/lib/access/roles';
import { grantText } from '@/lib/grants/model';
import { forbidden } from '@/lib/kernel/errors';
import { joinSql, type Sql, sql } from '@/lib/platform/database/client';

/**
 * Whether the viewer may have a pack of these terms.
 * @throws `evidence/not-granted` naming what was granted, where an auditor asks for more than one grant holds.
 */
export function assertGranted(viewer: Viewer, terms: Terms): void {
  if (!isBound(viewer)) return;
  const grants = begunGrants(viewer);
  if (grants.some((grant) => isInside(grant, terms))) return;
  throw forbidden(
    'evidence/not-granted',
    `This is not inside one period that was granted to you. Granted: ${grants.map(grantText).join(' | ')}. Ask for a pack inside one of them, or ask a security lead for a grant.`,
  );
}

/** Over `evidence_pack`: the packs whose terms are inside a grant of the viewer; `isInside` in SQL. */
export function packsOf(viewer: Viewer): Sql {
  if (!isBound(viewer)) return sql`true`;
  const inside = begunGrants(viewer).map(termsInside);
  return inside.length === 0 ? sql`false` : sql`(${joinSql(inside, ' OR ')})`;
}

function termsInside({ from, to, frameworks, scope }: AccessGrant): Sql {
  const all = [
    sql`until <= ${to}::timestamptz`,
    sql`CASE WHEN type = 'type-1' THEN until > ${from}::timestamptz ELSE since >= ${from}::timestamptz END`,
  ];
  if (frameworks) all.push(sql`frameworks <@ ${frameworks}::text[]`);
  for (const [dimension, values] of Object.entries(scope))
    if (values !== null)
      all.push(
        sql`jsonb_typeof(scope -> ${dimension}::text) = 'array' AND scope -> ${dimension}::text <@ ${JSON.stringify(values)}::jsonb`,
      );
  return joinSql(all, ' AND ');
}
