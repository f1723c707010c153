import { type Block, type Cell, code, heading, lead, note, plain, strong } from '../blocks';
import type { Control, Report } from '../model';
import { sourceOf, thresholdText } from '../words';

export function* matrix({ controls }: Report, section: number): Generator<Block> {
  yield lead(
    'This section shows which control answers which requirement, and which threshold is applied with its basis. The rows are in controls/control_matrix.csv, one for each requirement and control.',
  );
  yield note(
    'Requirements are given by number and in our own words; the text of the standard is not repeated. A threshold is what the entity decided for itself unless its basis says that a number stands in the text.',
  );
  yield heading(2, `${section}.1  Requirements, and the controls that answer them`);
  yield {
    kind: 'table',
    caption: 'Requirements (controls/control_matrix.csv: all rows, by requirement_id)',
    columns: [
      { title: 'Requirement', share: 3 },
      { title: 'In our words', share: 8 },
      { title: 'Controls', share: 4 },
    ],
    rows: requirementRows(controls),
  };
  yield heading(2, `${section}.2  Controls, their tests and thresholds`);
  yield {
    kind: 'table',
    caption: 'Controls (controls/control_matrix.csv: all rows, by control_id)',
    columns: [
      { title: 'Control', share: 5 },
      { title: 'Tests and population', share: 4.4 },
      { title: 'Thresholds and their basis', share: 6 },
    ],
    rows: controls.map((control) => [
      [
        strong(control.id),
        plain(control.title),
        plain(`${control.type}, ${control.automation}, ${control.frequency}`),
        plain(`Answers for it: ${control.owner}`),
      ],
      [plain(control.tests.map(({ id }) => id).join(', ') || 'no test'), code(control.population.count.file)],
      thresholds(control),
    ]),
  };
}

/** Each requirement once, in the order of the controls, with all that answer it. */
function requirementRows(controls: readonly Control[]): Cell[][] {
  const rows = new Map<string, { name: string; paraphrase: string; controls: string[] }>();
  for (const { id, requirements } of controls)
    for (const { framework, id: number, paraphrase } of requirements) {
      const name = `${framework}: ${number}`;
      const row = rows.get(name) ?? { name, paraphrase, controls: [] };
      rows.set(name, row);
      row.controls.push(id);
    }
  const order = new Intl.Collator('en', { numeric: true });
  return [...rows.values()]
    .sort((a, b) => order.compare(a.name, b.name))
    .map((row) => [[strong(row.name)], row.paraphrase, row.controls.join(', ')]);
}

function thresholds(control: Control): Cell {
  if (control.thresholds.length === 0) return 'no number of days';
  return control.thresholds.flatMap((threshold) => [
    plain(thresholdText(threshold)),
    code(sourceOf(threshold.days)),
  ]);
}
