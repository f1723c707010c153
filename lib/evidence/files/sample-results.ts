import type { Result } from '../testing/model';
import { columnsOf, type RowFile } from './column';

/** What a test came to for a row of a sample. */
export interface SampleResult {
  sampleId: string;
  file: string;
  /** In the file, from 1, the header not counted. */
  row: number;
  /** The credential that a rule judged; null: the row itself was tested. */
  credentialId: number | null;
  testIds: string;
  rule: string | null;
  result: Result;
}
const c = columnsOf<SampleResult>();

export const SAMPLE_RESULTS: RowFile<SampleResult> = {
  path: 'testing/sample_results.csv',
  title: 'What each test came to for the rows of samples, passes among them',
  columns: [
    c.id(['sample_id', 'evidence_sample.id', 'See testing/sample_selection.csv'], (row) => row.sampleId),
    c.text(['population_file', 'evidence_sample.file', 'File it was drawn from'], (row) => row.file),
    c.integer(
      ['row', 'evidence_sample.selected', 'Number of the row, from 1, the header not counted'],
      (row) => row.row,
    ),
    c.id(
      [
        'credential_id',
        'credential.id',
        'Credential of the row that a rule judged; none: the row was tested',
      ],
      (row) => row.credentialId,
      'none',
    ),
    c.text(['test_id', 'rule', 'See testing/test_definitions.csv'], (row) => row.testIds),
    c.text(['rule', 'rule', 'Rule that judged it'], (row) => row.rule, 'none'),
    c.word(
      ['result', 'derived', 'Over the whole period: fail once is fail; na: the test is not about it'],
      ['pass', 'fail', 'na', 'not_tested'],
      (row) => row.result,
    ),
  ],
};
