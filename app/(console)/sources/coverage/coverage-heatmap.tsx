import Link from 'next/link';
import { cx } from '@/app/_ui/cx';
import { countText } from '@/app/_ui/number-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StateText } from '@/app/_ui/state-text';
import { Table } from '@/app/_ui/table';
import { CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import type { CoverageMatrix, KindAnswer, MatrixCell, MatrixRow } from '@/lib/sources/coverage-matrix';
import { coverageFacts, type Tone } from '@/lib/sources/model';
import type { CoverageFilter } from '@/lib/sources/schema';
import { coverageHref } from './coverage-href';

interface CoverageHeatmapProps {
  matrix: CoverageMatrix;
  filter: CoverageFilter;
  now: string;
}

const HEAD = 'border-b border-line bg-surface px-1 py-1.5 align-bottom text-xs font-medium text-muted';
const FIRST = 'sticky left-0 z-10 max-w-40 bg-surface pr-2 pl-4 text-left sm:max-w-64';
const CELL = 'border-b border-line px-1 text-right text-xs whitespace-nowrap tabular-nums';

/** Rows × kinds of credential as a table: colour by what the worst cell came to, and the same in words. */
export function CoverageHeatmap({ matrix, filter, now }: CoverageHeatmapProps) {
  return (
    <Table label="Coverage by kind" className="min-w-max" tall>
      <thead className="sticky top-0 z-20">
        <tr>
          <th scope="col" className={cx(HEAD, FIRST)}>
            {filter.by === 'region' ? 'Region' : 'Account'}
          </th>
          {['Read', 'Last seen in the dark', 'Oldest data'].map((title) => (
            <th key={title} scope="col" className={cx(HEAD, 'max-w-20 text-right')}>
              {title}
            </th>
          ))}
          {matrix.kinds.map((kind) => (
            <th key={kind} scope="col" className={cx(HEAD, 'w-18 max-w-22 text-right last:pr-4')}>
              {CREDENTIAL_KINDS[kind as CredentialKind]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.rows.map((row) => (
          <Row
            key={`${row.provider}/${row.account}/${row.region}`}
            {...{ row, filter, now }}
            kinds={matrix.kinds}
            answers={matrix.answers[row.provider] ?? {}}
          />
        ))}
      </tbody>
    </Table>
  );
}

interface RowProps {
  row: MatrixRow;
  kinds: readonly string[];
  answers: Readonly<Record<string, KindAnswer>>;
  filter: CoverageFilter;
  now: string;
}

function Row({ row, kinds, answers, filter, now }: RowProps) {
  const place = {
    ...filter,
    view: 'cells',
    page: undefined,
    provider: row.provider,
    account: row.account ?? filter.account,
    region: row.region ?? filter.region,
  };
  const title = row.accountName ?? row.account ?? row.region ?? '';
  const hint = [row.account && row.accountName ? row.account : null, row.account ? row.region : null]
    .filter(Boolean)
    .join(' · ');
  return (
    <tr data-row className="focus-within:bg-surface-2">
      <th
        scope="row"
        title={`${title} ${hint}`}
        className={cx(FIRST, 'truncate border-b border-line font-normal')}
      >
        {title}
        <span className="block truncate text-xs text-muted">
          {[row.provider, hint].filter(Boolean).join(' · ')}
        </span>
      </th>
      <td className={CELL}>
        <Link href={coverageHref(place)} data-row-link className="link inline-flex min-h-6 items-center">
          {row.cells - row.dark} of {row.cells}
        </Link>
      </td>
      <td className={CELL}>
        <LastSeen row={row} />
      </td>
      <td className={cx(CELL, 'pr-3')}>
        {row.oldestDataAt ? (
          <RelativeTime at={row.oldestDataAt} now={now} />
        ) : (
          <StateText state="never" title="Nothing was read there yet" />
        )}
      </td>
      {kinds.map((kind) => (
        <KindCell
          key={kind}
          cell={row.kinds[kind]}
          answer={answers[kind] ?? 'not-there'}
          title={`${title}, ${CREDENTIAL_KINDS[kind as CredentialKind]}`}
          href={coverageHref({ ...place, kind })}
        />
      ))}
    </tr>
  );
}

/** How many were there when it could still be seen: none, unknown, or so many. */
function LastSeen({ row: { dark, lastSeen } }: { row: MatrixRow }) {
  if (dark === 0) return <span className="text-faint">–</span>;
  if (lastSeen === null) return <StateText state="unknown" title="None of its dark cells was ever read" />;
  return countText(lastSeen);
}

const MISSING: Record<KindAnswer, { text: string; meaning: string }> = {
  collected: { text: '–', meaning: 'no cell of this kind here' },
  'not-supported': { text: 'n/s', meaning: 'not supported for this provider' },
  'not-there': { text: '–', meaning: 'this provider has none' },
};
const STRENGTH: Record<Tone, number> = { good: 14, warn: 26, bad: 30, neutral: 8, unknown: 22 };

function looksOf({ worst, dark }: MatrixCell): { label: string; tone: Tone } {
  if (worst === 'stale') return { label: 'Stale', tone: 'warn' };
  const { label, tone } = coverageFacts(worst);
  // A complete read that is only old is said by `stale`; what is left over is as its state says.
  return { label, tone: dark > 0 && tone === 'good' ? 'warn' : tone };
}

interface KindCellProps {
  cell: MatrixCell | undefined;
  answer: KindAnswer;
  title: string;
  href: string;
}

function KindCell({ cell, answer, title, href }: KindCellProps) {
  if (!cell) {
    const { text, meaning } = MISSING[answer];
    return (
      <td className={cx(CELL, 'text-muted last:pr-4')} title={meaning}>
        <span aria-hidden>{text}</span>
        <span className="sr-only">{meaning}</span>
      </td>
    );
  }
  const { label, tone } = looksOf(cell);
  const color = tone === 'neutral' ? 'muted' : tone;
  const style = { backgroundColor: `color-mix(in oklab, var(--${color}) ${STRENGTH[tone]}%, transparent)` };
  const isWhole = cell.dark === 0;
  return (
    <td className="border-b border-line p-px last:pr-4">
      <Link
        href={href}
        prefetch={false}
        title={`${title}: ${label}`}
        style={style}
        className={cx(
          'flex min-h-9 flex-col items-end justify-center rounded-xs px-1.5 py-0.5 text-xs text-ink tabular-nums hover:underline',
          tone === 'unknown' && 'hatched',
        )}
      >
        <span className="sr-only">{`${title}: `}</span>
        <span>{isWhole ? cell.cells : `${cell.cells - cell.dark} of ${cell.cells}`}</span>
        {label !== 'Complete' && <span className="whitespace-nowrap">{label}</span>}
      </Link>
    </td>
  );
}
