'use client';

import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { REASON_LEAST } from '@/lib/exceptions/model';
import { ConfirmDialog } from '../../_action/confirm-dialog';
import { TextDialog } from '../../_action/text-dialog';
import { approve, discard, forceThrough, refuse, review, revoke, withdraw } from '../actions';
import type { Offered } from './load';

interface Props {
  exception: { id: number; revision: number; title: string; quorum: number };
  offered: Offered;
}

const APPROVED = {
  requested: 'Approved. It waits for one more.',
  approved: 'Approved. It begins on its day.',
  active: 'Approved. It is in force.',
} as const;

/** What this viewer may do about it. */
export function DecisionBar({ exception: { id, revision, title, quorum }, offered }: Props) {
  if (!Object.values(offered).some((each) => each === true)) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {offered.approve && (
        <>
          <TextDialog
            opener="Approve"
            variant="primary"
            title={`Approve “${title}”?`}
            description="You say that it may stay open until its end, under the conditions below. Your name stays with it."
            label="Comment"
            verb="Approve"
            said={({ state }: { state: keyof typeof APPROVED }) => APPROVED[state]}
            run={(text) => approve({ id, revision, comment: text })}
          />
          <TextDialog
            opener="Refuse"
            title={`Refuse “${title}”?`}
            description="Whoever asked is told why. It can be asked for anew."
            label="Reason"
            least={3}
            verb="Refuse"
            said={() => 'Refused.'}
            run={(reason) => refuse({ id, revision, reason })}
          />
        </>
      )}
      {offered.breakGlass && (
        <TextDialog
          opener="Break the glass"
          variant="danger"
          title={`Put “${title}” into force alone?`}
          description={`It takes ${quorum} approvals. Yours alone puts it into force now; unless somebody else reviews it within 72 hours, it ends. Everybody of security is told.`}
          label="Why it cannot wait"
          least={REASON_LEAST}
          verb="Break the glass"
          said={() => 'In force. Somebody else has to review it within 72 hours.'}
          run={(reason) => forceThrough({ id, revision, reason })}
        />
      )}
      {offered.review && (
        <>
          <TextDialog
            opener="Confirm"
            variant="primary"
            title={`Let “${title}” go on?`}
            description="It was put into force by one voice. You looked at it, and it may go on until its end."
            label="What you looked at"
            least={3}
            verb="Confirm"
            said={() => 'Reviewed. It goes on.'}
            run={(reason) => review({ id, verdict: 'confirm', reason })}
          />
          <TextDialog
            opener="Reject"
            variant="danger"
            title={`End “${title}” now?`}
            description="It was put into force by one voice. What it covers is plainly open again at once."
            label="Reason"
            least={3}
            verb="End it"
            said={() => 'Reviewed. It has ended.'}
            run={(reason) => review({ id, verdict: 'reject', reason })}
          />
        </>
      )}
      {offered.draft && (
        <Button asChild variant="primary">
          <Link href={`/exceptions/new?draft=${id}`}>Go on writing</Link>
        </Button>
      )}
      {offered.renew && (
        <Button asChild>
          <Link href={`/exceptions/new?renew=${id}`}>Renew</Link>
        </Button>
      )}
      {offered.withdraw && (
        <ConfirmDialog
          opener="Take back"
          title="Take the request back?"
          description="It is a draft again. What was said of it does not count when you ask anew."
          verb="Take it back"
          said="Taken back; it is a draft again."
          run={() => withdraw({ id })}
        />
      )}
      {offered.draft && (
        <ConfirmDialog
          opener="Discard"
          title="Discard this draft?"
          description="It stays in the list of what has ended."
          verb="Discard"
          said="Discarded."
          run={() => discard({ id })}
        />
      )}
      {offered.revoke && (
        <TextDialog
          opener="Revoke"
          variant="danger"
          title={`Revoke “${title}”?`}
          description="What it covers is plainly open again at once. This cannot be undone; it can be asked for anew."
          label="Reason"
          least={3}
          verb="Revoke"
          said={() => 'Revoked.'}
          run={(reason) => revoke({ id, reason })}
        />
      )}
    </div>
  );
}
