import { Card } from '@/app/_ui/card';
import { Count } from '@/app/_ui/number';
import type { CoverageMatrix } from '@/lib/sources/coverage-matrix';
import type { CoverageFilter } from '@/lib/sources/schema';
import { CoverageHeatmap } from './coverage-heatmap';
import { coverageHref } from './coverage-href';
import { Pages } from './pages';

const WHAT = { account: 'account', place: 'account and region', region: 'region' } as const;

interface MatrixCardProps {
  matrix: CoverageMatrix;
  filter: CoverageFilter;
  now: string;
}

/** Which kinds of credential can be seen where, the darkest rows first. */
export function MatrixCard({ matrix, filter, now }: MatrixCardProps) {
  return (
    <Card
      flush
      title={`Kinds by ${WHAT[filter.by]}`}
      description={
        <>
          <Count value={matrix.rowCount} /> {matrix.rowCount === 1 ? 'row' : 'rows'}, the darkest first. A
          number is cells read; <span className="whitespace-nowrap">“1 of 4”</span> says that three of four
          could not be. A cell that lists several kinds counts in each. n/s: not supported, see below.
        </>
      }
    >
      <CoverageHeatmap matrix={matrix} filter={filter} now={now} />
      <Pages
        page={matrix.page}
        pages={matrix.pages}
        href={(page) => coverageHref({ ...filter, page: String(page) })}
      />
    </Card>
  );
}
