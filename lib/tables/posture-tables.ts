import { countByRule } from '@/lib/findings/queries';
import { joinSql, sql } from '@/lib/platform/database/client';
import { findRule } from '@/lib/policies/registry';
import { countsSql } from '@/lib/posture/counts-sql';
import { DIMENSIONS } from '@/lib/posture/model';
import { moment, number, text, word } from './cells';
import type { TableExport } from './model';

/** The counts behind the posture page: live credentials per dimension, measure and bucket. */
export const POSTURE: TableExport = {
  needs: 'posture:read',
  cells: [
    word('dimension', 'r.dimension'),
    text('value', 'r.value', 'none'),
    word('measure', 'r.measure'),
    word('bucket', 'r.bucket'),
    number('credentials', 'r.count'),
  ],
  from: ({ viewer }) => {
    const measures = ['age', 'expiry', 'ownership', 'standing'];
    const parts = (['all', ...DIMENSIONS] as const).map(
      (dimension) =>
        sql`SELECT ${dimension}::text AS dimension, d.* FROM (${countsSql(viewer, dimension, measures)}) d`,
    );
    return sql`FROM (${joinSql(parts, ' UNION ALL ')}) r ORDER BY r.dimension, r.measure, r.value, r.bucket`;
  },
};

/** Per rule how many credentials fail, cannot be judged and pass. */
export const RULE_COUNTS: TableExport = {
  needs: 'finding:read',
  cells: [
    text('rule', 'r.rule'),
    text('title', 'r.title'),
    word('code', 'r.code'),
    number('fail', 'r.fail'),
    number('not_judged', 'r.unknown'),
    number('pass', 'r.pass'),
    moment('oldest_open_at', 'r.oldest', 'none'),
  ],
  from: async ({ viewer, database }) => {
    const counted = await countByRule(viewer, database);
    const rows = counted.map(({ rule, fail, unknown, pass, oldestOpenedAt }) => {
      const known = findRule(rule);
      return {
        rule,
        title: known?.title ?? rule,
        code: known?.code ?? null,
        fail,
        unknown,
        pass,
        oldest: oldestOpenedAt,
      };
    });
    return sql`FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r(rule text, title text, code text, fail numeric, unknown numeric, pass numeric, oldest timestamptz)`;
  },
};
