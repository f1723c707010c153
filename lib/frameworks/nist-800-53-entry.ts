import type { Population, Requirement, Threshold } from './contract';
import type { ControlId } from './controls';
import { OWN_NUMBER } from './thresholds';

/** One control, enhancement (`IA-5(7)`) or part (`IA-5(f)`) of the catalogue. */
export const nist = (
  id: string,
  paraphrase: string,
  proves: string | null,
  cannot: string,
  populations: readonly Population[],
  attributes: readonly string[],
  controls: readonly ControlId[],
  threshold: Threshold = OWN_NUMBER,
): Requirement => ({ id, paraphrase, proves, cannot, populations, attributes, threshold, controls });
