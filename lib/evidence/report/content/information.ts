import { type Block, code, heading, lead, note, plain } from '../blocks';
import { countCell } from '../cells';
import type { Report } from '../model';
import type { InformationSource } from '../model-records';
import { instant } from '../words';

export function* information({ information: given }: Report, section: number): Generator<Block> {
  yield lead(
    'This section shows, for each data file of the pack, where its rows come from, with which query and parameters, and whether the counts at the source and in the pack agree. Auditors call this information produced by the entity (IPE). The rows are in ipe/ipe_register.csv, the queries in ipe/queries/.',
  );
  yield note(
    'How to use it: run the query again, or compare the count at the source with the count in the pack, and read what is said about exclusions and about how old the source’s own answer can be.',
  );
  for (const [at, source] of given.entries()) {
    yield heading(2, `${section}.${at + 1}  ${source.id}: ${source.title}`);
    yield facts(source);
  }
}

function facts(source: InformationSource): Block {
  return {
    kind: 'facts',
    caption: `Information ${source.id} (ipe/ipe_register.csv: ipe_id = ${source.id})`,
    rows: [
      ['File', [code(source.file)]],
      ['Supports', source.controls.join(', ') || 'no control'],
      ['Source', source.source],
      ['Query', [code(source.query), plain(`Parameters: ${source.parameters}`)]],
      ['Extracted', `${instant(source.extractedFrom)} to ${instant(source.extractedTo)}`],
      ['By', `${source.generatedBy}, asked by ${source.requestedBy}; ${source.productVersion}`],
      ['Rows in the pack', countCell(source.rows)],
      ['Rows at the source', countCell(source.rowsAtSource)],
      ['Reconciliation', [plain(source.method), plain(`Difference: ${differenceText(source)}`)]],
      ['Exclusions', source.exclusions],
      ['How old it can be', source.staleness],
      ['Changed by hand', source.manualEdits],
      ['SHA-256', [code(source.sha256)]],
    ],
  };
}

function differenceText({ rows, rowsAtSource, difference }: InformationSource): string {
  if (rows.value === null || rowsAtSource.value === null)
    return `not known, as a count is missing. ${difference ?? ''}`.trim();
  const by = rows.value - rowsAtSource.value;
  if (by === 0) return 'none.';
  return `${by > 0 ? `${by} more in the pack` : `${-by} fewer in the pack`}. ${difference ?? 'Not explained.'}`;
}
