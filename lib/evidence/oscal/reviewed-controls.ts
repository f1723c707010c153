import type { JsonObject } from '@/lib/kernel/json';
import { placeOf } from './ids';
import { list, type PackFacts, type Requirement } from './model';
import { verdictOf } from './verdict';

/** Requirements by framework, in the order of the control matrix. */
export const byFramework = (requirements: readonly Requirement[]): Map<string, Requirement[]> =>
  Map.groupBy(requirements, ({ framework }) => framework.id);

/** What is looked at, framework by framework; with `outcomes` what turned out not to apply is left out, and it is said why. */
export function reviewedControls(
  { requirements, outcomes }: Pick<PackFacts, 'requirements' | 'outcomes'>,
  leavesOut: boolean,
): JsonObject {
  return {
    'control-selections': [...byFramework(requirements).values()].map((all) => {
      const away = all.filter((each) => leavesOut && verdictOf(each, outcomes).state === 'not-applicable');
      const [first] = all;
      return {
        description: `${first?.framework.title} ${first?.framework.version}: requirements about credentials`,
        'include-controls': selected(all),
        ...list('exclude-controls', selected(away)),
        ...(away.length > 0 && {
          remarks: `Left out as not applicable. ${away.map((each) => `${each.id}: ${verdictOf(each, outcomes).remarks}`).join(' ')}`,
        }),
      };
    }),
  };
}

/** Controls once each, with the statements where only those are meant. */
function selected(requirements: readonly Requirement[]): JsonObject[] {
  const places = requirements.map((each) => placeOf(each.framework.id, each.id));
  return [...Map.groupBy(places, ({ control }) => control)].map(([control, all]) => ({
    'control-id': control,
    ...(all.every(({ isPart }) => isPart) && { 'statement-ids': all.map(({ statement }) => statement) }),
  }));
}
