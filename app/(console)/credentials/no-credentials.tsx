import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { EmptyState } from '@/app/_ui/empty-state';
import type { Viewer } from '@/lib/access/roles';

/** Why there is nothing to list: filtered away, nothing of yours, or nothing collected. */
export function NoCredentials({ viewer, isFiltered }: { viewer: Viewer; isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <EmptyState
        title="No credential matches"
        action={
          <Button asChild variant="secondary">
            <Link href="/credentials">Clear all filters</Link>
          </Button>
        }
      >
        Nothing that you may see fits all of these filters at once.
      </EmptyState>
    );
  }
  if (viewer.role === 'owner') {
    return (
      <EmptyState title="Nothing to look after yet">
        {viewer.teams.length > 0
          ? `No credential names ${viewer.teams.join(', ')} as its owner.`
          : 'You are not a member of an owning team. A security lead can map your group to one.'}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No credentials yet"
      action={
        <Button asChild variant="primary">
          <Link href="/sources">Go to sources</Link>
        </Button>
      }
    >
      They appear here as soon as a source has been collected.
    </EmptyState>
  );
}
