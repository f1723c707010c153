import { type Block, heading, lead, note, paragraph, plain, strong } from '../blocks';
import { countCell, sourceCell } from '../cells';
import type { Report } from '../model';
import { heatmap, trend } from '../pictures';
import { numberOf, plural } from '../words';
import { ABOVE_PICTURE, gridBlocks } from './grids';

/** Width of a page's text in points; pictures are drawn for it. */
const PICTURE_WIDTH = 499;

export function* summary(report: Report, section: number): Generator<Block> {
  yield lead(
    'This section shows the main numbers of the pack: how much was looked at, how many deviations each test found, and how things moved over the period. The rows behind each number are in the file named beside it.',
  );
  yield {
    kind: 'table',
    caption: 'Main numbers',
    columns: [
      { title: 'What is counted', share: 5.6 },
      { title: 'Number', share: 1.6, align: 'right' },
      { title: 'Where the rows are', share: 6 },
    ],
    rows: [
      ...report.scope.figures,
      { label: 'Exceptions in force at some time in the period', count: report.exceptions.total },
      { label: 'Exceptions approved after the breach began (retroactive)', count: report.retroactive },
      { label: 'Gaps in collection', count: report.coverage.gaps.total },
    ].map(({ label, count }) => [label, [strong(numberOf(count))], sourceCell(count)]),
  };
  yield heading(2, `${section}.1  Deviations by test`);
  yield paragraph(deviationSentence(report));
  yield {
    kind: 'table',
    caption: 'Deviations by control and test',
    columns: [
      { title: 'Control', share: 5 },
      { title: 'Test', share: 4 },
      { title: 'Deviations', share: 5 },
    ],
    rows: report.controls.flatMap((control) =>
      control.tests.map((test, at) => [
        at === 0 ? [strong(control.id), plain(control.title)] : [strong(control.id)],
        [strong(test.id), plain(test.attribute)],
        countCell(test.results.fail),
      ]),
    ),
  };
  yield* pictures(report, section);
}

function* pictures(report: Report, section: number): Generator<Block> {
  if (report.heatmaps.length + report.trends.length === 0) return;
  const [first] = [
    ...report.heatmaps.map((grid) => heatmap(grid, PICTURE_WIDTH)),
    ...report.trends.map((grid) => trend(grid, PICTURE_WIDTH)),
  ];
  const keep = (first?.height ?? 0) + ABOVE_PICTURE + 40;
  yield { kind: 'heading', level: 2, text: `${section}.2  Pictures`, keep };
  yield note('Each picture is followed by its numbers as a table, with the filter of each row and column.');
  for (const grid of report.heatmaps) yield* gridBlocks(grid, heatmap(grid, PICTURE_WIDTH));
  for (const grid of report.trends) yield* gridBlocks(grid, trend(grid, PICTURE_WIDTH));
}

function deviationSentence({ controls }: Report): string {
  const tests = controls.flatMap((control) => control.tests);
  const failing = tests.filter(({ results }) => (results.fail.value ?? 0) > 0).length;
  const unknown = tests.filter(({ results }) => results.fail.value === null).length;
  return [
    `${plural(tests.length, 'test')} of ${plural(controls.length, 'control')} ${tests.length === 1 ? 'is' : 'are'} reported here (testing/test_definitions.csv and controls/control_matrix.csv: all rows).`,
    failing === 0
      ? 'None of them found a deviation.'
      : `${plural(failing, 'test')} found at least one deviation (testing/test_results.csv: result = fail, by test_id). A deviation is listed even when it was put right within the period.`,
    unknown > 0 ? `For ${plural(unknown, 'test')} the number of deviations is not known.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
