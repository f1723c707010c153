import { type Block, type Cell, code, heading, lead, paragraph, plain, strong } from '../blocks';
import { sourceCell } from '../cells';
import { LIST_LIMIT } from '../counted';
import type { Control, ControlTest, Deviation, Report } from '../model';
import { firstOf, instant, numberOf, plural, restOf, sentence, sourceOf, thresholdText } from '../words';

export function* controls({ controls: given }: Report, section: number): Generator<Block> {
  yield lead(
    'This section shows, control by control, what is done, the population it is tested on, the results, and every deviation one by one, also those put right since. Results are in testing/test_results.csv, what each test does in testing/test_definitions.csv.',
  );
  for (const [at, control] of given.entries()) {
    const text = `${section}.${at + 1}  ${control.id}: ${control.title}`;
    yield { kind: 'heading', level: 2, text, keep: FACTS_HEIGHT };
    yield about(control);
    for (const test of control.tests) yield* oneTest(control, test);
  }
}

/** Room in points for what is said of a control, so that its heading stands above it. */
const FACTS_HEIGHT = 280;
/** The others are in the section on gaps. */
const MOST_GAPS = 3;

function about(control: Control): Block {
  const requirements = control.requirements.map(({ framework, id }) => `${framework}: ${id}`).join(', ');
  const thresholds: Cell =
    control.thresholds.length === 0
      ? 'none: its tests compare with no number of days'
      : control.thresholds.flatMap((threshold) => [
          plain(thresholdText(threshold)),
          code(sourceOf(threshold.days)),
        ]);
  return {
    kind: 'facts',
    caption: `Control ${control.id}`,
    rows: [
      ['What is done', control.description],
      ['Answers', requirements],
      ['Kind', `${control.type}, ${control.automation}, ${control.frequency}`],
      ['Who answers for it', control.owner],
      ['Thresholds', thresholds],
      [
        'Population',
        [
          plain(`${control.population.name}: ${numberOf(control.population.count)}`),
          code(sourceOf(control.population.count)),
        ],
      ],
      ['What this can show', control.proves],
      ['What it cannot show', control.doesNotProve],
      [
        'Gaps in collection',
        control.gapIds.length === 0
          ? 'none that touch this control'
          : `${firstOf(control.gapIds, MOST_GAPS)}; for these times the results say less (coverage/gaps.csv).`,
      ],
    ],
  };
}

function* oneTest(control: Control, test: ControlTest): Generator<Block> {
  yield heading(3, `Test ${test.id}, version ${test.version}: ${test.attribute}`);
  const skipped = test.notApplicable ? ` Not applicable: ${sentence(test.notApplicable)}` : '';
  yield paragraph(`${sentence(test.logic)} Passes: ${sentence(test.passes)}${skipped}`);
  const { results } = test;
  yield {
    kind: 'table',
    caption: `Results of test ${test.id} of control ${control.id}`,
    columns: [
      { title: 'Result', share: 3 },
      { title: 'Number', share: 2, align: 'right' },
      { title: 'Where the rows are', share: 8 },
    ],
    rows: [
      ['passed', [strong(numberOf(results.pass))], sourceCell(results.pass)],
      ['failed (deviations)', [strong(numberOf(results.fail))], sourceCell(results.fail)],
      ['not applicable', [strong(numberOf(results.notApplicable))], sourceCell(results.notApplicable)],
      ['not tested', [strong(numberOf(results.notTested))], sourceCell(results.notTested)],
    ],
  };
  yield* deviations(test);
}

function* deviations({ id, deviations: given }: ControlTest): Generator<Block> {
  if (given.total.value === 0) {
    yield paragraph(`No deviation: no row of ${sourceOf(given.total)}.`);
    return;
  }
  if (given.total.value === null) {
    yield paragraph(`Not known: no result of this test is in ${given.total.file}.`);
    return;
  }
  const printed = given.rows.slice(0, LIST_LIMIT);
  const caption = `Deviations of test ${id} (${sourceOf(given.total)})`;
  yield printed.every(({ during }) => during === null)
    ? {
        kind: 'table',
        caption,
        columns: [
          { title: 'Row', share: 5 },
          { title: 'What it says', share: 11 },
        ],
        rows: printed.map(({ subject, subjectId, observed }) => [
          [strong(subject), code(subjectId)],
          observed,
        ]),
      }
    : {
        kind: 'table',
        caption,
        columns: [
          { title: 'Subject', share: 3.8 },
          { title: 'Found and expected', share: 4.2 },
          { title: 'From and to', share: 4.1 },
          { title: 'Cause and exception', share: 3.9 },
        ],
        rows: printed.map(deviationRow),
      };
  const rest = restOf(given, printed.length);
  if (rest) yield paragraph(rest);
}

function when({ during }: Deviation): Cell {
  if (during === null) return 'as of the end of the period';
  const { from, to, days } = during;
  return [
    plain(`from ${instant(from)}`),
    plain(to === null ? 'open at the end of the period' : `ended ${instant(to)}`),
    plain(days < 1 ? 'less than a day' : plural(Math.floor(days), 'day')),
  ];
}

function deviationRow(deviation: Deviation): Cell[] {
  return [
    [strong(deviation.subject), code(deviation.subjectId)],
    [plain(`Found: ${deviation.observed}`), plain(`Expected: ${deviation.expected}`)],
    when(deviation),
    [
      plain(deviation.cause ?? 'Cause not recorded.'),
      plain(deviation.exceptionId ? `Exception ${deviation.exceptionId}` : 'No exception.'),
    ],
  ];
}
