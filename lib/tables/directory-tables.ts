import { invalid } from '@/lib/kernel/errors';
import { sql } from '@/lib/platform/database/client';
import { moment, number, text, word, yesNo } from './cells';
import type { TableExport } from './model';

/** Users of the directory. */
export const DIRECTORY_USERS: TableExport = {
  needs: 'directory:read',
  cells: [
    text('name', 'u.name'),
    text('user_name', 'u.user_name'),
    text('mail', 'u.mail', 'none'),
    yesNo('active', 'u.active'),
    yesNo('signed_in', 'u.person_id IS NOT NULL'),
    text(
      'teams',
      `(SELECT string_agg(o.name, ';' ORDER BY o.name) FROM owner_member m JOIN owner o ON o.id = m.owner_id
        WHERE m.user_id = u.id AND o.removed_at IS NULL)`,
      'none',
    ),
    moment('deactivated_at', 'u.deactivated_at', 'none'),
  ],
  from: () => sql`FROM directory_user u WHERE u.removed_at IS NULL ORDER BY lower(u.name), u.id`,
};

/** Groups of the directory, and the owner each answers as. */
export const DIRECTORY_GROUPS: TableExport = {
  needs: 'directory:read',
  cells: [
    text('group', 'g.name'),
    number('members', '(SELECT count(*) FROM directory_group_member m WHERE m.group_id = g.id)'),
    text('owner', 'o.name', 'none'),
    moment('changed_at', 'g.changed_at'),
  ],
  from: () => sql`FROM directory_group g LEFT JOIN owner o ON o.id = g.owner_id ORDER BY g.name, g.id`,
};

/** Who left, and how far their lists are. */
export const LEAVERS: TableExport = {
  needs: 'leaver:read',
  cells: [
    text('name', 'l.name'),
    text('user_name', 'l.user_name'),
    moment('left_at', 'l.left_at'),
    word('told_by', 'l.trigger'),
    moment('returned_at', 'l.returned_at', 'none'),
    text('teams', `array_to_string(l.teams, ';')`, 'none'),
    number('items', 'i.items'),
    number('open', 'i.open'),
    moment('done_at', 'CASE WHEN i.open = 0 THEN i.ended_at END', 'none'),
  ],
  from: () => sql`FROM leaver l CROSS JOIN LATERAL (SELECT count(*) AS items, max(ended_at) AS ended_at,
      count(*) FILTER (WHERE state = 'open') AS open FROM leaver_item WHERE leaver_id = l.id) i
    ORDER BY l.left_at DESC, l.id`,
};

/** What concerned somebody who left; `leaver` says whose list. */
export const LEAVER_ITEMS: TableExport = {
  needs: 'leaver:read',
  cells: [
    text('leaver', 'l.name'),
    moment('left_at', 'l.left_at'),
    number('credential', 'c.id'),
    text('name', 'c.name'),
    word('type', 'c.kind'),
    text('owner', 'c.owner_team', 'none'),
    word('relation', 'i.relation'),
    text('signal', 'i.signal'),
    word('state', 'i.state'),
    moment('ended_at', 'i.ended_at', 'none'),
    text('ended_by', 'i.ended_by', 'none'),
    text('reason', 'i.reason', 'none'),
  ],
  from: ({ params }) => {
    const id = params.get('leaver');
    if (id !== null && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id))
      throw invalid('table/leaver', 'leaver is the id of a leaver, as in the address of their page.');
    const whose = id === null ? sql`` : sql`WHERE l.id = ${id}::uuid`;
    return sql`FROM leaver_item i JOIN leaver l ON l.id = i.leaver_id JOIN credential c ON c.id = i.credential_id ${whose}
      ORDER BY l.left_at DESC, l.id, c.id`;
  },
};
