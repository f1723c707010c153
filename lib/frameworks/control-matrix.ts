import { invalid } from '@/lib/kernel/errors';
import type { Requirement } from './contract';
import { testsOf } from './control-tests';
import { type ControlId, controlOf } from './controls';
import { findFramework } from './registry';
import { type FrameworkName, requirementsOf } from './requirements';

/** A row of `controls/control_matrix.csv`; cells that have nothing say `none`. */
export interface MatrixRow {
  framework: string;
  version: string;
  requirement_id: string;
  paraphrase: string;
  control_id: string;
  control_description: string;
  control_type: string;
  automation: string;
  frequency: string;
  owner_role: string;
  population_file: string;
  test_ids: string;
  threshold_value: string;
  threshold_basis: string;
  threshold_reference: string;
}

const NONE = 'none';
const listed = (parts: readonly string[]) => parts.join('; ') || NONE;

function requirementsFor({ id, version }: FrameworkName): readonly Requirement[] {
  const requirements = requirementsOf(id, version);
  if (requirements) return requirements;
  const versions = findFramework(id)?.versions.map((each) => each.version);
  throw invalid(
    'framework/unknown',
    versions
      ? `${id} is known in ${versions.join(', ')}, not in “${version}”. Choose one of these.`
      : `There is no framework “${id}”.`,
  );
}

/** The controls that serve any requirement of these frameworks. */
export function controlsOf(frameworks: readonly FrameworkName[]): ReadonlySet<ControlId> {
  return new Set(frameworks.flatMap(requirementsFor).flatMap(({ controls }) => controls));
}

/** The fewest hours that a requirement of these frameworks gives for what a leaver held or could read; null: none names any. */
export function revokeWithinHours(frameworks: readonly FrameworkName[]): number | null {
  const hours = frameworks
    .flatMap(requirementsFor)
    .flatMap(({ threshold }) => threshold.revokeWithinHours ?? []);
  return hours.length > 0 ? Math.min(...hours) : null;
}

/**
 * The rows of `controls/control_matrix.csv`: each requirement once for each control that serves it, and once with `none`
 * where none does, so that no requirement is left out.
 * @throws MusterError `framework/unknown`.
 */
export function controlMatrix(frameworks: readonly FrameworkName[]): MatrixRow[] {
  return frameworks.flatMap((framework) =>
    requirementsFor(framework).flatMap((requirement) => {
      const { controls } = requirement;
      const ids: readonly (ControlId | null)[] = controls.length > 0 ? controls : [null];
      return ids.map((id) => ({
        framework: findFramework(framework.id)?.title ?? framework.id,
        version: framework.version,
        requirement_id: requirement.id,
        paraphrase: requirement.paraphrase,
        ...controlCells(requirement, id),
        population_file: listed(requirement.populations),
        test_ids: listed(id === null ? [] : testsOf(id).map((test) => test.id)),
        threshold_value: requirement.threshold.value ?? NONE,
        threshold_basis: requirement.threshold.basis.replaceAll('-', '_'),
        threshold_reference: requirement.threshold.reference,
      }));
    }),
  );
}

function controlCells(requirement: Requirement, id: ControlId | null) {
  if (id === null)
    return {
      control_id: NONE,
      control_description: `No control of Muster serves it. ${requirement.cannot}`,
      control_type: NONE,
      automation: NONE,
      frequency: NONE,
      owner_role: NONE,
    };
  const { description, type, automation, frequency, ownerRole } = controlOf(id);
  return {
    control_id: id,
    control_description: description,
    control_type: type,
    automation,
    frequency,
    owner_role: ownerRole,
  };
}
