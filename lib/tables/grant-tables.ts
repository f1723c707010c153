import { grantsFrom } from '@/lib/grants/queries';
import { moment, text, word } from './cells';
import type { TableExport } from './model';

const listed = (dimension: string) =>
  `(SELECT string_agg(v, ';') FROM jsonb_array_elements_text(nullif(g.scope -> '${dimension}', 'null')) v)`;

/** What auditors are let in for, as far as the viewer may see it; `before` is the end, which does not belong to it. */
export const GRANTS: TableExport = {
  needs: 'grant:read',
  cells: [
    word('grant_id', 'g.id'),
    text('auditor', 'coalesce(p.name, g.email, g.person_id::text)', 'every auditor'),
    text('frameworks', `nullif(array_to_string(g.frameworks, ';'), '')`, 'any'),
    moment('from', 'g.since'),
    moment('before', 'g.until'),
    text('sources', listed('sources'), 'all'),
    text('accounts', listed('accounts'), 'all'),
    text('environments', listed('environments'), 'all'),
    text('kinds', listed('kinds'), 'all'),
    text('owners', listed('owners'), 'all'),
    text('note', 'g.note'),
    moment('given_at', 'g.given_at'),
    text('given_by', 'g.given_by'),
    moment('revoked_at', 'r.revoked_at', 'never'),
    text('revoked_by', 'r.revoked_by', 'none'),
    text('revoked_reason', 'r.reason', 'none'),
  ],
  from: ({ viewer, database }) => grantsFrom(viewer, database),
};
