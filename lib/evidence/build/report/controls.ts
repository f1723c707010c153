import type { Population, Requirement } from '@/lib/frameworks/contract';
import { type ControlId, controlOf } from '@/lib/frameworks/controls';
import { findFramework } from '@/lib/frameworks/registry';
import { requirementsOf } from '@/lib/frameworks/requirements';
import { frameworkNames } from '../../files/controls';
import { ALL_ROWS, type Counted } from '../../report/counted';
import type { Control, ControlTest, Deviation, Threshold } from '../../report/model';
import { cell, eachRow, number, type Row, word } from './rows';

const CREDENTIALS = 'population/credentials.csv';
const COUNTS = 'testing/test_counts.csv';
const RESULTS = 'testing/test_results.csv';
/** A report is read by people; the rest of a long list is named by file and filter. */
const MOST_LISTED = 25;
const DEFINITIONS = 'testing/test_definitions.csv';

/** What was found for each rule: its counts, and the first failures. */
export interface Tested {
  counts: ReadonlyMap<string, Row>;
  failures: ReadonlyMap<string, { rows: readonly Row[]; total: number }>;
  definitions: readonly Row[];
  /** Credentials that a deviation names. */
  subjects: ReadonlySet<string>;
}

export async function readTested(pack: string): Promise<Tested> {
  const counts = new Map<string, Row>();
  await eachRow(pack, COUNTS, (row) => void counts.set(word(row, 'rule'), row));
  const failures = new Map<string, { rows: Row[]; total: number }>();
  const subjects = new Set<string>();
  await eachRow(pack, RESULTS, (row) => {
    if (row.result !== 'fail') return;
    const rule = word(row, 'rule');
    const found = failures.get(rule) ?? { rows: [], total: 0 };
    failures.set(rule, found);
    found.total += 1;
    if (found.rows.length >= MOST_LISTED) return;
    found.rows.push(row);
    subjects.add(word(row, 'subject_id'));
  });
  const definitions: Row[] = [];
  await eachRow(pack, DEFINITIONS, (row) => void definitions.push(row));
  return { counts, failures, definitions, subjects };
}

/** What the controls of a report are told with, besides what was tested. */
export interface ControlsContext {
  frameworks: readonly string[];
  names: ReadonlyMap<string, string>;
  /** How many rows a file has. */
  rowsOf(file: string): Counted;
  /** Gaps in collection. */
  gapIds: readonly string[];
  /** Limits that a rule compares with. */
  thresholds(rule: string): Threshold[];
}

/** A requirement with the framework it is of. */
interface Served {
  framework: string;
  requirement: Requirement;
}

/** The controls that serve the frameworks, each with its requirements, population, tests and deviations. */
export function controlsOf(
  tested: Tested,
  { frameworks, names, rowsOf, gapIds, thresholds }: ControlsContext,
): Control[] {
  const touched = new Set(collectedControls(frameworks));
  return [...servedBy(frameworks)].map(([id, served]) => {
    const { description, type, automation, frequency, ownerRole } = controlOf(id);
    const [first] = served;
    const definitions = tested.definitions.filter((row) => row.control_id === id);
    const file = populationOf(served);
    return {
      id,
      title: description.split(/[.;:]/)[0] ?? id,
      requirements: served.map(({ framework, requirement: { id: number, paraphrase } }) => ({
        framework,
        id: number,
        paraphrase,
      })),
      description,
      type: TYPES[type],
      automation: AUTOMATION[automation],
      frequency,
      owner: ownerRole,
      thresholds: definitions.flatMap((row) => thresholds(ruleOf(row) ?? '')),
      proves:
        served.find(({ requirement }) => requirement.proves)?.requirement.proves ?? 'Nothing by itself.',
      doesNotProve: first?.requirement.cannot ?? '',
      population: { name: file, count: rowsOf(file) },
      tests: definitions.map((row) => testOf(row, tested, names)),
      gapIds: touched.has(id) ? gapIds : [],
    };
  });
}

const populationOf = ([first]: readonly Served[]): string => first?.requirement.populations[0] ?? CREDENTIALS;

/** Files that are made of what collections bring; what could not be read then is missing in them. */
const COLLECTED: ReadonlySet<string> = new Set<Population>([
  CREDENTIALS,
  'population/rotation_events.csv',
  'population/lifecycle_events.csv',
  'population/inactive.csv',
  'population/crypto_keys.csv',
  'population/certificates.csv',
  RESULTS,
]);

/** Ids of the controls that are tested on what collections bring. */
export const collectedControls = (frameworks: readonly string[]): ControlId[] =>
  [...servedBy(frameworks)].filter(([, served]) => COLLECTED.has(populationOf(served))).map(([id]) => id);

const TYPES = { prev: 'preventive', det: 'detective', corr: 'corrective' } as const;
const AUTOMATION = { auto: 'automatic', manual: 'manual', hybrid: 'hybrid' } as const;

function servedBy(frameworks: readonly string[]): Map<ControlId, Served[]> {
  const byControl = new Map<ControlId, Served[]>();
  for (const { id, version } of frameworkNames(frameworks)) {
    const framework = `${findFramework(id)?.title ?? id} ${version}`;
    for (const requirement of requirementsOf(id, version) ?? [])
      for (const control of requirement.controls)
        byControl.set(control, [...(byControl.get(control) ?? []), { framework, requirement }]);
  }
  return byControl;
}

const RULE = /^rule (.+)$/;
const ruleOf = (definition: Row): string | null => RULE.exec(word(definition, 'logic_ref'))?.[1] ?? null;

/** A test that no rule stands behind has no results yet: they are not known, and not zero. */
function testOf(
  definition: Row,
  { counts, failures }: Tested,
  names: ReadonlyMap<string, string>,
): ControlTest {
  const rule = ruleOf(definition);
  const found = rule === null ? undefined : failures.get(rule);
  const row = rule === null ? undefined : counts.get(rule);
  const counted = (column: string): Counted => ({
    value: row ? number(row, column) : null,
    file: COUNTS,
    filter: rule === null ? ALL_ROWS : `rule = ${rule}, column ${column}`,
  });
  const failed = rule === null ? 'result = fail' : `rule = ${rule} and result = fail`;
  return {
    id: word(definition, 'test_id'),
    version: word(definition, 'version'),
    attribute: word(definition, 'attribute'),
    logic: word(definition, 'logic_plain'),
    passes: word(definition, 'pass_condition'),
    notApplicable: cell(definition, 'na_condition'),
    results: {
      pass: counted('pass'),
      fail: counted('fail'),
      notApplicable: counted('not_applicable'),
      notTested: counted('not_tested'),
    },
    deviations: {
      rows: (found?.rows ?? []).map((each) => deviationOf(each, names)),
      total: { value: rule === null ? null : (found?.total ?? 0), file: RESULTS, filter: failed },
    },
  };
}

function deviationOf(row: Row, names: ReadonlyMap<string, string>): Deviation {
  const subjectId = word(row, 'subject_id');
  return {
    subjectId,
    subject: names.get(subjectId) ?? subjectId,
    observed: word(row, 'observed'),
    expected: 'not found by the test',
    from: word(row, 'evaluated_at'),
    to: cell(row, 'until'),
    daysOver: null,
    cause: null,
    exceptionId: cell(row, 'exception_id'),
  };
}
