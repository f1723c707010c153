import { type CsvRow, known } from '../files/read-csv';
import type { Judge, Result } from './model';

const HOUR_MS = 3_600_000;
const hoursBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / HOUR_MS;
const passIf = (holds: boolean): Result => (holds ? 'pass' : 'fail');
const areKnown = (row: CsvRow, columns: readonly string[]) =>
  columns.every((column) => known(row, column) !== null);
const people = (row: CsvRow, column: string): string[] => known(row, column)?.split('; ') ?? [];
/** Providers and stores that do not tell: the definition says so beside the test. */
const untold: Judge = () => 'not_tested';

const ofFlag =
  (column: string, good: 'y' | 'n'): Judge =>
  (row) =>
    row[column] === 'unknown' ? 'not_tested' : passIf(row[column] === good);

/** Of campaigns that were closed; others have no result yet. */
const ofClosed =
  (judge: Judge): Judge =>
  (row, judging) =>
    row.status === 'closed' ? judge(row, judging) : 'na';

const endsInTime: Judge = (row) => {
  const from = known(row, 'begins_at');
  if (from === null) return 'na';
  const [until, longest] = [known(row, 'expires_at'), known(row, 'longest_days')];
  if (until === null || !areKnown(row, ['cause'])) return 'fail';
  return longest === null ? 'not_tested' : passIf(hoursBetween(from, until) <= Number(longest) * 24);
};

/** A leaver of the last hours has that time still where it reaches past the period. */
const revokedInTime: Judge = (row, { end, revokeWithinHours }) => {
  if (row.credentials_linked === '0') return 'na';
  const [left, last] = [known(row, 'termination_effective_at'), known(row, 'last_revoked_at')];
  if (revokeWithinHours === null || left === null) return passIf(row.complete === 'y');
  if (last !== null) return passIf(hoursBetween(left, last) <= revokeWithinHours);
  return hoursBetween(left, end) <= revokeWithinHours ? 'not_tested' : 'fail';
};

const otherThan =
  (author: string): Judge =>
  (row) => {
    const approvers = people(row, 'approved_by');
    const authors = people(row, author);
    if (approvers.length === 0) return 'na';
    if (authors.length === 0) return 'not_tested';
    return passIf(!approvers.some((name) => authors.includes(name)));
  };

const readsLost: Judge = (row) => {
  if (row.reads_lost === 'unknown') return 'not_tested';
  if (known(row, 'reads_lost') !== null) return 'fail';
  return row.status === 'removed' ? 'na' : 'pass';
};

const dutyInTime: Judge = (row, { end }) => {
  const [due, ended] = [known(row, 'due_at'), known(row, 'ended_at')];
  if (due === null) return 'not_tested';
  if (due < (ended ?? end)) return 'fail';
  return ended === null || row.state === 'done' ? 'pass' : 'na';
};

/** The judge of each test over rows, by its id. */
export const JUDGES: Readonly<Record<string, Judge>> = {
  // A run that ended later has another row when the pack is built again.
  'MUS-01.complete': (row, { end }) =>
    (known(row, 'finished_at') ?? end) >= end || row.result === 'complete' ? 'not_tested' : 'fail',
  'MUS-01.lost-visibility': readsLost,
  'MUS-01.no-gap': () => 'fail',
  'MUS-02.duty-overdue': dutyInTime,
  'MUS-04.replaced-in-time': (row, judging) =>
    known(row, 'policy_max_days_at_time') === null ? 'na' : ofFlag('within_policy', 'y')(row, judging),
  'MUS-11.replaced-after-exposure': untold,
  'MUS-15.replaced-after-incident': untold,
  'MUS-15.concluded': (row, { begin }) => {
    if (known(row, 'closed_at') !== null) return passIf(areKnown(row, ['root_cause']));
    return (known(row, 'opened_at') ?? begin) >= begin ? 'not_tested' : 'fail';
  },
  'MUS-16.covers-all': ofClosed((row) => passIf(row.items_total === row.items_reviewed)),
  'MUS-16.in-interval': untold,
  'MUS-16.acknowledged': ofClosed((row) =>
    passIf(areKnown(row, ['management_acknowledged_by', 'management_acknowledged_at'])),
  ),
  'MUS-16.carried-out': (row) => {
    if (known(row, 'decision') === null) return 'not_tested';
    return row.decision === 'keep' ? 'na' : passIf(areKnown(row, ['executed_at']));
  },
  'MUS-17.revoked': revokedInTime,
  // In force by the word of who asked alone, as break-glass is at first.
  'MUS-18.other-approver': (row, judging) =>
    known(row, 'approved_at') !== null && known(row, 'approved_by') === null
      ? 'fail'
      : otherThan('requested_by')(row, judging),
  'MUS-18.before-breach': (row, judging) =>
    known(row, 'approved_at') === null ? 'na' : ofFlag('retroactive', 'n')(row, judging),
  'MUS-18.has-end': endsInTime,
  'MUS-19.other-publisher': (row, judging) => {
    if (row.version === '1') return 'na';
    // The same person may publish what loosens nothing, and the row does not say what it does.
    return otherThan('author')(row, judging) === 'pass' ? 'pass' : 'not_tested';
  },
  'MUS-20.document-approved': (row, judging) => {
    const result = otherThan('author')(row, judging);
    if (result !== 'pass') return result;
    return passIf((known(row, 'approved_at') ?? '9') <= (known(row, 'effective_from') ?? ''));
  },
  'MUS-20.analysis-complete': (row) =>
    passIf(
      areKnown(row, [
        'assets',
        'threats',
        'likelihood_impact_factors',
        'resulting_frequency',
        'justification',
        'approved_by',
      ]),
    ),
  'MUS-20.analysis-reviewed': (row, { begin, end }) => {
    const due = known(row, 'next_review_due');
    const until = known(row, 'effective_to') ?? end;
    if (due === null) return 'not_tested';
    if (due < end && due < until) return 'fail';
    const isNew = (known(row, 'effective_from') ?? '') >= begin;
    // When a review of the period had been due, the row no longer says.
    return isNew || (known(row, 'last_reviewed_at') ?? begin) < begin ? 'pass' : 'not_tested';
  },
  'MUS-20.limit-within-analysis': untold,
  'MUS-21.chain': (row) => (row.is_whole === 'none' ? 'not_tested' : passIf(row.is_whole === 'true')),
  'MUS-21.fields': (row) => passIf(areKnown(row, ['actor', 'action', 'at', 'outcome', 'origin', 'subject'])),
  'MUS-22.approved-before': (row) => (row.event === 'create' ? 'not_tested' : 'na'),
  'MUS-23.actor-known': (row) => passIf(areKnown(row, ['at', 'actor', 'object', 'new'])),
};
