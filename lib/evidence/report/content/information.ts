import { type Block, type Cell, code, lead, note, plain, strong } from '../blocks';
import type { Report } from '../model';
import type { InformationSource } from '../model-records';
import { instant, numberOf, sourceOf } from '../words';

/** What is said of a file, where it is not the same of all of them. */
const SAID: readonly (readonly [string, (source: InformationSource) => string])[] = [
  ['Source', ({ source }) => source],
  ['Parameters', ({ parameters }) => parameters],
  ['By', ({ generatedBy, productVersion }) => `${generatedBy}, ${productVersion}`],
  ['Asked for by', ({ requestedBy }) => requestedBy],
  ['Reconciliation', ({ method }) => method],
  ['Exclusions', ({ exclusions }) => exclusions],
  ['How old it can be', ({ staleness }) => staleness],
  ['Changed by hand', ({ manualEdits }) => manualEdits],
];

export function* information({ information: given }: Report): Generator<Block> {
  yield lead(
    'This section shows, for each data file of the pack, where its rows come from, with which query and parameters, and whether the counts at the source and in the pack agree. Auditors call this information produced by the entity (IPE). The rows are in ipe/ipe_register.csv, the queries in ipe/queries/.',
  );
  yield note(
    'How to use it: run the query again, or compare the count at the source with the count in the pack, and read what is said about exclusions and about how old the source’s own answer can be.',
  );
  const isShared = ([, say]: (typeof SAID)[number]) => new Set(given.map(say)).size === 1;
  const shared = SAID.filter(isShared);
  const own = SAID.filter((each) => !isShared(each));
  const [first] = given;
  if (first && shared.length > 0)
    yield {
      kind: 'facts',
      caption: 'What holds for every file below (ipe/ipe_register.csv: all rows)',
      rows: shared.map(([label, say]) => [label, say(first)] as const),
    };
  yield {
    kind: 'table',
    caption: 'Information used (ipe/ipe_register.csv: all rows)',
    columns: [
      { title: 'File', share: 5.4 },
      { title: 'How it was obtained', share: 5.6 },
      { title: 'Rows in the pack and at the source', share: 4 },
    ],
    rows: given.map((source) => [fileCell(source), obtainedCell(source, own), rowsCell(source)]),
  };
}

const fileCell = ({ id, title, file, sha256 }: InformationSource): Cell => [
  strong(`${id}: ${title}`),
  code(file),
  code(`SHA-256 ${sha256}`),
];

function obtainedCell(source: InformationSource, own: typeof SAID): Cell {
  return [
    /^ipe\//.test(source.query) ? code(source.query) : plain(source.query),
    plain(`${instant(source.extractedFrom)} to ${instant(source.extractedTo)}`),
    plain(
      source.controls.length > 0
        ? `Supports ${source.controls.join(', ')}`
        : 'Supports no control by itself.',
    ),
    ...own.map(([label, say]) => plain(`${label}: ${say(source)}`)),
  ];
}

/** A count at the source that was made elsewhere says where; one that agrees needs no words. */
function rowsCell(source: InformationSource): Cell {
  const { rows, rowsAtSource } = source;
  const isElsewhere = sourceOf(rows) !== sourceOf(rowsAtSource);
  return [
    strong(`${numberOf(rows)} in the pack`),
    ...(isElsewhere ? [code(sourceOf(rows))] : []),
    plain(`${numberOf(rowsAtSource)} at the source`),
    code(isElsewhere ? sourceOf(rowsAtSource) : rows.filter),
    plain(`Difference: ${differenceText(source)}`),
  ];
}

function differenceText({ rows, rowsAtSource, difference }: InformationSource): string {
  if (rows.value === null || rowsAtSource.value === null)
    return `not known, as a count is missing. ${difference ?? ''}`.trim();
  const by = rows.value - rowsAtSource.value;
  if (by === 0) return 'none.';
  return `${by > 0 ? `${by} more in the pack` : `${-by} fewer in the pack`}. ${difference ?? 'Not explained.'}`;
}
