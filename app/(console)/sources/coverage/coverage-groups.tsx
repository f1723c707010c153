import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import type { Coverage } from '@/lib/sources/coverage-queries';
import { CoverageTable } from '../coverage-table';

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
      {pages > 1 && (
        <nav aria-label="Pages" className="flex items-center gap-3">
          {page > 1 && (
            <Button asChild>
              <Link rel="prev" href={pageHref(page - 1)}>
                Previous
              </Link>
            </Button>
          )}
          <span className="text-xs text-muted">
            Page {page} of {pages}
          </span>
          {page < pages && (
            <Button asChild>
              <Link rel="next" href={pageHref(page + 1)}>
                Next
              </Link>
            </Button>
          )}
        </nav>
      )}
    </>
  );
}
