import Link from 'next/link';
import { type CoverageCounts, coverageWords } from '@/lib/sources/model';
import { ProgressBar } from './progress-bar';

interface CoverageLinkProps {
  counts: CoverageCounts;
  /** Of one source, or of all. */
  sourceId?: number;
  /** What the bar stands for, for those who do not see it. */
  name: string;
}

/** Coverage in words with a bar beside it; leads to exactly these cells, the dark ones when there are any. */
export function CoverageLink({ counts, sourceId, name }: CoverageLinkProps) {
  const query = new URLSearchParams();
  if (sourceId !== undefined) query.set('source', String(sourceId));
  if (counts.dark > 0) query.set('show', 'dark');
  const words = coverageWords(counts);
  if (counts.cells === 0) return <span className="text-muted">{words}</span>;
  return (
    <span className="flex min-w-44 flex-col gap-1">
      <Link href={`/sources/coverage?${query}`} className="text-accent underline-offset-2 hover:underline">
        {words}
      </Link>
      <ProgressBar
        label={`Coverage of ${name}: ${words}`}
        value={counts.cells - counts.dark}
        max={counts.cells}
      />
    </span>
  );
}
