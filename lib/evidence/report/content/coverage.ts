import { type Block, code, heading, lead, paragraph, plain, strong } from '../blocks';
import { countCell } from '../cells';
import { LIST_LIMIT } from '../counted';
import type { Report } from '../model';
import { instant, restOf, sourceOf } from '../words';

export function* coverage({ coverage: given }: Report, section: number): Generator<Block> {
  yield lead(
    'This section shows from where the facts were collected, how often that worked, and when it did not. A gap is a time in which something in scope could not be read; it is repeated at each control it touches. The rows are in coverage/.',
  );
  yield heading(2, `${section}.1  Sources`);
  yield {
    kind: 'table',
    caption: 'Sources and their collections in the period',
    columns: [
      { title: 'Source', share: 4 },
      { title: 'First and last read', share: 4 },
      { title: 'Collections', share: 4 },
      { title: 'Of these failed', share: 4 },
    ],
    rows: given.sources.map((source) => [
      [strong(source.name), plain(source.system)],
      [
        plain(`first ${instant(source.firstSeenAt)}`),
        plain(`last complete ${instant(source.lastSuccessAt, 'never')}`),
      ],
      countCell(source.runs),
      countCell(source.failedRuns),
    ]),
  };
  yield heading(2, `${section}.2  Gaps`);
  const { gaps } = given;
  if (gaps.total.value === 0) {
    yield paragraph(`No gap: no row of ${sourceOf(gaps.total)}.`);
    return;
  }
  const printed = gaps.rows.slice(0, LIST_LIMIT);
  const touched = new Set(printed.map(({ controls }) => controls.join(', ')));
  const [all = ''] = touched;
  // Said once where it is the same of each.
  const isShared = touched.size === 1;
  if (isShared)
    yield paragraph(
      all === ''
        ? 'No control is tested on what the gaps touch.'
        : `Each gap touches what these controls are tested on: ${all}.`,
    );
  yield {
    kind: 'table',
    caption: `Gaps in collection (${sourceOf(gaps.total)})`,
    columns: [
      { title: 'Gap', share: 3.4 },
      { title: 'From and to', share: 3.9 },
      { title: 'Reason and impact', share: 5.2 },
      ...(isShared ? [] : [{ title: 'Controls touched', share: 2.5 }]),
    ],
    rows: printed.map((gap) => [
      [code(gap.id), strong(gap.source), plain(gap.scope)],
      [
        plain(`from ${instant(gap.from)}`),
        plain(gap.to === null ? 'open at the end of the period' : `to ${instant(gap.to)}`),
      ],
      [
        plain(gap.reason),
        plain(`Impact: ${gap.impact}`),
        plain(`Resolved: ${gap.resolution ?? 'not at the end of the period'}`),
      ],
      ...(isShared ? [] : [gap.controls.join(', ') || 'none']),
    ]),
  };
  const rest = restOf(gaps, printed.length);
  if (rest) yield paragraph(rest);
}
