import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { EmptyState } from '@/app/_ui/empty-state';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { NothingListed } from '../nothing-listed';

/** Why there is no credential to list. */
export function NoCredentials({ viewer, isFiltered }: { viewer: Viewer; isFiltered: boolean }) {
  return (
    <NothingListed
      viewer={viewer}
      what="credential"
      isFiltered={isFiltered}
      clearHref="/credentials"
      ofTeams={(teams) => `No credential names ${teams} as its owner.`}
    >
      <EmptyState
        title="No credentials yet"
        action={
          can(viewer, 'source:read') && (
            <Button asChild variant="primary">
              <Link href="/sources">Go to sources</Link>
            </Button>
          )
        }
      >
        They appear here as soon as a source has been collected.
      </EmptyState>
    </NothingListed>
  );
}
