import { columnsOf } from '@/lib/evidence/files/column';
import type { PastRow } from '@/lib/evidence/files/context';
import { factsOfState } from '@/lib/evidence/walk/past';
import { type Rotation, rotationsOf, valueAt } from '@/lib/evidence/walk/rotations';
import { daysBetween } from '@/lib/kernel/dates';
import { limitFor } from '@/lib/policies/limits';
import { grantsAccess } from '@/lib/policies/states';
import { type ReportRow, report } from '../contract';
import { commonColumns, credentialOf } from '../rows';

interface RotationRow extends ReportRow {
  limitDays: number;
  clause: string;
  valueAt: Date | null;
  ageDays: number | null;
  rotations: readonly Rotation[];
  daysOver: number | null;
}
type Result = 'missing' | 'late' | 'unknown' | 'rotated' | 'not-due';

/** One word, or both of a value that was replaced late and is past its limit again. */
function resultsOf(ageDays: number | null, limitDays: number, rotations: readonly Rotation[]): Result[] {
  const lapses: Result[] = [];
  if (ageDays !== null && ageDays > limitDays) lapses.push('missing');
  if (rotations.some(({ isWithin }) => isWithin === false)) lapses.push('late');
  if (lapses.length > 0) return lapses;
  if (ageDays === null || rotations.some(({ isWithin }) => isWithin === null)) return ['unknown'];
  return [rotations.length > 0 ? 'rotated' : 'not-due'];
}

/**
 * How a credential under a limit of age kept to it; null where none held. Judged by the policy in force when the period
 * ended, or when the credential was gone; each rotation by the policy of its own day.
 */
export function rotationRowOf(row: PastRow): RotationRow | null {
  const { past, context } = row;
  const { period } = context.terms;
  const end = past.goneAt ?? period.to;
  const lastMoment = new Date(end.getTime() - 1);
  const facts = factsOfState(past.last, past.firstSeenAt, past.use);
  const limit = limitFor(facts, context.policyAt(lastMoment), lastMoment);
  const rotations = rotationsOf(past, period, context.policyAt);
  if (limit === null || !(grantsAccess(facts) || rotations.length > 0)) return null;
  const since = valueAt(past.last);
  // Disabled is what the policy asks for: the age of what opens nothing any more is no lapse.
  const ageDays = since === null ? null : grantsAccess(facts) ? daysBetween(since, end) : 0;
  const marks = resultsOf(ageDays, limit.days, rotations);
  const over = [
    (ageDays ?? 0) - limit.days,
    ...rotations.map(
      ({ intervalDays, limitDays }) => (intervalDays ?? 0) - (limitDays ?? Number.POSITIVE_INFINITY),
    ),
  ];
  return {
    marks,
    counts: rotations.map(
      ({ isWithin }) => `rotation/${isWithin === null ? 'unknown' : isWithin ? 'within' : 'late'}`,
    ),
    credential: credentialOf(row, past.last),
    limitDays: limit.days,
    clause: limit.clause.title,
    valueAt: since,
    ageDays,
    rotations,
    daysOver: marks.includes('missing') || marks.includes('late') ? Math.max(...over) : null,
  };
}

const c = columnsOf<RotationRow>();

/** Whether values were replaced in the time that the policy allowed. */
export const ROTATION_COMPLIANCE = report<RotationRow>({
  id: 'rotation-compliance',
  description:
    'Credentials that had a limit of age at any time of the period: replaced in time, late, or not at all. Each is judged by the policy that was in force on the day.',
  since: 'asked',
  marks: [
    { id: 'missing', title: 'Past its limit', tone: 'bad', isShown: true },
    { id: 'late', title: 'Replaced late', tone: 'warn', isShown: true },
    { id: 'unknown', title: 'Not known', tone: 'unknown', isShown: true },
    { id: 'rotated', title: 'Replaced in time', tone: 'good', isShown: false },
    { id: 'not-due', title: 'Not due yet', tone: 'neutral', isShown: false },
  ],
  file: {
    path: 'population/rotation-compliance.csv',
    title: 'Credentials under a limit of age, and how they kept to it',
    columns: [
      ...commonColumns<RotationRow>(),
      c.integer(
        ['limit_days', 'policy', 'Days allowed at the end of the period, or of the credential'],
        (row) => row.limitDays,
      ),
      c.text(['limit_clause', 'policy', 'What sets the limit'], (row) => row.clause),
      c.instant(
        ['value_since', 'credential.valueChangedAt', 'When the last known value came to be'],
        (row) => row.valueAt,
      ),
      c.days(['age_days', 'derived', 'Its age then; 0 where it was disabled'], (row) => row.ageDays),
      c.days(['days_over', 'derived', 'The most days past a limit'], (row) => row.daysOver, 'none'),
      c.integer(['rotations', 'derived', 'Rotations in the period'], (row) => row.rotations.length),
      c.list(
        ['late_rotations', 'derived', 'As event_id in population/rotation_events.csv of a pack'],
        (row) => row.rotations.filter(({ isWithin }) => isWithin === false).map(({ id }) => id),
      ),
      c.instant(
        ['last_rotated', 'derived', 'The last rotation in the period'],
        (row) => row.rotations.at(-1)?.rotatedAt,
        'none',
      ),
    ],
  },
  rowOf: rotationRowOf,
  figures: (counts) => {
    const inTime = counts.of('rotated', 'not-due');
    const late = counts.of('rotation/late');
    const rotations = late + counts.of('rotation/within', 'rotation/unknown');
    const figure = (id: string, label: string, ...marks: string[]) => ({
      id,
      label,
      value: counts.of(...marks),
      of: null,
      unknown: 0,
      marks,
    });
    return [
      {
        ...figure('compliance', 'Kept to the limit', 'rotated', 'not-due'),
        value: inTime,
        of: counts.rows - counts.of('unknown'),
        unknown: counts.of('unknown'),
      },
      figure('subject', 'Under a limit', 'missing', 'late', 'unknown', 'rotated', 'not-due'),
      figure('missing', 'Past their limit', 'missing'),
      figure('late', 'Replaced late', 'late'),
      {
        ...figure('rotations', 'Rotations late', 'late'),
        value: late,
        of: rotations - counts.of('rotation/unknown'),
        unknown: counts.of('rotation/unknown'),
      },
    ];
  },
});
