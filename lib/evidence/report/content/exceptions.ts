import { type Block, type Cell, lead, note, paragraph, plain, type StyledLine, strong } from '../blocks';
import { LIST_LIMIT } from '../counted';
import { isRetroactive, type Report, type ReportException } from '../model';
import { instant, numberOf, plural, restOf, sourceOf } from '../words';

export function* exceptions({ exceptions: given, retroactive }: Report): Generator<Block> {
  yield lead(
    'This section shows every exception that was in force at some time in the period: what it allows, why, who asked, who approved, and when it ends. The rows are in exceptions/exceptions.csv.',
  );
  yield note(
    'An exception is an entry in the entity’s own register: permission, for a limited time, to leave a deviation open. It is not one of the formal documents by which a standard lets an entity meet a requirement in another way.',
  );
  if (given.total.value === 0) {
    yield paragraph(`No exception was in force in the period: no row of ${sourceOf(given.total)}.`);
    return;
  }
  yield paragraph(
    `${numberOf(given.total)} in all (${sourceOf(given.total)}); retroactive: ${numberOf(retroactive)} (${sourceOf(retroactive)}). Retroactive means that the last approval came after the breach had begun.`,
  );
  const printed = given.rows.slice(0, LIST_LIMIT);
  yield {
    kind: 'table',
    caption: 'Exceptions one by one',
    columns: [
      { title: 'Exception', share: 3.2 },
      { title: 'Reason, risk and measures', share: 4.4 },
      { title: 'Asked and approved', share: 4.4 },
      { title: 'Breach, end and state', share: 4.6 },
    ],
    rows: printed.map(exceptionRow),
  };
  const rest = restOf(given, printed.length);
  if (rest) yield paragraph(rest);
}

function* approvals({ approvers, approvedAt, isBreakGlass }: ReportException): Generator<StyledLine> {
  if (isBreakGlass) yield strong('BREAK-GLASS');
  if (isBreakGlass && approvedAt) yield plain(`In force from ${instant(approvedAt)} by who asked`);
  if (approvers.length === 0) yield plain('No approval recorded.');
  else
    yield plain(
      `Approved by ${approvers.join(', ')}${approvedAt && !isBreakGlass ? `, ${instant(approvedAt)}` : ''}`,
    );
  if (approvers.length > 0 && approvedAt === null) yield plain('Another approval was missing.');
}

function exceptionRow(exception: ReportException): Cell[] {
  const over =
    exception.daysOver === null ? 'Days over not known.' : `${plural(exception.daysOver, 'day')} over`;
  return [
    [
      strong(exception.id),
      plain(exception.subject),
      plain(`Rule ${exception.rule}, policy ${exception.policyVersion}`),
    ],
    [plain(exception.reason), plain(`Risk: ${exception.risk}`), plain(`Meanwhile: ${exception.measures}`)],
    [
      ...(isRetroactive(exception) ? [strong('RETROACTIVE')] : []),
      plain(`Asked by ${exception.requestedBy}, ${instant(exception.requestedAt)}`),
      ...approvals(exception),
    ],
    [
      plain(`Breach from ${instant(exception.firstBreachAt)}`),
      plain(over),
      plain(`Ends ${instant(exception.expiresAt)}`),
      strong(exception.status),
      ...(exception.closedAt
        ? [plain(`Closed ${instant(exception.closedAt)}: ${exception.closure ?? 'no proof recorded'}`)]
        : []),
    ],
  ];
}
