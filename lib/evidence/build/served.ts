import type { Requirement } from '@/lib/frameworks/contract';
import { testsOf } from '@/lib/frameworks/control-tests';
import type { ControlId } from '@/lib/frameworks/controls';
import { findFramework } from '@/lib/frameworks/registry';
import { requirementsOf } from '@/lib/frameworks/requirements';
import { frameworkNames } from '../files/controls';
import { TEST_RESULTS } from '../files/test-results';

const CREDENTIALS = 'population/credentials.csv';

/** A requirement with the framework it is of. */
interface Served {
  framework: string;
  requirement: Requirement;
}

/** The requirements that each control serves. */
export function servedBy(frameworks: readonly string[]): Map<ControlId, Served[]> {
  const byControl = new Map<ControlId, Served[]>();
  for (const { id, version } of frameworkNames(frameworks)) {
    const framework = `${findFramework(id)?.title ?? id} ${version}`;
    for (const requirement of requirementsOf(id, version) ?? [])
      for (const control of requirement.controls)
        byControl.set(control, [...(byControl.get(control) ?? []), { framework, requirement }]);
  }
  return byControl;
}

/** What a control is tested on first: credentials where a rule judges them, otherwise the rows of its first test. */
export const populationOf = (control: ControlId): string => testsOf(control)[0]?.population ?? CREDENTIALS;

/** Files that are made of what collections bring; what could not be read then is missing in them. */
const COLLECTED: ReadonlySet<string> = new Set<string>([
  CREDENTIALS,
  'population/rotation_events.csv',
  'population/lifecycle_events.csv',
  'population/inactive.csv',
  'population/crypto_keys.csv',
  'population/certificates.csv',
  'coverage/gaps.csv',
  TEST_RESULTS.path,
]);

const isOnCollected = ({ population }: { population: string | null }): boolean =>
  population === null || COLLECTED.has(population);

/** Ids of the controls that are tested on what collections bring. */
export const collectedControls = (frameworks: readonly string[]): ControlId[] =>
  [...servedBy(frameworks).keys()].filter((id) => testsOf(id).some(isOnCollected));
