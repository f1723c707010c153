import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { LinkTabs } from '@/app/_ui/link-tabs';
import { NameText } from '@/app/_ui/name-text';
import { countText } from '@/app/_ui/number-text';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { TONE_ICONS } from '@/app/_ui/tone';
import type { Column } from '@/lib/evidence/files/column';
import type { CsvRow } from '@/lib/evidence/files/read-csv';
import type { Mark, Report } from '@/lib/reports/contract';
import { SHOWN_ROWS, type Summary } from '@/lib/reports/model';
import type { ReportSearch } from '@/lib/reports/search';
import { kindTitle } from './breakdown';

/** Columns that have a place of their own in each row. */
const COMMON = new Set([
  'credential_id',
  'name',
  'result',
  'kind',
  'class',
  'owner',
  'environment',
  'account',
]);
const NUMERIC = new Set(['integer', 'days']);

interface RowsCardProps {
  report: Report;
  rows: readonly CsvRow[];
  /** How many there are of those asked for; null: not counted. */
  asked: number | null;
  summary: Summary;
  search: Pick<ReportSearch, 'only' | 'by' | 'value'>;
  hrefOf: (change: Partial<ReportSearch>) => string;
}

/** The rows asked for, capped; what they are narrowed to is in the address. */
export function RowsCard({ report, rows, asked, summary, search, hrefOf }: RowsCardProps) {
  const columns = report.file.columns.filter(({ name }) => !COMMON.has(name)) as readonly Column<never>[];
  return (
    <Card title="Rows" description={countLine(rows.length, asked, search)} flush>
      <div className="px-4 pb-2">
        <LinkTabs label="Rows shown" items={tabsOf(report, summary, search, hrefOf)} />
      </div>
      {rows.length === 0 ? (
        <EmptyState title="No such rows">Nothing of the period counts as this.</EmptyState>
      ) : (
        <Table label={report.file.title} stack tall>
          <THead>
            <tr>
              <Th>Credential</Th>
              <Th>Result</Th>
              <Th>Owner</Th>
              {columns.map(({ name, type }) => (
                <Th key={name} numeric={NUMERIC.has(type)}>
                  {headOf(name)}
                </Th>
              ))}
            </tr>
          </THead>
          <TBody>
            {rows.map((row, at) => (
              <ReportTr
                // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their order, and what is no credential has no id
                key={at}
                row={row}
                columns={columns}
                marks={report.marks}
              />
            ))}
          </TBody>
        </Table>
      )}
    </Card>
  );
}

const headOf = (name: string): string => {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

function countLine(shown: number, asked: number | null, { by, value }: RowsCardProps['search']): string {
  const narrowed = value === null ? '' : ` of ${by} ${by === 'kind' ? kindTitle(value) : value}`;
  if (asked === null)
    return shown < SHOWN_ROWS
      ? `${countText(shown)} rows${narrowed}`
      : `The first ${SHOWN_ROWS} rows${narrowed}; all are in the file.`;
  if (asked > shown)
    return `The first ${countText(shown)} of ${countText(asked)} rows${narrowed}; all are in the CSV.`;
  return `${countText(asked)} ${asked === 1 ? 'row' : 'rows'}${narrowed}`;
}

function tabsOf(
  { marks }: Pick<Report, 'marks'>,
  summary: Summary,
  { only }: RowsCardProps['search'],
  hrefOf: RowsCardProps['hrefOf'],
) {
  return [
    { href: hrefOf({ only: [], value: null }), label: 'What to look at', active: only.length === 0 },
    ...marks.map(({ id, title }) => ({
      href: hrefOf({ only: [id], value: null }),
      label: `${title} ${countText(summary.marks[id] ?? 0)}`,
      active: only.length === 1 && only[0] === id,
    })),
  ];
}

interface ReportTrProps {
  row: CsvRow;
  columns: readonly Column<never>[];
  marks: readonly Mark[];
}

function ReportTr({ row, columns, marks }: ReportTrProps) {
  const {
    credential_id: id,
    name = '',
    kind = '',
    account = '',
    environment = 'unknown',
    owner = 'none',
  } = row;
  return (
    <Tr data-row>
      <Th scope="row" className="lg:max-w-xs">
        {id === 'none' || id === undefined ? (
          <span className="text-muted">–</span>
        ) : (
          <>
            <Link
              href={`/credentials/${id}`}
              prefetch={false}
              className="font-medium wrap-anywhere hover:underline"
            >
              <NameText>{name}</NameText>
            </Link>
            <span className="block text-xs text-muted">
              {kindTitle(kind)} · <NameText>{account}</NameText>
              {environment !== 'unknown' && (
                <>
                  {' '}
                  · <NameText>{environment}</NameText>
                </>
              )}
            </span>
          </>
        )}
      </Th>
      <Td label="Result">
        <span className="flex flex-wrap gap-1">
          {(row.result ?? '').split(';').map((mark) => (
            <MarkBadge key={mark} mark={mark} marks={marks} />
          ))}
        </span>
      </Td>
      <Td label="Owner" short>
        {owner === 'none' ? <span className="text-faint">none</span> : <NameText>{owner}</NameText>}
      </Td>
      {columns.map(({ name: column, type }) => (
        <Td
          key={column}
          label={headOf(column)}
          numeric={NUMERIC.has(type)}
          short={NUMERIC.has(type) || type === 'enum'}
        >
          <Cell text={row[column] ?? ''} type={type} />
        </Td>
      ))}
    </Tr>
  );
}

function MarkBadge({ mark, marks }: { mark: string; marks: readonly Mark[] }) {
  const { title, tone } = marks.find(({ id }) => id === mark) ?? { title: mark, tone: 'neutral' as const };
  return (
    <Badge tone={tone} icon={TONE_ICONS[tone]}>
      {title}
    </Badge>
  );
}

function Cell({ text, type }: { text: string; type: string }) {
  if (text === 'none' || text === 'never' || text === 'unknown')
    return <span className="text-faint">{text}</span>;
  if (type === 'instant')
    return (
      <time dateTime={text} title={text} className="whitespace-nowrap tabular-nums">
        {text.slice(0, 10)}
      </time>
    );
  if (type === 'days') return Math.floor(Number(text));
  return <span className="wrap-anywhere">{text.replaceAll(';', '; ')}</span>;
}
