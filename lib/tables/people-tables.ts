import { can } from '@/lib/access/can';
import { personIdOf } from '@/lib/people/queries';
import { sql } from '@/lib/platform/database/client';
import { moment, number, text, word } from './cells';
import type { TableExport } from './model';

/** Which group gives which role. */
export const MAPPINGS: TableExport = {
  needs: 'mapping:read',
  cells: [
    text('group', 'm.group_name'),
    word('role', 'm.role'),
    text('team', 'm.team', 'none'),
    number('people', '(SELECT count(*) FROM person p WHERE m.group_name = ANY(p.groups))'),
    moment('created_at', 'm.created_at'),
    text('created_by', 'm.created_by'),
  ],
  from: () => sql`FROM group_mapping m ORDER BY m.group_name, m.role, m.team`,
};

/** API tokens as they are listed: the viewer's own, or everybody's for those who may revoke any. Never the token. */
export const TOKENS: TableExport = {
  needs: 'token:read',
  cells: [
    text('name', 't.name'),
    text('person', 'p.name', 'none'),
    word(
      'state',
      `CASE WHEN t.revoked_at IS NOT NULL THEN 'revoked' WHEN t.expires_at <= $now THEN 'expired' ELSE 'active' END`,
    ),
    text('scopes', `array_to_string(t.scopes, ';')`, 'none'),
    moment('created_at', 't.created_at'),
    moment('expires_at', 't.expires_at'),
    moment('last_used_at', 't.last_used_at', 'never'),
    moment('revoked_at', 't.revoked_at', 'none'),
    text('revoked_by', 't.revoked_by', 'none'),
  ],
  from: async ({ viewer, database }) => {
    const from = sql`FROM api_token t LEFT JOIN person p ON p.id = t.person_id`;
    const order = sql`ORDER BY t.created_at DESC, t.id`;
    if (can(viewer, 'token:revoke-any')) return sql`${from} ${order}`;
    const own = await personIdOf(database.prisma, viewer);
    return sql`${from} WHERE t.person_id = ${own}::uuid ${order}`;
  },
};
