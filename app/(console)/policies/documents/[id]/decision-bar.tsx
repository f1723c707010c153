'use client';

import type { DocumentKind } from '@/lib/documents/model';
import { TextDialog } from '../../../_action/text-dialog';
import { approve, retire, review } from '../actions';
import type { DocumentSeed } from '../document-form';
import { ConfirmApproval } from './confirm-approval';
import { ReviseDialog } from './revise-dialog';

interface Props {
  document: { id: number; kind: DocumentKind; title: string; newest: number; isWaiting: boolean };
  seed: DocumentSeed;
  /** The version that this viewer may approve, and the one they may review. */
  approvable: number | null;
  reviewable: number | null;
  mayRetire: boolean;
}

/** What this viewer may do about a document. */
export function DecisionBar({ document, seed, approvable, reviewable, mayRetire }: Props) {
  const { id, title } = document;
  return (
    <div className="flex flex-wrap gap-2">
      {approvable !== null && (
        <ConfirmApproval
          title={title}
          version={approvable}
          run={() => approve({ id, version: approvable })}
        />
      )}
      {reviewable !== null && (
        <TextDialog
          opener="Record a review"
          title={`Version ${reviewable} stands?`}
          description="You looked at it, and it holds as it is. Where it does not, revise it instead."
          label="What you looked at"
          least={3}
          verb="It stands"
          said={() => 'The review is recorded.'}
          run={(note) => review({ id, version: reviewable, note })}
        />
      )}
      <ReviseDialog document={document} seed={seed} />
      {mayRetire && (
        <TextDialog
          opener="Retire"
          variant="danger"
          title={`Retire “${title}”?`}
          description="It is in force no more from now on. Its versions stay to be read; this cannot be undone."
          label="Reason"
          least={3}
          verb="Retire it"
          said={() => 'Retired.'}
          run={(reason) => retire({ id, reason })}
        />
      )}
    </div>
  );
}
