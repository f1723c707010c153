import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { LinkedCount } from '@/app/_ui/linked-count';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import type { Approvals } from '@/lib/duties/queries';
import { dutyHref } from '@/lib/duties/store';

/** What the owners a version touches say of it; nothing where none was asked. */
export function ApprovalsLine({ approvals, now }: { approvals: Approvals | undefined; now: Date }) {
  if (!approvals) return null;
  const { asked, approved, overdue, objections } = approvals;
  return (
    <div className="text-xs text-muted">
      <p>
        Approved by <LinkedCount value={approved} href="/owners/duties?state=done&kind=policy-approval" /> of{' '}
        <LinkedCount value={asked} href="/owners/duties?state=any&kind=policy-approval" />{' '}
        {asked === 1 ? 'owner' : 'owners'} it touches
        {overdue > 0 && (
          <>
            , <LinkedCount value={overdue} href="/owners/duties?state=overdue&kind=policy-approval" /> overdue
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
