import { Notice } from '@/app/_ui/notice';
import { countText } from '@/app/_ui/number-text';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { refusalToAcknowledge } from '@/lib/reviews/model';
import type { ReviewRow } from '@/lib/reviews/queries';
import { AcknowledgeDialog, CancelDialog, SendBackDialog, StepButton } from './step-buttons';

/** What is next for the campaign as a whole, and who does it. */
export function ReviewSteps({ viewer, review }: { viewer: Viewer; review: ReviewRow }) {
  const { id, state } = review;
  const canPlan = can(viewer, 'review:plan');
  const cancel = canPlan && <CancelDialog id={id} isDraft={state === 'draft'} />;
  if (state === 'draft')
    return (
      <Notice
        tone="neutral"
        title="A draft: nobody was told yet"
        action={
          <>
            {canPlan && <StepButton step="open" id={id} />}
            {cancel}
          </>
        }
      >
        Opening it keeps the facts of every credential that matches then, and tells those who are asked.
      </Notice>
    );
  if (state === 'open') return <OpenSteps viewer={viewer} review={review} cancel={cancel} />;
  if (state === 'closing') return <ClosingSteps viewer={viewer} review={review} />;
  return null;
}

function OpenSteps({
  viewer,
  review,
  cancel,
}: {
  viewer: Viewer;
  review: ReviewRow;
  cancel: React.ReactNode;
}) {
  const { id, waiting, attested, followUp } = review;
  const left = [
    [waiting, 'to be decided'],
    [attested, 'to be signed off'],
    [followUp, 'to be revoked or reduced'],
  ] as const;
  const words = left.flatMap(([count, what]) => (count > 0 ? [`${countText(count)} ${what}`] : []));
  const isComplete = words.length === 0;
  return (
    <Notice
      tone={isComplete ? 'good' : 'accent'}
      title={isComplete ? 'Nothing is left to do' : `Left: ${words.join(', ')}`}
      action={
        <>
          {isComplete && can(viewer, 'review:close') && <StepButton step="close" id={id} />}
          {waiting > 0 && can(viewer, 'review:plan') && <StepButton step="remind" id={id} />}
          {cancel}
        </>
      }
    >
      {isComplete
        ? 'Its end can be asked for; another person then acknowledges it.'
        : 'It ends when every item is settled: kept, done, excepted or gone.'}
    </Notice>
  );
}

const REFUSALS = {
  author: 'You are its author, so another security lead has to acknowledge its end.',
  asked: 'You asked for its end, so another security lead has to acknowledge it.',
};

function ClosingSteps({ viewer, review }: { viewer: Viewer; review: ReviewRow }) {
  const mayAcknowledge = can(viewer, 'review:acknowledge');
  const refusal = mayAcknowledge ? refusalToAcknowledge(new Set([viewer.id]), review) : null;
  return (
    <Notice
      tone="warn"
      title={`${review.closingBy ?? 'Somebody'} asked for its end`}
      action={
        mayAcknowledge && (
          <>
            {!refusal && <AcknowledgeDialog id={review.id} />}
            <SendBackDialog id={review.id} />
          </>
        )
      }
    >
      {refusal
        ? REFUSALS[refusal]
        : 'A second person looks at it and acknowledges what was decided, or sends it back.'}
    </Notice>
  );
}
