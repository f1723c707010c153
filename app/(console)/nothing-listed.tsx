import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from '@/app/_ui/button';
import { EmptyState } from '@/app/_ui/empty-state';
import type { Viewer } from '@/lib/access/roles';

interface NothingListedProps {
  viewer: Viewer;
  /** `credential`, `finding` */
  what: string;
  isFiltered: boolean;
  /** The same list without filters. */
  clearHref: string;
  /** To the members of a team: what it means that nothing of theirs is here. */
  ofTeams: (teams: string) => string;
  /** Said to the others where there is nothing at all. */
  children: ReactNode;
}

/** Why a list is empty: filtered away, nothing of the viewer's, or nothing there yet. */
export function NothingListed(props: NothingListedProps) {
  const { viewer, what, isFiltered, clearHref, ofTeams, children } = props;
  if (isFiltered) {
    return (
      <EmptyState
        title={`No ${what} matches`}
        action={
          <Button asChild>
            <Link href={clearHref}>Clear all filters</Link>
          </Button>
        }
      >
        Nothing that you may see fits all of these filters at once.
      </EmptyState>
    );
  }
  return viewer.role === 'owner' ? <NothingOwned viewer={viewer} ofTeams={ofTeams} /> : children;
}

/** To somebody of a team that has nothing, or of no team. */
export function NothingOwned({ viewer, ofTeams }: Pick<NothingListedProps, 'viewer' | 'ofTeams'>) {
  return (
    <EmptyState title="Nothing to look after">
      {viewer.teams.length > 0
        ? ofTeams(viewer.teams.join(', '))
        : 'You are not a member of an owning team. A security lead can map your group to one.'}
    </EmptyState>
  );
}
