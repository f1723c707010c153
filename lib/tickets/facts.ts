import { CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import { proposalFor, REMEDIES } from '@/lib/findings/backlog-actions';
import { findFramework } from '@/lib/frameworks/registry';
import { notFound } from '@/lib/kernel/errors';
import type { JsonObject } from '@/lib/kernel/json';
import { type Executor, sql } from '@/lib/platform/database/client';
import { FINDING_TITLES, SEVERITY_LABELS } from '@/lib/policies/labels';
import { type FindingCode, SEVERITIES } from '@/lib/policies/model';
import { findRule } from '@/lib/policies/registry';
import type { TicketFacts } from './text';

interface Row {
  code: string;
  rule: string;
  verdict: string;
  severity: number;
  data: JsonObject;
  openedAt: Date;
  closedAt: Date | null;
  closeReason: string | null;
  isExcepted: boolean;
  owner: string | null;
  subjectKind: 'credential' | 'source';
  subjectId: number;
  name: string | null;
  kind: string | null;
  account: string | null;
  limitDays: number | null;
  limitClause: string | null;
}

/** What a ticket tells of a finding, as it stands now. */
export async function readTicketFacts(
  executor: Executor,
  findingId: number,
  baseUrl: string,
): Promise<TicketFacts> {
  const [row] = await executor.query<Row>(sql`
    SELECT f.code, f.rule, f.verdict, f.severity, f.data, f.opened_at AS "openedAt", f.closed_at AS "closedAt",
      f.close_reason AS "closeReason", f.exception_id IS NOT NULL AS "isExcepted", f.owner_team AS owner, f.subject_kind AS "subjectKind", f.subject_id AS "subjectId",
      coalesce(c.name, s.name) AS name, c.kind, coalesce(c.account_name, c.account) AS account,
      c.limit_days AS "limitDays", c.limit_clause AS "limitClause"
    FROM finding f LEFT JOIN credential c ON f.subject_kind = 'credential' AND c.id = f.subject_id
      LEFT JOIN source s ON f.subject_kind = 'source' AND s.id = f.subject_id
    WHERE f.id = ${findingId}::bigint`);
  if (!row) throw notFound('ticket/no-finding', 'There is no such finding.');
  const { code, owner, openedAt, closedAt, closeReason, isExcepted, subjectKind } = row;
  const rule = findRule(row.rule);
  const proposal = proposalFor(code, subjectKind === 'source' ? 'source' : row.kind);
  const said = rule?.sentence(row.data) ?? `Rule ${row.rule}.`;
  return {
    code,
    title: FINDING_TITLES[code as FindingCode] ?? rule?.title ?? code,
    severity: SEVERITY_LABELS[SEVERITIES[row.severity] ?? 'notice'],
    sentence: row.verdict === 'unknown' ? `Cannot be judged yet. ${said}` : said,
    remedy: rule?.remedy ?? '',
    action: proposal ? REMEDIES[proposal.action] : REMEDIES.investigate,
    subject: {
      kind: row.kind ? (CREDENTIAL_KINDS[row.kind as CredentialKind] ?? row.kind) : 'Source',
      name: row.name ?? `${subjectKind} ${row.subjectId}`,
      account: row.account,
      url: `${baseUrl}/${subjectKind === 'credential' ? 'credentials' : 'sources'}/${row.subjectId}`,
    },
    owner,
    limit: limitOf(row),
    openedAt,
    closedAt,
    closeReason,
    isExcepted,
  };
}

/** The limit and clause the finding itself names, else those in force for the credential. */
function limitOf({ data, limitDays, limitClause }: Row): TicketFacts['limit'] {
  const days = typeof data.limitDays === 'number' ? data.limitDays : limitDays;
  const named = typeof data.clauseTitle === 'string' ? data.clauseTitle : null;
  const clause = named ?? (limitClause === null ? null : clauseTitle(limitClause));
  return days === null || clause === null ? null : { days, clause };
}

/** What set a limit in words, from its id in the policy: `kind:…`, `class:…`, `framework:…`. */
function clauseTitle(id: string): string {
  const [sort, what = ''] = id.split(':');
  if (sort === 'framework') return findFramework(what)?.title ?? what;
  if (sort === 'kind') return CREDENTIAL_KINDS[what as CredentialKind] ?? what;
  return what === 'unclassified' ? 'Unclassified in time, judged as class A' : `Class ${what}`;
}
