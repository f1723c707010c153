import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { EmptyState } from '@/app/_ui/empty-state';
import type { Viewer } from '@/lib/access/roles';

/** Why there is nothing to list: filtered away, nothing of yours, or nothing judged. */
export function NoFindings({ viewer, isFiltered = false }: { viewer: Viewer; isFiltered?: boolean }) {
  if (isFiltered) {
    return (
      <EmptyState
        title="No finding matches"
        action={
          <Button asChild variant="secondary">
            <Link href="/findings?view=credential">Clear all filters</Link>
          </Button>
        }
      >
        Nothing that you may see fits all of these filters at once.
      </EmptyState>
    );
  }
  if (viewer.role === 'owner') {
    return (
      <EmptyState title="No findings">
        {viewer.teams.length > 0
          ? `Nothing is open for ${viewer.teams.join(', ')}.`
          : 'You are not a member of an owning team.'}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="No findings"
      action={
        <Button asChild variant="secondary">
          <Link href="/sources">See what was read</Link>
        </Button>
      }
    >
      Nothing is open. Whether that means all is well depends on what could be read: the sources show it.
    </EmptyState>
  );
}
