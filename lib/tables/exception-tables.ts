import { listFrom } from '@/lib/exceptions/queries';
import { EXCEPTION_VIEWS, type ExceptionList, parseExceptionSearch } from '@/lib/exceptions/search';
import { invalid } from '@/lib/kernel/errors';
import { moment, number, text, word, yesNo } from './cells';
import type { TableExport } from './model';

const PARAMS = ['view', 'age', 'renewal', 'owner', 'only', 'page', 'format'];
const LISTS = EXCEPTION_VIEWS.filter((view): view is ExceptionList => view !== 'metrics');

const SEVERITY = `(ARRAY['notice', 'low', 'medium', 'high', 'critical'])[e.severity + 1]`;
const APPROVERS = `(SELECT string_agg(d.name, ' and ' ORDER BY d.id) FROM exception_decision d
  WHERE d.exception_id = e.id AND d.revision = e.revision AND d.decision IN ('approve', 'break-glass'))`;
const RULES = `(SELECT string_agg(DISTINCT i.rule, '; ') FROM exception_item i WHERE i.exception_id = e.id)`;
const CREDENTIALS = `(SELECT string_agg(DISTINCT i.credential, '; ') FROM (SELECT credential FROM exception_item x
  WHERE x.exception_id = e.id ORDER BY x.finding_id LIMIT 100) i)`;

/** One of the lists of exceptions, with what an auditor asks of each. */
export const EXCEPTIONS: TableExport = {
  needs: 'exception:read',
  cells: [
    number('exception_id', 'e.id'),
    word('state', 'e.state'),
    text('title', 'e.title'),
    text('rules', RULES, 'none'),
    text('credentials', CREDENTIALS, 'none'),
    text('owners', `array_to_string(e.owners, '; ')`, 'none'),
    word('severity', SEVERITY, 'unknown'),
    text('reason', 'e.reason', 'none'),
    text('compensating_measures', 'e.measures', 'none'),
    text('ticket', 'e.ticket', 'none'),
    text('requested_by', 'e.author'),
    moment('requested_at', 'e.requested_at', 'never'),
    text('approved_by', APPROVERS, 'none'),
    number('approvals_needed', 'e.quorum'),
    moment('breached_at', 'e.breached_at', 'none'),
    moment('approved_at', 'e.approved_at', 'never'),
    yesNo('approved_after_breach', 'coalesce(e.approved_at > e.breached_at, false)'),
    yesNo('break_glass', 'e.is_break_glass'),
    moment('reviewed_at', 'e.reviewed_at', 'never'),
    moment('began_at', 'e.began_at', 'never'),
    moment('expires_at', 'e.expires_at', 'none'),
    moment('ended_at', 'e.ended_at', 'none'),
    text('end_reason', 'e.end_reason', 'none'),
    number('renewals', 'e.renewal'),
    word('policy_version', `e.frozen->>'policyVersion'`, 'none'),
    number('findings', '(SELECT count(*) FROM exception_item i WHERE i.exception_id = e.id)'),
    number('findings_covered', '(SELECT count(*) FROM finding f WHERE f.exception_id = e.id)'),
  ],
  from: ({ viewer, database, params, now }) => {
    const unknown = [...params.keys()].filter((name) => !PARAMS.includes(name));
    const view = params.get('view');
    if (unknown.length > 0 || (view !== null && !LISTS.some((list) => list === view)))
      throw invalid(
        'table/filter',
        `Not understood: ${unknown.join(', ') || `view ${view?.slice(0, 40)}`}. view is one of ${LISTS.join(', ')}; age, renewal, owner and only narrow it.`,
      );
    const search = parseExceptionSearch(Object.fromEntries(params));
    return listFrom(viewer, database, (search.view as ExceptionList) ?? 'queue', search, now);
  },
};
