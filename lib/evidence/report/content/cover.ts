import { type Cell, code, plain } from '../blocks';
import type { Cover, Report, ReportType } from '../model';
import { day, instant } from '../words';

/** Printed on the cover and at the foot of every page. */
export const STATEMENT = 'Prepared by management; not an audit opinion';

const TYPES: Record<ReportType, string> = {
  type1: 'Type 1: at one date',
  type2: 'Type 2: over a period',
  'point-in-time': 'Point in time',
  continuous: 'Continuous: over a period',
};

export const frameworksText = ({ frameworks }: Cover): string =>
  frameworks.map(({ title, version }) => `${title} ${version}`).join(', ');

export const periodText = ({ from, to }: Cover): string =>
  from === to ? `as of ${instant(from)}` : `${instant(from)} to ${instant(to)}`;

export const titleOf = ({ cover }: Report): string => `Evidence on credentials: ${frameworksText(cover)}`;

/** One line at the head of each page. */
export function runningTitle({ cover }: Report): string {
  const dates = cover.from === cover.to ? day(cover.from) : `${day(cover.from)} to ${day(cover.to)}`;
  return `${cover.packId} · ${cover.frameworks.map(({ title }) => title).join(', ')} · ${dates} · ${cover.entity}`;
}

/** What stands on the cover, label by label. */
export function coverFacts({ cover }: Report): [string, Cell][] {
  const root: Cell = cover.dataRoot
    ? [code(cover.dataRoot), plain('Root of the Merkle tree over the rows of all data files of this pack.')]
    : 'Not known when this report was written; it is the field root of integrity/manifest.json.';
  return [
    ['Entity', cover.entity],
    ['Frameworks', frameworksText(cover)],
    ['Kind of pack', TYPES[cover.reportType]],
    [cover.from === cover.to ? 'Date' : 'Period', periodText(cover)],
    ['Pack', [code(cover.packId)]],
    ['Data root', root],
    [
      'Manifest',
      'integrity/manifest.json lists every file, this report too, with its SHA-256. That is why its own hash cannot stand here; the section on integrity says how to compute it.',
    ],
    [
      'Previous pack',
      cover.previous
        ? [
            code(cover.previous.packId),
            plain('SHA-256 of its manifest:'),
            code(cover.previous.manifestSha256),
          ]
        : 'none',
    ],
    ['Generated', `${instant(cover.generatedAt)} by ${cover.generatedBy}`],
    ['Requested by', cover.requestedBy],
  ];
}

export const COVER_NOTE = [
  `${STATEMENT}.`,
  'This pack supports an auditor’s opinion or an assessor’s conclusion; it does not certify anything. The auditor decides what is tested, and how.',
  'Every number in this report names the file of the pack its rows are in, and the filter that selects them. “all rows” means the whole file.',
];
