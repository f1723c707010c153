import { type Block, code, lead, muted, paragraph, plain, strong } from '../blocks';
import { countCell } from '../cells';
import { LIST_LIMIT } from '../counted';
import type { Report } from '../model';
import { restOf } from '../words';

export function* samples({ samples: given }: Report): Generator<Block> {
  yield lead(
    'This section shows the samples the auditor drew: from which population, how, and which items. The auditor chooses size and seed; the same seed over the same population gives the same items. The rows are in testing/sample_selection.csv.',
  );
  if (given.length === 0) {
    yield paragraph('No sample was drawn before this pack was made (testing/sample_selection.csv: no row).');
    return;
  }
  yield {
    kind: 'table',
    caption: 'Samples drawn (testing/sample_selection.csv: all rows)',
    columns: [
      { title: 'Sample', share: 3.4 },
      { title: 'Population', share: 4 },
      { title: 'Items', share: 3.6 },
      { title: 'Ids selected', share: 6 },
    ],
    rows: given.map((sample) => {
      const printed = sample.ids.slice(0, LIST_LIMIT);
      const rest = restOf({ rows: printed, total: sample.selected });
      return [
        [
          strong(sample.id),
          plain(sample.method),
          plain(`seed ${sample.seed}`),
          plain(`drawn by ${sample.requestedBy}`),
        ],
        countCell(sample.population),
        countCell(sample.selected),
        [code(printed.join(', ') || 'none'), ...(rest ? [muted(rest)] : [])],
      ];
    }),
  };
}
