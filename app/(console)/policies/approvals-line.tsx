import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { LinkedCount } from '@/app/_ui/linked-count';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import type { Approvals } from '@/lib/duties/queries';
import { dutiesHref } from '@/lib/duties/search';
import { dutyHref } from '@/lib/duties/store';

/** What the owners a version touches say of it; nothing where none was asked. */
export function ApprovalsLine({ approvals, now }: { approvals: Approvals | undefined; now: Date }) {
  if (!approvals) return null;
  const { version, asked, approved, overdue, objections } = approvals;
  return (
    <div className="text-xs text-muted">
      <p>
        Approved by{' '}
        <LinkedCount value={approved} href={dutiesHref({ state: 'any', version, verdict: 'fine' })} /> of{' '}
        <LinkedCount value={asked} href={dutiesHref({ state: 'any', version })} />{' '}
        {asked === 1 ? 'owner' : 'owners'} that {asked === 1 ? 'was' : 'were'} asked
        {overdue > 0 && (
          <>
            , <LinkedCount value={overdue} href={dutiesHref({ state: 'overdue', version })} /> overdue
          </>
        )}
      </p>
      {objections.map((objection) => (
        <p key={objection.id} className="mt-0.5 wrap-anywhere">
          <Badge tone="warn">Objection</Badge>{' '}
          <Link href={dutyHref(objection.id)} className="link">
            <NameText>{objection.owner}</NameText>
          </Link>{' '}
          by <NameText>{objection.by}</NameText> <RelativeTime at={objection.at} now={now} />:{' '}
          <NameText>{objection.note}</NameText>
        </p>
      ))}
    </div>
  );
}
