import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import type { Coverage } from '@/lib/sources/coverage-queries';
import { CoverageTable } from '../coverage-table';
import { Pages } from './pages';

interface CoverageGroupsProps {
  coverage: Coverage;
  now: string;
  pageHref: (page: number) => string;
}

/** This page's cells under their sources, and the way to the other pages. */
export function CoverageGroups({ coverage, now, pageHref }: CoverageGroupsProps) {
  const { groups, page, pages } = coverage;
  return (
    <>
      {groups.map((group) => (
        <Card
          key={group.sourceId}
          flush
          title={
            <Link href={`/sources/${group.sourceId}`} className="link">
              {group.sourceName}
            </Link>
          }
          description={group.paused ? `${group.kindTitle}, paused` : group.kindTitle}
        >
          <CoverageTable label={`Coverage of ${group.sourceName}`} cells={group.cells} now={now} />
        </Card>
      ))}
      <Pages page={page} pages={pages} href={pageHref} />
    </>
  );
}
