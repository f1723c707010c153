import { columnsOf } from '@/lib/evidence/files/column';
import type { FileContext, PastRow } from '@/lib/evidence/files/context';
import type { FoundRow } from '@/lib/evidence/files/test-results';
import { instantParam } from '@/lib/kernel/instants';
import { joinList } from '@/lib/kernel/search-text';
import { FINDING_TITLES } from '@/lib/policies/labels';
import { RULES } from '@/lib/policies/registry';
import { type Counts, type ReportRow, report } from '../contract';
import type { Figure } from '../model';
import { codesOf, commonColumns, credentialOf, openBefore } from '../rows';

export const STANDINGS = ['in', 'out', 'unknown', 'absent'] as const;
type Standing = (typeof STANDINGS)[number];

/** One of the two dates. */
interface Then {
  standing: Standing;
  owner: string | null;
  codes: readonly string[];
}

interface MovedRow extends ReportRow {
  before: Then;
  after: Then;
}

function thenOf(state: PastRow['past']['atStart'], open: readonly FoundRow[]): Then {
  if (state === null) return { standing: 'absent', owner: null, codes: [] };
  // As lib/policies/engine.ts has it: rank 0 is a notice, which puts nothing out of policy.
  const had = (verdict: FoundRow['verdict']) =>
    open.some((found) => found.verdict === verdict && found.severity > 0);
  const standing = had('fail') ? 'out' : had('unknown') ? 'unknown' : 'in';
  return { standing, owner: state.ownerTeam, codes: codesOf(open) };
}

const MOVES: Readonly<Record<'in' | 'out' | 'unknown', string>> = {
  in: 'into-policy',
  out: 'out-of-policy',
  unknown: 'into-unknown',
};

/** How one date differs from the other. */
function movesOf(before: Then, after: Then): string[] {
  if (before.standing === 'absent') return ['added'];
  if (after.standing === 'absent') return ['gone'];
  const moves: string[] = [];
  if (before.standing !== after.standing) moves.push(MOVES[after.standing]);
  if (before.owner !== after.owner)
    moves.push(
      before.owner === null ? 'owner-assigned' : after.owner === null ? 'owner-removed' : 'owner-changed',
    );
  if (before.standing === after.standing && before.codes.join() !== after.codes.join())
    moves.push('findings-changed');
  return moves.length > 0 ? moves : ['unchanged'];
}

function countsOf(when: 'before' | 'after', { standing, owner }: Then, open: readonly FoundRow[]): string[] {
  if (standing === 'absent') return [];
  return [
    `${when}/there`,
    `${when}/${standing}`,
    ...(owner === null ? [`${when}/orphan`] : []),
    ...open.map(({ code }) => `${when}/code/${code}`),
  ];
}

/** A credential at both dates; null where it was at neither, because it came and went between them. */
export function movedRowOf(row: PastRow, found: readonly FoundRow[]): MovedRow | null {
  const { past, context } = row;
  const { from, to } = context.terms.period;
  const state = past.atEnd ?? past.atStart;
  if (state === null) return null;
  const [openThen, openNow] = [openBefore(found, from), openBefore(found, to)];
  const before = thenOf(past.atStart, openThen);
  const after = thenOf(past.atEnd, openNow);
  return {
    marks: movesOf(before, after),
    counts: [...countsOf('before', before, openThen), ...countsOf('after', after, openNow)],
    credential: credentialOf(row, state),
    before,
    after,
  };
}

type Filters = Readonly<Record<string, string>>;

/**
 * The lists of the console as they were at both dates; absent for a scope, which goes by what was last known of a
 * credential, where the lists go by what it was at the date.
 */
function listsOf(
  { terms }: FileContext,
  list: 'credentials' | 'findings',
  filters: Filters,
): Pick<Figure, 'hrefs'> {
  if (Object.values(terms.scope).some((values) => values !== null)) return {};
  const at = (when: Date) => `/${list}?${new URLSearchParams({ ...filters, asOf: instantParam(when) })}`;
  return { hrefs: { before: at(terms.period.from), value: at(terms.period.to) } };
}

/** The rules about credentials that find this; others find the same of duties and sources. */
const rulesOf = (code: string): Filters => ({
  rule: joinList(RULES.filter((rule) => rule.code === code).map(({ id }) => id)),
});

/** Figures whose two numbers are lists of the console as of the two dates. */
function figuresOf(counts: Counts, context: FileContext): Figure[] {
  const figure = (id: string, label: string, name: string, filters: Filters) => ({
    id,
    label,
    value: counts.of(`after/${name}`),
    before: counts.of(`before/${name}`),
    of: null,
    unknown: 0,
    marks: null,
    ...listsOf(context, id.startsWith('code/') ? 'findings' : 'credentials', filters),
  });
  const codes = ['before', 'after'].flatMap((when) =>
    counts.beginning(`${when}/code/`).map(([code]) => code),
  );
  return [
    figure('population', 'Credentials', 'there', {}),
    {
      ...figure('in-policy', 'In policy', 'in', { standing: 'in' }),
      of: counts.of('after/in', 'after/out'),
      beforeOf: counts.of('before/in', 'before/out'),
      unknown: counts.of('after/unknown'),
    },
    figure('out-of-policy', 'Out of policy', 'out', { standing: 'out' }),
    figure('orphans', 'Without an owner', 'orphan', { owner: 'none' }),
    {
      id: 'moved',
      label: 'Credentials that moved',
      value: counts.rows - counts.of('unchanged'),
      of: null,
      unknown: 0,
      marks: MARKS.filter(({ id }) => id !== 'unchanged').map(({ id }) => id),
    },
    ...[...new Set(codes)].sort().map((code) => ({
      ...figure(`code/${code}`, (FINDING_TITLES as Filters)[code] ?? code, `code/${code}`, rulesOf(code)),
      group: 'Open findings by code, also what could not be judged',
    })),
  ];
}

const MARKS = [
  { id: 'out-of-policy', title: 'Out of policy', tone: 'bad', isShown: true },
  { id: 'into-policy', title: 'Into policy', tone: 'good', isShown: true },
  { id: 'into-unknown', title: 'Not known any more', tone: 'unknown', isShown: true },
  { id: 'owner-assigned', title: 'Owner assigned', tone: 'good', isShown: true },
  { id: 'owner-removed', title: 'Owner removed', tone: 'bad', isShown: true },
  { id: 'owner-changed', title: 'Owner changed', tone: 'neutral', isShown: true },
  { id: 'findings-changed', title: 'Other findings', tone: 'neutral', isShown: true },
  { id: 'added', title: 'Added', tone: 'neutral', isShown: true },
  { id: 'gone', title: 'Gone', tone: 'neutral', isShown: true },
  { id: 'unchanged', title: 'Unchanged', tone: 'neutral', isShown: false },
] as const;

const c = columnsOf<MovedRow>();

/** The estate at two dates, and what moved between them. */
export const BEFORE_AFTER = report<MovedRow>({
  id: 'before-after',
  description:
    'The estate when the first day began and when the last day ended: how many credentials, how many in policy, which findings, whose owners; and every credential that moved. An exception does not make a credential one in policy.',
  since: 'asked',
  marks: MARKS,
  file: {
    path: 'population/before-after.csv',
    title: 'Credentials at both dates, and how they differ',
    columns: [
      ...commonColumns<MovedRow>(),
      c.word(
        ['before', 'findings', 'In policy when the period began'],
        STANDINGS,
        (row) => row.before.standing,
      ),
      c.word(['after', 'findings', 'In policy when it ended'], STANDINGS, (row) => row.after.standing),
      c.text(
        ['owner_before', 'credential_version', 'Who answered for it then'],
        (row) => row.before.owner,
        'none',
      ),
      c.list(['findings_before', 'findings', 'Codes open then'], (row) => row.before.codes),
      c.list(['findings_after', 'findings', 'Codes open when it ended'], (row) => row.after.codes),
    ],
  },
  rowOf: movedRowOf,
  figures: figuresOf,
});
