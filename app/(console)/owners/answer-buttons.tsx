'use client';

import { Button } from '@/app/_ui/button';
import type { Waiting } from '@/lib/owners/schema';
import { useAction } from '../_action/use-action';
import { accept, decline, handOver } from './actions';
import { ReasonDialog } from './reason-dialog';

const credentials = (count: number) =>
  `${count.toLocaleString('en')} ${count === 1 ? 'credential' : 'credentials'}`;

interface AnswerButtonsProps {
  target: Waiting;
  /** What it is about, in words: a name, or how many. */
  what: string;
  /** Who it can be handed over to. */
  owners: readonly string[];
  /** Answering for a team one does not belong to takes a reason. */
  isOnBehalf: boolean;
  onDone?: () => void;
}

/** Yes, no, or somebody else's: the answers to a question. */
export function AnswerButtons({ target, what, owners, isOnBehalf, onDone }: AnswerButtonsProps) {
  const done = () => onDone?.();
  return (
    <span className="inline-flex flex-wrap gap-1.5">
      <AcceptButton target={target} what={what} isOnBehalf={isOnBehalf} onDone={done} />
      <ReasonDialog
        opener="Decline"
        what={what}
        title={`Decline ${what}?`}
        description="Say why it is not yours. A security lead sees it and looks for another owner."
        verb="Decline"
        hint={{ label: 'Whom to ask instead', placeholder: 'team payments' }}
        said={({ declined }: { declined: number }) => `${credentials(declined)} declined.`}
        run={(reason, hint) => decline({ target, reason, hint: hint === '' ? null : hint })}
        onDone={done}
      />
      {'ids' in target && <HandOverButton ids={target.ids} what={what} owners={owners} onDone={done} />}
    </span>
  );
}

function AcceptButton({
  target,
  what,
  isOnBehalf,
  onDone,
}: Pick<AnswerButtonsProps, 'target' | 'what' | 'isOnBehalf'> & { onDone: () => void }) {
  const { send, isPending } = useAction<{ accepted: number }>({
    said: ({ accepted }) => `${credentials(accepted)} accepted.`,
    saysFailure: true,
    onDone,
  });
  if (isOnBehalf)
    return (
      <ReasonDialog
        opener="Accept for them"
        what={what}
        title={`Accept ${what} for the team?`}
        description="You do not belong to the team that was asked. Say who of it agreed, and where; both are kept."
        verb="Accept"
        said={({ accepted }: { accepted: number }) => `${credentials(accepted)} accepted.`}
        run={(reason) => accept({ target, reason })}
        onDone={onDone}
      />
    );
  return (
    <Button
      variant="primary"
      size="sm"
      disabled={isPending}
      aria-label={`Accept ${what}`}
      onClick={() => send(() => accept({ target }))}
    >
      {isPending ? 'Accepting…' : 'Accept'}
    </Button>
  );
}

interface HandOverButtonProps {
  ids: readonly number[];
  what: string;
  owners: readonly string[];
  onDone?: () => void;
}

/** Passes credentials on to another owner, who is then asked. */
export function HandOverButton({ ids, what, owners, onDone }: HandOverButtonProps) {
  return (
    <ReasonDialog
      opener="Hand over"
      what={what}
      title={`Hand ${what} over`}
      description="The other owner is asked. Until they accept, whoever answers for it now still does."
      verb="Hand over"
      choose={{ label: 'To', values: owners }}
      said={({ asked }: { asked: number }) => `${credentials(asked)} handed over; the other owner is asked.`}
      run={(reason, to) => handOver({ ids: [...ids], to, reason })}
      onDone={() => onDone?.()}
    />
  );
}
