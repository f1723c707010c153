import Link from 'next/link';
import { countText } from '@/app/_ui/number-text';
import { type CoverageCounts, coverageWords } from '@/lib/sources/model';
import { coverageHref } from './coverage/coverage-href';
import { ProgressBar } from './progress-bar';

interface CoverageLinkProps {
  counts: CoverageCounts;
  /** Of one source, or of all. */
  sourceId?: number;
  /** What the bar stands for, for those who do not see it. */
  name: string;
}

/** Coverage in words with a bar beside it; each number leads to its cells. */
export function CoverageLink({ counts, sourceId, name }: CoverageLinkProps) {
  const { cells, dark, stale } = counts;
  const words = coverageWords(counts);
  if (cells === 0) return <span className="text-muted">{words}</span>;
  const link = (show: 'all' | 'read' | 'dark' | 'stale', count: number, text = '') => (
    <Link href={coverageHref({ source: sourceId, show })} className="link">
      {countText(count)}
      {text}
    </Link>
  );
  return (
    <span className="flex min-w-44 flex-col gap-1 tabular-nums">
      <span>
        {link('read', cells - dark)} of {link('all', cells)} {cells === 1 ? 'cell' : 'cells'} read
        {dark > 0 && <>, {link('dark', dark, ' dark')}</>}
        {stale > 0 && <> ({link('stale', stale, ' stale')})</>}
      </span>
      <ProgressBar label={`Coverage of ${name}: ${words}`} value={cells - dark} max={cells} />
    </span>
  );
}
