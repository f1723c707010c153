import { DAY_MS } from '@/lib/kernel/dates';
import { sql } from '@/lib/platform/database/client';
import type { PackTerms, Period } from '../model';
import { oneOf } from '../walk/within-sql';
import { columnsOf, type RowFile } from './column';

/** One look at one part of a source, as the ledger has it; in the order of parts and times. */
export interface CellLook {
  cellId: number;
  sourceId: number;
  account: string;
  region: string;
  collector: string;
  at: Date;
  state: string;
  reason: string | null;
  permission: string | null;
}

export interface Gap extends Omit<CellLook, 'at'> {
  from: Date;
  to: Date;
  isOpen: boolean;
  /** How many parts of the source it is about. */
  parts: number;
}

/** Looks of the period, and the last one before it. */
export const looksSql = ({ period: { from, to }, scope }: PackTerms) => sql`
  SELECT k.id AS "cellId", k.source_id AS "sourceId", k.account, k.region, k.collector, n.started_at AS at, n.state, n.reason, n.permission
  FROM coverage_cell k JOIN collection_cell n ON n.cell_id = k.id
  WHERE n.started_at < ${to}::timestamptz AND n.started_at >= coalesce(
    (SELECT max(b.started_at) FROM collection_cell b WHERE b.cell_id = k.id AND b.started_at < ${from}::timestamptz), '-infinity')
    AND ${oneOf(scope.sources, sql`k.source_id`)} AND ${oneOf(scope.accounts, sql`k.account`)}
  ORDER BY k.id, n.started_at`;

/** A part that nobody looked at for longer than this is a gap; collections run every six hours unless set otherwise. */
export const LONGEST_SILENCE_DAYS = 7;
const SEEN = ['complete', 'not-enabled'];

/**
 * When a part of a source could not be seen: from a look that failed, or from the last one before a long silence, until
 * the next that saw all of it, or until the period ended. `looks` are of one part.
 */
export function gapsOf(looks: readonly CellLook[], { from, to }: Period): Gap[] {
  const gaps: Gap[] = [];
  const add = (look: CellLook, begin: Date, end: Date, state: string) => {
    const start = begin < from ? from : begin;
    if (end > start)
      gaps.push({ ...look, state, from: start, to: end, isOpen: end.getTime() === to.getTime(), parts: 1 });
  };
  let darkSince: CellLook | null = null;
  for (const [at, look] of looks.entries()) {
    const before = looks[at - 1];
    if (at === 0 && look.at > from)
      add({ ...look, reason: null, permission: null }, from, look.at, 'not-collected-yet');
    if (before && !darkSince && look.at.getTime() - before.at.getTime() > LONGEST_SILENCE_DAYS * DAY_MS)
      add({ ...look, reason: null, permission: null }, before.at, look.at, 'no-collection');
    if (SEEN.includes(look.state)) {
      if (darkSince) add(darkSince, darkSince.at, look.at, darkSince.state);
      darkSince = null;
    } else darkSince ??= look;
  }
  const last = looks.at(-1);
  if (darkSince) add(darkSince, darkSince.at, to, darkSince.state);
  else if (last && to.getTime() - last.at.getTime() > LONGEST_SILENCE_DAYS * DAY_MS)
    add({ ...last, reason: null, permission: null }, last.at, to, 'no-collection');
  return gaps;
}

/** Stands for accounts, regions or collectors of one gap that are not the same. */
export const SEVERAL = 'several';
const OF_SOURCE = ['no-collection', 'not-collected-yet'];
const DAY = (at: Date) => at.toISOString().slice(0, 10);

/** When nobody looked at a source at all, that is one gap of the source and not one of each of its parts. */
export function joined(gaps: readonly Gap[]): Gap[] {
  const bySpan = Map.groupBy(gaps, (gap) =>
    OF_SOURCE.includes(gap.state)
      ? `${gap.sourceId} ${gap.state} ${DAY(gap.from)} ${DAY(gap.to)}`
      : `${gap.cellId} ${gap.from.getTime()} ${gap.state}`,
  );
  return [...bySpan.values()].flatMap((same) => {
    const [first] = same;
    if (!first || same.length === 1) return same;
    const oneOf = (value: (gap: Gap) => string) =>
      same.every((gap) => value(gap) === value(first)) ? value(first) : SEVERAL;
    return [
      {
        ...first,
        account: oneOf((gap) => gap.account),
        region: oneOf((gap) => gap.region),
        collector: oneOf((gap) => gap.collector),
        parts: same.length,
      },
    ];
  });
}

/** A gap with the controls that are tested on what could not be read. */
export interface GapRow extends Gap {
  controls: readonly string[];
}
const c = columnsOf<GapRow>();

/** What a provider said mostly names the permission; where it does not, it is added. */
function reasonOf({ state, reason, permission }: GapRow): string {
  const said = reason ? `${state}: ${reason}` : state;
  return permission === null || said.includes(permission) ? said : `${said} (it needs ${permission})`;
}

/** What could not be seen, and when. */
export const GAPS: RowFile<GapRow> = {
  path: 'coverage/gaps.csv',
  title: 'What could not be collected in the period',
  columns: [
    c.id(
      ['gap_id', 'collection_cell', 'Part of the source and begin'],
      (row) => `${row.cellId}-${row.from.getTime()}`,
    ),
    c.id(['connector_id', 'source.id', 'See coverage/connectors.csv'], (row) => row.sourceId),
    c.text(['account', 'coverage_cell.account', 'Account, tenant or project'], (row) => row.account),
    c.text(['region', 'coverage_cell.region', 'Region, or global'], (row) => row.region),
    c.text(['collector', 'coverage_cell.collector', 'What was to be read'], (row) => row.collector),
    c.integer(
      ['parts', 'derived', 'Parts of the source it is about: account, region, collector'],
      (row) => row.parts,
    ),
    c.instant(['from', 'collection_cell.started_at', 'Begin, cut to the period'], (row) => row.from),
    c.instant(
      ['to', 'collection_cell.started_at', 'Next complete look, or the end of the period'],
      (row) => row.to,
    ),
    c.text(
      [
        'reason',
        'collection_cell.state',
        'denied, throttled, failed …; no-collection: nobody looked for more than 7 days',
      ],
      reasonOf,
    ),
    c.text(
      ['impact', 'derived', 'What that means'],
      () => 'What was last seen there stays in the population; what was new meanwhile is missing',
    ),
    c.list(
      ['control_ids', 'control_matrix', 'Controls that are tested on what collections bring'],
      (row) => row.controls,
    ),
    c.word(
      ['resolution', 'derived', 'Whether it was seen again before the period ended'],
      ['seen-again', 'open'],
      (row) => (row.isOpen ? 'open' : 'seen-again'),
    ),
  ],
};
