import { columnsOf } from '@/lib/evidence/files/column';
import type { PastRow } from '@/lib/evidence/files/context';
import { EXCEPTIONS } from '@/lib/evidence/files/exceptions';
import type { FoundRow } from '@/lib/evidence/files/test-results';
import type { PolicyInTime } from '@/lib/evidence/files/thresholds';
import type { Period } from '@/lib/evidence/model';
import type { Json } from '@/lib/kernel/json';
import { policyChanges } from '@/lib/policies/changes';
import { type Ground, type ReportRow, report } from '../contract';
import { codesOf, commonColumns, credentialOf } from '../rows';

interface DriftRow extends ReportRow {
  at: Date | null;
  what: string;
  before: string | null;
  after: string | null;
}

const isIn = (at: Date | null, { from, to }: Period): at is Date => at !== null && at >= from && at < to;
const textOf = (value: Json): string =>
  value === null ? 'none' : typeof value === 'string' ? value : JSON.stringify(value);
const EFFECTS = {
  tightens: 'policy-tightened',
  loosens: 'policy-loosened',
  wording: 'policy-worded',
} as const;

/** Every setting that a version published in the period has differently from the one before it. */
export function policyRows(policies: readonly PolicyInTime[], period: Period): DriftRow[] {
  return policies.flatMap(({ policy, from }, at) => {
    const before = policies[at - 1];
    if (!isIn(from, period) || before === undefined) return [];
    const changes = policyChanges(before.policy, policy).filter(({ path }) => path !== 'version');
    return changes.map((change) => ({
      marks: [EFFECTS[change.effect]],
      counts: [`version/${policy.version}`],
      credential: null,
      at: from,
      what: `version ${policy.version}: ${change.path}`,
      before: textOf(change.before),
      after: textOf(change.after),
    }));
  });
}

interface ExceptionFacts {
  id: number;
  title: string;
  approvedAt: Date | null;
  endedAt: Date | null;
  endReason: string | null;
  status: string;
  findings: number;
}

/** Exceptions that were approved or ended in the period, as the file of packs has them. */
export function exceptionRows(exceptions: readonly ExceptionFacts[], period: Period): DriftRow[] {
  return exceptions.flatMap(({ id, title, approvedAt, endedAt, endReason, status, findings }) => {
    const what = `exception ${id}: ${title} (findings: ${findings})`;
    const row = { credential: null, what, before: null };
    const began = isIn(approvedAt, period)
      ? [{ ...row, marks: ['exception-began'], at: approvedAt, after: 'approved' }]
      : [];
    const ended = isIn(endedAt, period)
      ? [{ ...row, marks: ['exception-ended'], at: endedAt, after: endReason ?? status }]
      : [];
    return [...began, ...ended];
  });
}

/** What happened to a credential that the review could not know; null where nothing did. */
export function driftRowOf(row: PastRow, found: readonly FoundRow[]): DriftRow | null {
  const { past, context } = row;
  const { period } = context.terms;
  const opened = found.filter(({ verdict, openedAt }) => verdict === 'fail' && isIn(openedAt, period));
  const codes = codesOf(opened);
  const marks: string[] = [];
  if (past.atStart === null) marks.push('added');
  if (past.atEnd === null) marks.push('gone');
  if (codes.length > 0) marks.push('finding-opened');
  if (marks.length === 0) return null;
  const first = [
    past.atStart === null ? past.events[0]?.knownAt : past.goneAt,
    ...opened.map(({ openedAt }) => openedAt),
  ];
  return {
    marks,
    counts: opened.map(({ code }) => `finding/${code}`),
    credential: credentialOf(row, past.last),
    at:
      first
        .filter((at) => at !== null && at !== undefined)
        .toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null,
    what: codes.length > 0 ? codes.join('; ') : marks.join('; '),
    before: past.atStart === null ? 'absent' : 'present',
    after: past.atEnd === null ? 'absent' : 'present',
  };
}

const c = columnsOf<DriftRow>();

/** What moved since people last looked at all of it. */
export const POLICY_DRIFT = report<DriftRow>({
  id: 'policy-drift',
  description:
    'What changed since the last review was closed: settings of the policy, credentials that came and went, findings that opened, exceptions that began and ended.',
  since: 'review',
  marks: [
    { id: 'policy-loosened', title: 'Policy loosened', tone: 'bad', isShown: true },
    { id: 'policy-tightened', title: 'Policy tightened', tone: 'good', isShown: true },
    { id: 'policy-worded', title: 'Policy worded anew', tone: 'neutral', isShown: false },
    { id: 'added', title: 'Added', tone: 'warn', isShown: true },
    { id: 'gone', title: 'Gone', tone: 'neutral', isShown: false },
    { id: 'finding-opened', title: 'Finding opened', tone: 'bad', isShown: true },
    { id: 'exception-began', title: 'Exception began', tone: 'warn', isShown: true },
    { id: 'exception-ended', title: 'Exception ended', tone: 'neutral', isShown: true },
  ],
  file: {
    path: 'population/policy-drift.csv',
    title: 'What changed since the last review',
    columns: [
      ...commonColumns<DriftRow>(),
      c.instant(['at', 'derived', 'When it was first so in the period'], (row) => row.at),
      c.text(
        ['what', 'derived', 'Codes of findings, setting of the policy, or exception'],
        (row) => row.what,
      ),
      c.text(['before', 'derived', 'What it was'], (row) => row.before, 'none'),
      c.text(['after', 'derived', 'What it became'], (row) => row.after, 'none'),
    ],
  },
  others: async ({ executor, context, policies }: Ground) => {
    const { period } = context.terms;
    const exceptions = await executor.query<ExceptionFacts>(EXCEPTIONS.query(context.terms));
    return [...policyRows(policies, period), ...exceptionRows(exceptions, period)];
  },
  rowOf: driftRowOf,
  figures: (counts) => {
    const figure = (id: string, label: string, ...marks: string[]) => ({
      id,
      label,
      value: counts.of(...marks),
      of: null,
      unknown: 0,
      marks,
    });
    return [
      figure('policy', 'Settings of the policy', 'policy-loosened', 'policy-tightened', 'policy-worded'),
      figure('loosened', 'Of those loosened', 'policy-loosened'),
      figure('added', 'Credentials added', 'added'),
      figure('finding-opened', 'Credentials with new findings', 'finding-opened'),
      figure('exceptions', 'Exceptions begun or ended', 'exception-began', 'exception-ended'),
    ];
  },
});
