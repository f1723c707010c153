import type { Population } from './contract';
import type { ControlId } from './controls';

/** A test over the rows of a file of the pack, which is no rule. */
export interface PopulationTest {
  /** Behind the id of its control: `MUS-16.covers-all`. */
  slug: string;
  /** Raised when what passes changes. */
  version: string;
  control: ControlId;
  population: Population;
  /** Columns that are compared. */
  columns: readonly string[];
  attribute: string;
  logic: string;
  passes: string;
  notApplicable: string;
}

/** One test; its words are attribute, logic, what passes and what it is not about. */
export const overRows = (
  control: ControlId,
  slug: string,
  population: Population,
  columns: readonly string[],
  [attribute, logic, passes, notApplicable]: readonly [string, string, string, string],
): PopulationTest => ({
  slug,
  version: '1',
  control,
  population,
  columns,
  attribute,
  logic,
  passes,
  notApplicable,
});

/** Of tests that every row takes. */
export const NEVER = 'Never: every row is tested.';
