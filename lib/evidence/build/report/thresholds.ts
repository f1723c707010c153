import { CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import type { Threshold } from '../../report/model';
import type { ThresholdRow } from '../../report/model-records';
import { firstOf } from '../../report/words';
import { thresholdOf } from './records';
import { allOf } from './rows';

const FILE = 'policy/thresholds.csv';
/** More than so many are counted and not named. */
const MOST_NAMED = 4;

/** The rules that compare with a number of the policy, and the column the number is in. */
const COLUMNS: Readonly<Record<string, 'max_age_days' | 'max_idle_days'>> = {
  'max-age': 'max_age_days',
  unused: 'max_idle_days',
};
const MEASURES = { max_age_days: 'Oldest', max_idle_days: 'Longest without use' } as const;

/** What the limits of the policy in force at the end of the period are for a rule; empty where it compares no number. */
export async function readThresholds(pack: string): Promise<(rule: string) => Threshold[]> {
  const rows = await allOf(pack, FILE, thresholdOf);
  const inForce = rows.filter(({ effectiveTo }) => effectiveTo === null);
  return (rule) => {
    const column = COLUMNS[rule];
    return column ? limitsOf(inForce, column) : [];
  };
}

/** The same number for several kinds or classes is one limit. */
function limitsOf(rows: readonly ThresholdRow[], column: 'max_age_days' | 'max_idle_days'): Threshold[] {
  const daysOf = (row: ThresholdRow) => (column === 'max_age_days' ? row.maxAgeDays : row.maxIdleDays);
  const limited = rows.filter((row) => daysOf(row) !== null);
  const groups = Map.groupBy(limited, (row) => `${daysOf(row)} ${row.basis} ${row.policyVersion}`);
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { basis, policyVersion } = first;
      const filter = `${column} = ${daysOf(first)} and basis = ${basis} and policy_version = ${policyVersion}`;
      return [
        {
          measure: `${MEASURES[column]} (${namesOf(group)})`,
          days: { value: daysOf(first), file: FILE, filter },
          basis,
          because: `policy ${policyVersion}`,
          references: [],
        },
      ];
    })
    .sort((a, b) => (a.days.value ?? 0) - (b.days.value ?? 0));
}

function namesOf(rows: readonly ThresholdRow[]): string {
  const names = rows.map(({ kind, class: letter }) =>
    letter === 'any' ? (CREDENTIAL_KINDS[kind as CredentialKind] ?? kind).toLowerCase() : `class ${letter}`,
  );
  return firstOf(names, MOST_NAMED);
}
