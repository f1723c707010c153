import type { JsonObject } from '@/lib/kernel/json';
import { type CsvRow, known } from '../files/read-csv';
import { byTool } from './assets';
import { EXCEPTION_APPROVER, EXCEPTION_REQUESTER, type Head, partyOf } from './metadata';
import { list, NS, type PackFacts, props } from './model';
import { observationOf } from './observations';

export const riskOf = ({ idOf }: Pick<Head, 'idOf'>, exceptionId: string): string =>
  idOf('exception', exceptionId);

/** While an exception is asked for or in force that is the state; after it, whether what it covered still fails. */
function statusOf(row: CsvRow, isStillFailing: boolean): string {
  if (row.status === 'requested' || row.status === 'draft') return 'deviation-requested';
  if (row.status === 'approved' || row.status === 'active') return 'deviation-approved';
  return isStillFailing || row.status === 'refused' ? 'open' : 'closed';
}

/** An exception: findings that were left open with leave, who gave it, for how long, and what stood in meanwhile. */
export function risk(
  head: Head,
  row: CsvRow,
  facts: Pick<PackFacts, 'stillFailing' | 'outcomes'>,
): JsonObject {
  const id = row.exception_id ?? '';
  const rules = known(row, 'rules')?.split(';') ?? [];
  const observed = facts.outcomes.filter(({ rule }) => rules.includes(rule));
  const measures = known(row, 'compensating_measures');
  const deadline = known(row, 'expires_at');
  const state = statusOf(row, facts.stillFailing.has(id));
  return {
    uuid: riskOf(head, id),
    title: row.title ?? id,
    description: known(row, 'cause') ?? 'No reason was given.',
    statement: `${row.findings} findings of ${rules.join(', ') || 'no rule'} were to stay open: exceptions/exceptions.csv, exception_id ${id}.`,
    props: props({
      'exception-id': id,
      'policy-version': known(row, 'policy_version'),
      'first-breach-at': known(row, 'first_breach_at'),
      'days-over-at-approval': known(row, 'days_over_at_approval'),
      retroactive: known(row, 'retroactive'),
      'break-glass': known(row, 'break_glass'),
      'exception-status': known(row, 'status'),
      'open-at-period-end': known(row, 'open_at_period_end'),
      ticket: known(row, 'ticket'),
    }),
    status: state,
    characterizations: [
      {
        origin: byTool(head),
        facets: [{ name: 'severity', system: NS, value: row.risk_rating ?? 'unknown' }],
      },
    ],
    ...(measures !== null && {
      'mitigating-factors': [{ uuid: head.idOf('measures', id), description: measures }],
    }),
    ...(deadline !== null && { deadline }),
    'risk-log': { entries: lifeOf(head, row, state) },
    ...list(
      'related-observations',
      observed.map(({ rule }) => ({ 'observation-uuid': observationOf(head, rule) })),
    ),
  };
}

/** Asked for, approved, ended: each with its time and, as far as the file names them, the people. */
function lifeOf(head: Head, row: CsvRow, state: string): JsonObject[] {
  const id = row.exception_id ?? '';
  const entry = (step: string, at: string | null, more: JsonObject): JsonObject[] =>
    at === null ? [] : [{ uuid: head.idOf('exception-step', id, step), start: at, ...more }];
  const by = (column: string, role: string): JsonObject =>
    list(
      'logged-by',
      (known(row, column)?.split(';') ?? []).map((name) => ({
        'party-uuid': partyOf(head.idOf, name.trim()),
        'role-id': role,
      })),
    );
  const isRefused = row.status === 'refused';
  return [
    ...entry('requested', known(row, 'requested_at'), {
      title: 'Asked for',
      props: [{ name: 'type', value: 'dr-submission' }],
      ...by('requested_by', EXCEPTION_REQUESTER),
      'status-change': 'deviation-requested',
    }),
    ...entry('approved', known(row, 'approved_at'), {
      title: row.retroactive === 'y' ? 'Approved after the first breach' : 'Approved',
      props: [{ name: 'type', value: 'dr-approved' }],
      ...by('approved_by', EXCEPTION_APPROVER),
      'status-change': 'deviation-approved',
    }),
    ...entry('ended', known(row, 'closed_at'), {
      title: isRefused ? 'Refused' : 'Ended',
      description: known(row, 'closure') ?? `It ended as ${row.status}.`,
      ...(isRefused && { props: [{ name: 'type', value: 'dr-rejected' }] }),
      'status-change': state,
    }),
  ];
}
