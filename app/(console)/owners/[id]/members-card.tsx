import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { NameText } from '@/app/_ui/name-text';
import { ORIGIN_TITLES } from '@/lib/owners/model';
import type { MemberRow, OwnerDetail } from '@/lib/owners/queries';
import { ConfirmDialog } from '../../_action/confirm-dialog';
import { removeOne } from '../actions';
import { MemberDialog } from './member-dialog';

interface MembersCardProps {
  owner: OwnerDetail;
  members: readonly MemberRow[];
  canEdit: boolean;
}

/** The people who may answer for an owner, and by what they are its members. */
export function MembersCard({ owner, members, canEdit }: MembersCardProps) {
  return (
    <Card
      id="members"
      title="Members"
      description={
        owner.groups.length > 0
          ? `Everybody in ${owner.groups.join(', ')} as of their last sign-in, and who is added here.`
          : 'Who is added here. A group of the identity provider can be mapped to it under Settings, Access.'
      }
      actions={canEdit && <MemberDialog owner={owner} />}
      flush
    >
      {members.length === 0 ? (
        <EmptyState title="No members">
          Nobody can answer for it; questions go to its fallback in time.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {members.map((member) => (
            <li
              key={`${member.userId}-${member.mail}-${member.name}`}
              data-row
              className="flex items-center justify-between gap-3 px-4 py-1.5"
            >
              <span className="min-w-0">
                <NameText>{member.name}</NameText> {!member.isActive && <Badge tone="bad">not active</Badge>}
                <span className="block text-xs text-muted wrap-anywhere">
                  {member.mail ?? 'no address'} · {ORIGIN_TITLES[member.origin]}
                  {!member.hasSignedIn && ' · has not signed in'}
                </span>
              </span>
              {canEdit && member.origin === 'hand' && member.userId && (
                <ConfirmDialog
                  opener="Remove"
                  isQuiet
                  openerLabel={`Remove ${member.name}`}
                  title={`Remove ${member.name} from ${owner.name}?`}
                  description="They can no longer answer for it, from their next click on."
                  verb="Remove"
                  said={`${member.name} is no longer a member.`}
                  run={removeOne.bind(null, { ownerId: owner.id, userId: member.userId })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
