import { controlsOf } from './control-matrix';
import { testsOf } from './control-tests';
import { CONTROL_IDS, type ControlId } from './controls';
import type { FrameworkName } from './requirements';

/** A row of `testing/test_definitions.csv`. */
export interface TestDefinition {
  test_id: string;
  version: string;
  control_id: ControlId;
  attribute: string;
  logic_plain: string;
  logic_ref: string;
  pass_condition: string;
  na_condition: string;
}

/**
 * The rows of `testing/test_definitions.csv`: the tests of every control that serves a requirement of these frameworks.
 * @throws MusterError `framework/unknown`.
 */
export function testDefinitions(frameworks: readonly FrameworkName[]): TestDefinition[] {
  const serving = controlsOf(frameworks);
  return CONTROL_IDS.filter((id) => serving.has(id))
    .flatMap(testsOf)
    .map(({ id, version, control, attribute, logic, logicRef, passes, notApplicable }) => ({
      test_id: id,
      version,
      control_id: control,
      attribute,
      logic_plain: logic,
      logic_ref: logicRef,
      pass_condition: passes,
      na_condition: notApplicable,
    }));
}
