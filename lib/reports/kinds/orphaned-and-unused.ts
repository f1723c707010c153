import { columnsOf } from '@/lib/evidence/files/column';
import type { PastRow } from '@/lib/evidence/files/context';
import { inactivityOf } from '@/lib/evidence/files/inactive';
import type { FoundRow } from '@/lib/evidence/files/test-results';
import { factsOfState } from '@/lib/evidence/walk/past';
import { idleLimitFor } from '@/lib/policies/limits';
import { grantsAccess } from '@/lib/policies/states';
import { type ReportRow, report } from '../contract';
import { commonColumns, credentialOf, openBefore } from '../rows';

interface OrphanRow extends ReportRow {
  orphanedSince: Date | null;
  lastUsed: Date | 'never' | null;
  idleDays: number | null;
  limitDays: number | null;
  unusedSince: Date | null;
}

/** Who answered for a credential and whether it was used, as known when the period ended; null where it was gone. */
export function orphanRowOf(row: PastRow, found: readonly FoundRow[]): OrphanRow | null {
  const { past, context } = row;
  if (past.atEnd === null) return null;
  const { to } = context.terms.period;
  const open = openBefore(found, to);
  const orphaned = open.find(({ code, verdict }) => code === 'ORPHANED_OWNER' && verdict === 'fail');
  const isOwnerUnknown = open.some(({ code, verdict }) => code === 'ORPHANED_OWNER' && verdict === 'unknown');
  const facts = factsOfState(past.atEnd, past.firstSeenAt, past.use);
  const limit = idleLimitFor(facts, context.policyAt(new Date(to.getTime() - 1)));
  const inactivity = inactivityOf(row);
  const marks: string[] = [];
  // Judged so, or without a name and not judged yet; whose tags could not be read may have one.
  if (orphaned || (past.atEnd.ownerTeam === null && !isOwnerUnknown)) marks.push('orphaned');
  else if (isOwnerUnknown) marks.push('owner-unknown');
  if (inactivity) marks.push(facts.lastUsed === 'never' ? 'never-used' : 'unused');
  else if (limit !== null && facts.lastUsed === null && grantsAccess(facts)) marks.push('use-unknown');
  if (marks.includes('orphaned') && inactivity) marks.push('both');
  return {
    marks: marks.length > 0 ? marks : ['in-order'],
    credential: credentialOf(row, past.atEnd),
    orphanedSince: orphaned?.openedAt ?? null,
    lastUsed: facts.lastUsed,
    idleDays: inactivity?.idleDays ?? null,
    limitDays: limit?.days ?? null,
    unusedSince: inactivity?.overSince ?? null,
  };
}

const c = columnsOf<OrphanRow>();

/** What nobody answers for, and what nobody uses. */
export const ORPHANED_AND_UNUSED = report<OrphanRow>({
  id: 'orphaned-and-unused',
  description:
    'Credentials that were there when the period ended and that nobody answered for, or that were unused for longer than the policy in force allowed.',
  since: 'asked',
  marks: [
    { id: 'both', title: 'Orphaned and unused', tone: 'bad', isShown: true },
    { id: 'orphaned', title: 'No owner', tone: 'warn', isShown: true },
    { id: 'unused', title: 'Unused', tone: 'warn', isShown: true },
    { id: 'never-used', title: 'Never used', tone: 'warn', isShown: true },
    { id: 'owner-unknown', title: 'Owner not known', tone: 'unknown', isShown: false },
    { id: 'use-unknown', title: 'Use not known', tone: 'unknown', isShown: false },
    { id: 'in-order', title: 'In order', tone: 'good', isShown: false },
  ],
  file: {
    path: 'population/orphaned-and-unused.csv',
    title: 'Credentials at the end of the period, with owner and use',
    columns: [
      ...commonColumns<OrphanRow>(),
      c.instant(
        ['orphaned_since', 'finding.opened_at', 'Since when ORPHANED_OWNER was found'],
        (row) => row.orphanedSince,
        'none',
      ),
      c.instant(['last_used', 'credential_use', 'Last use as known then, or never'], (row) => row.lastUsed),
      c.days(
        ['idle_days', 'derived', 'Days without use, where they are past the limit'],
        (row) => row.idleDays,
        'none',
      ),
      c.integer(
        ['limit_days', 'policy', 'Days without use that the policy allowed'],
        (row) => row.limitDays,
        'none',
      ),
      c.instant(['over_limit_since', 'derived', 'When it went past them'], (row) => row.unusedSince, 'none'),
    ],
  },
  rowOf: orphanRowOf,
  figures: (counts) => {
    const figure = (id: string, label: string, of: number | null, unknown: number, ...marks: string[]) => ({
      id,
      label,
      value: counts.of(...marks),
      of,
      unknown,
      marks,
    });
    const useUnknown = counts.of('use-unknown');
    const ownerUnknown = counts.of('owner-unknown');
    return [
      figure('orphaned', 'Nobody answers for', counts.rows - ownerUnknown, ownerUnknown, 'orphaned'),
      figure('unused', 'Unused past the limit', counts.rows - useUnknown, useUnknown, 'unused', 'never-used'),
      figure('both', 'Orphaned and unused', null, 0, 'both'),
      figure('never-used', 'Never used', null, 0, 'never-used'),
      figure('in-order', 'In order', counts.rows, 0, 'in-order'),
    ];
  },
});
