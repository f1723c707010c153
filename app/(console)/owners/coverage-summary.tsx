import { Count, Share } from '@/app/_ui/number';
import type { OwnerRow } from '@/lib/owners/queries';

interface CoverageSummaryProps {
  owners: readonly OwnerRow[];
  unowned: number;
}

/** How much of everything somebody said yes to, with what it is a share of. */
export function CoverageSummary({ owners, unowned }: CoverageSummaryProps) {
  const sum = (pick: (owner: OwnerRow) => number) => owners.reduce((total, owner) => total + pick(owner), 0);
  const named = sum(({ credentials }) => credentials);
  const all = named + unowned;
  const accepted = sum((owner) => owner.accepted);
  const unregistered = owners.filter(({ id }) => id === null).length;
  const lonely = owners.filter(({ id, members }) => id !== null && members === 0).length;
  return (
    <p className="text-muted">
      <strong className="text-ink">
        <Share part={accepted} whole={all} />
      </strong>{' '}
      accepted (<Count value={accepted} /> of <Count value={all} />) ·{' '}
      <Count value={sum(({ asked }) => asked)} /> wait for an answer
      {unregistered > 0 && (
        <>
          {' '}
          · <Count value={unregistered} /> {unregistered === 1 ? 'name' : 'names'} not registered
        </>
      )}
      {lonely > 0 && (
        <>
          {' '}
          · <Count value={lonely} /> without a member
        </>
      )}
    </p>
  );
}
