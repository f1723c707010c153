import { invalid } from '@/lib/kernel/errors';
import { logConditions } from '@/lib/notices/queries';
import { parseLogSearch } from '@/lib/notices/schema';
import { sql } from '@/lib/platform/database/client';
import { moment, number, text, word } from './cells';
import type { TableExport } from './model';

/** The delivery log: what was sent to whom over which channel, and how it went. */
export const DELIVERIES: TableExport = {
  needs: 'notice:log',
  cells: [
    word('id', 'd.id'),
    text('channel', 'c.name'),
    word('channel_kind', 'c.kind'),
    text('address', 'd.address'),
    word('kind', 'd.kind'),
    text('occasion', 'd.occasion'),
    word('state', 'd.state'),
    number('notices', '(SELECT count(*) FROM notice_delivery_item i WHERE i.delivery_id = d.id)'),
    number('tries', 'd.tries'),
    moment('created_at', 'd.created_at'),
    moment('first_try_at', 'd.first_try_at', 'never'),
    moment('finished_at', 'd.finished_at', 'never'),
    text('last_error', 'd.last_error', 'none'),
  ],
  from: ({ params }) => {
    const { search, ignored } = parseLogSearch(Object.fromEntries(params));
    if (ignored.length > 0)
      throw invalid('table/filter', `Nothing was exported; not understood: ${ignored.join(', ')}.`);
    return sql`FROM notice_delivery d JOIN notice_channel c ON c.id = d.channel_id
      WHERE ${logConditions({ ...search, before: null })} ORDER BY d.created_at DESC, d.id DESC`;
  },
};
