import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { EmptyState } from '@/app/_ui/empty-state';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { NothingListed } from '../nothing-listed';

/** Why there is no finding to list. */
export function NoFindings({ viewer, isFiltered = false }: { viewer: Viewer; isFiltered?: boolean }) {
  return (
    <NothingListed
      viewer={viewer}
      what="finding"
      isFiltered={isFiltered}
      clearHref="/findings?view=credential"
      ofTeams={(teams) => `Nothing is open for ${teams}.`}
    >
      <EmptyState
        title="No findings"
        action={
          can(viewer, 'source:read') && (
            <Button asChild>
              <Link href="/sources">See what was read</Link>
            </Button>
          )
        }
      >
        Nothing is open. Whether that means all is well depends on what could be read: the sources show it.
      </EmptyState>
    </NothingListed>
  );
}
