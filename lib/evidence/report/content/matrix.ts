import { type Block, code, lead, note, plain, strong } from '../blocks';
import type { Control, Report } from '../model';
import { thresholdText } from '../words';

export function* matrix({ controls }: Report): Generator<Block> {
  yield lead(
    'This section shows which control answers which requirement, and which threshold is applied with its basis. The rows are in controls/control_matrix.csv, one for each requirement and control.',
  );
  yield note(
    'Requirements are given by number and in our own words; the text of the standard is not repeated. A threshold is what the entity decided for itself unless its basis says that a number stands in the text.',
  );
  yield {
    kind: 'table',
    caption: 'Requirements, controls and thresholds (controls/control_matrix.csv: all rows)',
    columns: [
      { title: 'Requirement, in our words', share: 5 },
      { title: 'Control', share: 4 },
      { title: 'Threshold and basis', share: 4.8 },
      { title: 'Tests and population', share: 4.4 },
    ],
    rows: controls.flatMap((control) =>
      control.requirements.map((requirement) => [
        [strong(`${requirement.framework}: ${requirement.id}`), plain(requirement.paraphrase)],
        [
          strong(control.id),
          plain(control.title),
          plain(`${control.type}, ${control.automation}, ${control.frequency}`),
          plain(`Answers for it: ${control.owner}`),
        ],
        thresholds(control),
        [
          plain(control.tests.map(({ id }) => id).join(', ') || 'no test'),
          code(control.population.count.file),
        ],
      ]),
    ),
  };
}

function thresholds(control: Control) {
  if (control.thresholds.length === 0) return 'no number of days';
  return control.thresholds.flatMap((threshold) => [
    plain(thresholdText(threshold)),
    code(threshold.days.file),
    code(threshold.days.filter),
  ]);
}
