import { controlOf } from '@/lib/frameworks/controls';
import { daysBetween } from '@/lib/kernel/dates';
import { TESTED_FILES } from '../../files/population-results';
import type { Counted } from '../../report/counted';
import type { Control, ControlTest, Deviation, Threshold } from '../../report/model';
import { collectedControls, populationOf, servedBy } from '../served';
import { cell, eachRow, kept, number, type Row, word } from './rows';

/** A report is read by people; the rest of a long list is named by file and filter. */
const MOST_LISTED = 25;
const DEFINITIONS = 'testing/test_definitions.csv';

/** What was found by a test: its counts, and the first failures. */
interface Found {
  files: { counts: string; results: string };
  counts: Row;
  failures: Row[];
  total: number;
}

/** What was found for each rule, and for each test over rows by its id. */
export interface Tested {
  found: ReadonlyMap<string, Found>;
  definitions: readonly Row[];
  /** Credentials that a deviation names. */
  subjects: ReadonlySet<string>;
}

const BY_RULE = { key: 'rule', counts: 'testing/test_counts.csv', results: 'testing/test_results.csv' };
/** Results by rule, and results of tests over rows. */
const FILES = [
  BY_RULE,
  ...TESTED_FILES.map(({ counts, results }) => ({
    key: 'test_id',
    counts: counts.path,
    results: results.path,
  })),
];

export async function readTested(pack: string): Promise<Tested> {
  const found = new Map<string, Found>();
  const subjects = new Set<string>();
  for (const { key, ...files } of FILES) {
    await eachRow(pack, files.counts, (counts) => {
      found.set(word(counts, key), { files, counts, failures: [], total: 0 });
    });
    await eachRow(pack, files.results, (row) => {
      const test = found.get(word(row, key));
      if (!test || row.result !== 'fail') return;
      test.total += 1;
      if (test.failures.length >= MOST_LISTED) return;
      test.failures.push(kept(row));
      if (key === 'rule') subjects.add(kept(word(row, 'subject_id')));
    });
  }
  const definitions: Row[] = [];
  await eachRow(pack, DEFINITIONS, (row) => void definitions.push(row));
  return { found, definitions, subjects };
}

/** What deviations of credentials are told with. */
interface Naming {
  names: ReadonlyMap<string, string>;
  /** End of the period, exclusive. */
  end: Date;
}

/** What the controls of a report are told with, besides what was tested. */
export interface ControlsContext extends Naming {
  frameworks: readonly string[];
  /** How many rows a file has. */
  rowsOf(file: string): Counted;
  /** Gaps in collection. */
  gapIds: readonly string[];
  /** Limits that a rule compares with. */
  thresholds(rule: string): Threshold[];
}

/** The controls that serve the frameworks, each with its requirements, population, tests and deviations. */
export function controlsOf(tested: Tested, context: ControlsContext): Control[] {
  const { frameworks, rowsOf, gapIds, thresholds } = context;
  const touched = new Set(collectedControls(frameworks));
  return [...servedBy(frameworks)].map(([id, served]) => {
    const { description, type, automation, frequency, ownerRole } = controlOf(id);
    const [first] = served;
    const definitions = tested.definitions.filter((row) => row.control_id === id);
    const file = populationOf(id);
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
      tests: definitions.map((row) => testOf(row, tested, context)),
      gapIds: touched.has(id) ? gapIds : [],
    };
  });
}

const TYPES = { prev: 'preventive', det: 'detective', corr: 'corrective' } as const;
const AUTOMATION = { auto: 'automatic', manual: 'manual', hybrid: 'hybrid' } as const;

const RULE = /^rule (.+)$/;
const ruleOf = (definition: Row): string | null => RULE.exec(word(definition, 'logic_ref'))?.[1] ?? null;

function testOf(definition: Row, { found }: Tested, naming: Naming): ControlTest {
  const id = word(definition, 'test_id');
  const rule = ruleOf(definition);
  const filter = rule === null ? `test_id = ${id}` : `rule = ${rule}`;
  const test = found.get(rule ?? id);
  const { counts: countsFile, results: resultsFile } = test?.files ?? BY_RULE;
  const counted = (column: string): Counted => ({
    value: test ? number(test.counts, column) : null,
    file: countsFile,
    filter: `${filter}, column ${column}`,
  });
  return {
    id,
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
      rows: (test?.failures ?? []).map((row) =>
        rule === null ? rowDeviation(row) : credentialDeviation(row, naming),
      ),
      total: { value: test?.total ?? null, file: resultsFile, filter: `${filter} and result = fail` },
    },
  };
}

function credentialDeviation(row: Row, { names, end }: Naming): Deviation {
  const [from, to] = [word(row, 'evaluated_at'), cell(row, 'until')];
  const subjectId = word(row, 'subject_id');
  return {
    subjectId,
    subject: names.get(subjectId) ?? subjectId,
    observed: word(row, 'observed'),
    expected: 'not found by the test',
    during: { from, to, days: daysBetween(new Date(from), to === null ? end : new Date(to)) },
    cause: null,
    exceptionId: cell(row, 'exception_id'),
  };
}

function rowDeviation(row: Row): Deviation {
  return {
    subjectId: word(row, 'evidence_ref'),
    subject: word(row, 'subject_id'),
    observed: word(row, 'observed'),
    expected: word(row, 'expected'),
    during: null,
    cause: null,
    exceptionId: null,
  };
}
