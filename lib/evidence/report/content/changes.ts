import { type Block, type Cell, code, lead, paragraph, plain, strong } from '../blocks';
import { LIST_LIMIT } from '../counted';
import type { Report } from '../model';
import type { ConfigurationChange } from '../model-records';
import { instant, restOf, sourceOf } from '../words';

export function* changes({ changes: given }: Report): Generator<Block> {
  yield lead(
    'This section shows what was changed in the control itself during the period: thresholds, rules, scope, sources, roles and retention, with who changed it and who approved. The rows are in changes/config_changes.csv.',
  );
  if (given.total.value === 0) {
    yield paragraph(`Nothing was changed: no row of ${sourceOf(given.total)}.`);
    return;
  }
  const printed = given.rows.slice(0, LIST_LIMIT);
  yield {
    kind: 'table',
    caption: `Changes in the period (${sourceOf(given.total)})`,
    columns: [
      { title: 'When', share: 3.2 },
      { title: 'What', share: 3 },
      { title: 'Before and after', share: 6 },
      { title: 'By whom', share: 4 },
    ],
    rows: printed.map(changeRow),
  };
  const rest = restOf(given, printed.length);
  if (rest) yield paragraph(rest);
}

function changeRow(change: ConfigurationChange): Cell[] {
  return [
    instant(change.at),
    [strong(change.object), code(change.id)],
    [plain(`Before: ${change.before}`), plain(`After: ${change.after}`)],
    [
      plain(`Changed by ${change.actor}`),
      plain(change.approvedBy ? `Approved by ${change.approvedBy}` : 'No approval recorded.'),
      ...(change.ticket ? [plain(`Ticket ${change.ticket}`)] : []),
    ],
  ];
}
