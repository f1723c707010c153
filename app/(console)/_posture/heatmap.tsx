import Link from 'next/link';
import { cx } from '@/app/_ui/cx';
import { countText, shareText } from '@/app/_ui/number-text';
import { Table } from '@/app/_ui/table';
import { credentialsHref } from '@/lib/credentials/filters-href';
import { filterValueTitle } from '@/lib/credentials/labels';
import { BUCKETS, type Bucket, DIMENSION_LABELS, heat, MEASURE_LABELS } from '@/lib/posture/model';
import type { Heatmap as HeatmapData, HeatRow } from '@/lib/posture/queries';
import type { PostureView } from '@/lib/posture/schema';
import { cellHref, rowFilter } from './heatmap-links';

interface HeatmapProps {
  data: HeatmapData;
  view: PostureView;
}

const HEAD = 'border-b border-line bg-surface px-1 py-1.5 text-xs font-medium whitespace-nowrap text-muted';
const FIRST = 'sticky left-0 z-10 max-w-40 bg-surface pr-2 pl-4 text-left sm:max-w-64';
const DOTS = { good: 'bg-good', warn: 'bg-warn', bad: 'bg-bad', neutral: 'bg-faint', unknown: 'bg-unknown' };

/** Counts per row and bucket as a table: colour by share of the row, and the same in numbers. */
export function Heatmap({ data, view }: HeatmapProps) {
  const buckets = BUCKETS[view.measure];
  const title = `${DIMENSION_LABELS[view.by]} by ${MEASURE_LABELS[view.measure].toLowerCase()}`;
  return (
    <Table label={title} className={cx('min-w-max', buckets.length < 4 && 'max-w-3xl')}>
      <thead>
        <tr>
          <th scope="col" className={cx(HEAD, FIRST)}>
            {DIMENSION_LABELS[view.by]}
          </th>
          <th scope="col" className={cx(HEAD, 'pr-3 text-right')}>
            All
          </th>
          {buckets.map((bucket) => (
            <th key={bucket.id} scope="col" title={bucket.label} className={cx(HEAD, 'text-right last:pr-4')}>
              <span className="inline-flex items-center gap-1.5 pr-1.5">
                <span aria-hidden className={cx('size-2 rounded-xs', DOTS[bucket.tone])} />
                {bucket.head}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <HeatmapRow row={data.all} value={null} title="All" href="/credentials" {...{ view, buckets }} />
        {data.rows.map((row) => {
          const value = filterValueTitle(view.by, row.value === '' ? 'none' : row.value);
          return (
            <HeatmapRow
              key={row.value}
              row={row}
              value={row.value}
              title={row.name ?? value}
              hint={row.name ? row.value : undefined}
              href={credentialsHref({ filters: rowFilter(view.by, row.value) })}
              {...{ view, buckets }}
            />
          );
        })}
      </tbody>
    </Table>
  );
}

interface HeatmapRowProps {
  row: HeatRow;
  value: string | null;
  title: string;
  hint?: string | undefined;
  href: string;
  view: PostureView;
  buckets: readonly Bucket[];
}

function HeatmapRow({ row, value, title, hint, href, view, buckets }: HeatmapRowProps) {
  return (
    <tr className={value === null ? 'font-medium' : undefined}>
      <th
        scope="row"
        title={hint ? `${title} · ${hint}` : title}
        className={cx(FIRST, 'truncate border-b border-line', value === null ? 'font-medium' : 'font-normal')}
      >
        {title}
        {hint && <span className="ml-1.5 font-mono text-xs font-normal text-muted">{hint}</span>}
      </th>
      <td className="border-b border-line pr-3 text-right tabular-nums">
        <Link href={href} className="link inline-flex min-h-6 items-center">
          {countText(row.total)}
        </Link>
      </td>
      {buckets.map((bucket) => (
        <HeatmapCell
          key={bucket.id}
          count={row.counts[bucket.id] ?? 0}
          total={row.total}
          bucket={bucket}
          rowTitle={title}
          href={cellHref(view, value, bucket.id)}
        />
      ))}
    </tr>
  );
}

interface HeatmapCellProps {
  count: number;
  total: number;
  bucket: Bucket;
  rowTitle: string;
  href: string;
}

function HeatmapCell({ count, total, bucket, rowTitle, href }: HeatmapCellProps) {
  if (count === 0) {
    return <td className="border-b border-line px-2.5 text-right last:pr-5.5 text-faint tabular-nums">0</td>;
  }
  const share = shareText(count, total);
  const text = (
    <>
      <span className="sr-only">{`${rowTitle}, ${bucket.label}: `}</span>
      <span>{countText(count)}</span>
      <span className="sr-only">, </span>
      <span className="w-10 text-xs">{share}</span>
    </>
  );
  const look = cx(
    'flex h-7 items-center justify-end gap-1 rounded-xs px-1.5 text-right text-ink tabular-nums',
    bucket.tone === 'unknown' && 'hatched',
  );
  const color = bucket.tone === 'neutral' ? 'muted' : bucket.tone;
  const style = {
    backgroundColor: `color-mix(in oklab, var(--${color}) ${heat(count, total)}%, transparent)`,
  };
  return (
    <td className="border-b border-line p-px last:pr-4">
      <Link href={href} prefetch={false} className={cx(look, 'hover:underline')} style={style}>
        {text}
      </Link>
    </td>
  );
}
