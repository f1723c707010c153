import type { InformationSource } from '../../report/model-records';
import { allOf, cell, eachRow, number, type Row, word } from './rows';

const MATRIX = 'controls/control_matrix.csv';

/** How each file was obtained, with the controls that are tested on it. */
export async function readInformation(pack: string): Promise<InformationSource[]> {
  const controls = new Map<string, Set<string>>();
  await eachRow(pack, MATRIX, (row) => {
    const id = cell(row, 'control_id');
    if (id === null) return;
    for (const file of word(row, 'population_file').split('; '))
      controls.set(file, (controls.get(file) ?? new Set()).add(id));
  });
  return allOf(pack, 'ipe/ipe_register.csv', (row) =>
    informationOf(row, [...(controls.get(word(row, 'file')) ?? [])].sort()),
  );
}

function informationOf(row: Row, controls: readonly string[]): InformationSource {
  const file = word(row, 'file');
  const rows = { value: number(row, 'rows_out'), file, filter: 'all rows' };
  return {
    id: word(row, 'ipe_id'),
    title: word(row, 'title'),
    file,
    controls,
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
