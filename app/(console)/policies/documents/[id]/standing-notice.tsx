import { NameText } from '@/app/_ui/name-text';
import { Notice } from '@/app/_ui/notice';
import { RelativeTime } from '@/app/_ui/relative-time';
import type { DocumentDetail } from '@/lib/documents/queries';

/** What needs somebody, or why nothing does any more. */
export function StandingNotice({ document, now }: { document: DocumentDetail; now: Date }) {
  const { standing, inForce, waiting, retirement } = document;
  if (retirement)
    return (
      <Notice tone="neutral" title="Retired">
        By <NameText>{retirement.retiredBy}</NameText> <RelativeTime at={retirement.retiredAt} now={now} />:{' '}
        {retirement.reason}
      </Notice>
    );
  return (
    <>
      {standing === 'overdue' && inForce && (
        <Notice tone="bad" title="Its review is overdue">
          It was due <RelativeTime at={inForce.nextReviewDueAt} now={now} />. Record one, or revise it.
        </Notice>
      )}
      {waiting && (
        <Notice tone="warn" title={`Version ${waiting.version} waits for approval`}>
          Written by <NameText>{waiting.author}</NameText>; {waiting.changeSummary}
        </Notice>
      )}
    </>
  );
}
