import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { RelativeTime } from '@/app/_ui/relative-time';
import type { DarkCell } from '@/lib/posture/queries-sight';
import { coverageFacts } from '@/lib/sources/model';
import { CoverageLink } from './coverage-link';

interface BlindSpotsCardProps {
  cells: readonly DarkCell[];
  dark: number;
  all: number;
  now: Date;
  isCoverageVisible: boolean;
}

/** The places that could not be seen, so that a number is never taken for more than it is. */
export function BlindSpotsCard({ cells, dark, all, now, isCoverageVisible }: BlindSpotsCardProps) {
  return (
    <Card
      title="What could not be seen"
      description={
        dark === 0 ? (
          `All ${all} cells in scope were read completely and lately.`
        ) : (
          <>
            <CoverageLink isVisible={isCoverageVisible}>
              {dark} of {all} cells
            </CoverageLink>{' '}
            (account × region × collector) in scope. Nothing is concluded about what is there.
          </>
        )
      }
      flush
    >
      {cells.length > 0 && (
        <ul className="divide-y divide-line border-t border-line">
          {cells.map((cell) => {
            const facts = coverageFacts(cell.state);
            return (
              <li key={cell.id} className="px-4 py-2">
                <div className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
                  <Badge tone={facts.darkens ? facts.tone : 'warn'}>
                    {facts.darkens ? facts.label : 'Stale'}
                  </Badge>
                  <span className="font-medium wrap-anywhere">{cell.accountName ?? cell.account}</span>
                  <span className="text-xs text-muted wrap-anywhere">
                    {cell.region} · {cell.collector} · {cell.sourceName}
                  </span>
                </div>
                <p className="mt-0.5 text-xs text-muted wrap-anywhere">
                  {cell.permission ? (
                    <>
                      Needs <code className="font-mono">{cell.permission}</code>.{' '}
                    </>
                  ) : (
                    `${facts.meaning} `
                  )}
                  {cell.completedAt ? (
                    <>
                      Last read completely <RelativeTime at={cell.completedAt} now={now} />.
                    </>
                  ) : (
                    'Never read completely.'
                  )}
                </p>
              </li>
            );
          })}
        </ul>
      )}
      {cells.length < dark && isCoverageVisible && (
        <p className="border-t border-line px-4 py-2 text-xs">
          <CoverageLink isVisible>All {dark} cells</CoverageLink>
        </p>
      )}
    </Card>
  );
}
