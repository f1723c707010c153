import { controlMatrix, type MatrixRow } from '@/lib/frameworks/control-matrix';
import { findFramework } from '@/lib/frameworks/registry';
import type { FrameworkName } from '@/lib/frameworks/requirements';
import { type TestDefinition, testDefinitions } from '@/lib/frameworks/test-definitions';
import { type Column, columnsOf, type RowFile } from './column';

/** The frameworks of a pack in the version that is newest to this version of Muster. */
export function frameworkNames(ids: readonly string[]): FrameworkName[] {
  return ids.flatMap((id) => {
    const framework = findFramework(id);
    return framework ? [{ id, version: framework.versions[0].version }] : [];
  });
}

/** Columns that are called in the file as the field they come from. */
function plain<Row>(said: Readonly<Record<keyof Row & string, string>>): Column<Row>[] {
  const c = columnsOf<Row>();
  return (Object.entries(said) as [keyof Row & string, string][]).map(([name, description]) =>
    c.text([name, 'lib/frameworks', description], (row) => String(row[name]), 'none'),
  );
}

/** What each requirement is served by, and on which population it is tested. */
export const CONTROL_MATRIX: RowFile<MatrixRow> = {
  path: 'controls/control_matrix.csv',
  title: 'Requirements, the controls that serve them, and how they are tested',
  columns: plain<MatrixRow>({
    framework: 'Framework',
    version: 'Its version',
    requirement_id: 'Number of the requirement',
    paraphrase: 'What it is about, in words of ours; the text is the publisher’s',
    control_id: 'Control of Muster that serves it',
    control_description: 'What the control does; where none serves it, what a pack cannot show',
    control_type: 'prev: prevents, det: detects, corr: corrects',
    automation: 'auto, manual or hybrid',
    frequency: 'How often it runs',
    owner_role: 'Who answers for it',
    population_file: 'File of this pack that holds its population',
    test_ids: 'testing/test_definitions.csv',
    threshold_value: 'Interval, where there is one',
    threshold_basis: 'text, entity_defined, tra, benchmark or vendor',
    threshold_reference: 'Where the interval comes from',
  }),
};
export const matrixRows = (ids: readonly string[]): MatrixRow[] => controlMatrix(frameworkNames(ids));

export const TEST_DEFINITIONS: RowFile<TestDefinition> = {
  path: 'testing/test_definitions.csv',
  title: 'What each test compares, and when it passes',
  columns: plain<TestDefinition>({
    test_id: 'Id of the test',
    version: 'Raised when what passes changes',
    control_id: 'controls/control_matrix.csv',
    attribute: 'What is tested',
    logic_plain: 'How, in words',
    logic_ref: 'Rule, or file and columns',
    pass_condition: 'When it passes',
    na_condition: 'When it does not apply',
  }),
};
export const definitionRows = (ids: readonly string[]): TestDefinition[] =>
  testDefinitions(frameworkNames(ids));

/** The tests that a rule stands behind, as cells name them; the rule itself where no control in scope has it. */
export function testIds(ids: readonly string[]): (rule: string) => string {
  const byRule = Map.groupBy(definitionRows(ids), ({ logic_ref }) => logic_ref);
  return (rule) =>
    byRule
      .get(`rule ${rule}`)
      ?.map(({ test_id }) => test_id)
      .join(';') ?? `rule:${rule}`;
}
