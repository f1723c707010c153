import type { InformationSource } from '../../report/model-records';
import { allOf, cell, number, type Row, word } from './rows';

/** How each file was obtained, with the controls that are tested on it. */
export const readInformation = (pack: string): Promise<InformationSource[]> =>
  allOf(pack, 'ipe/ipe_register.csv', informationOf);

function informationOf(row: Row): InformationSource {
  const file = word(row, 'file');
  const rows = { value: number(row, 'rows_out'), file, filter: 'all rows' };
  return {
    id: word(row, 'ipe_id'),
    title: word(row, 'title'),
    file,
    controls: cell(row, 'control_ids')?.split(';') ?? [],
    source: word(row, 'source_system'),
    query: word(row, 'query_ref'),
    parameters: `from ${word(row, 'period_start')} to ${word(row, 'period_end')}`,
    extractedFrom: word(row, 'extracted_started_at'),
    extractedTo: word(row, 'extracted_finished_at'),
    generatedBy: word(row, 'generated_by_service'),
    requestedBy: word(row, 'requested_by'),
    productVersion: word(row, 'product_version'),
    rows,
    rowsAtSource: { ...rows, value: number(row, 'rows_source') },
    method: word(row, 'reconciliation_method'),
    difference: cell(row, 'difference_explanation'),
    exclusions: word(row, 'exclusions'),
    staleness: word(row, 'staleness_note'),
    manualEdits: word(row, 'manual_edits'),
    sha256: word(row, 'sha256'),
  };
}
