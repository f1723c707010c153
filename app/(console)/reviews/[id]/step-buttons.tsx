'use client';

import { Button } from '@/app/_ui/button';
import { LEAST_RATIONALE } from '@/lib/reviews/model';
import { useAction } from '../../_action/use-action';
import { acknowledge, cancel, close, open, remind, sendBack } from '../actions';
import { WordsDialog } from './words-dialog';

const people = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'reviewer' : 'reviewers'}`;

const STEPS = {
  open: {
    label: 'Open it',
    variant: 'primary',
    run: async (id: string) => {
      const done = await open({ id });
      return done.ok
        ? {
            ok: true as const,
            value: `Open: ${people(done.value.reviewers)} asked about ${done.value.items.toLocaleString('en')}.`,
          }
        : done;
    },
  },
  remind: {
    label: 'Remind',
    variant: 'secondary',
    run: async (id: string) => {
      const done = await remind({ id });
      return done.ok ? { ok: true as const, value: `${people(done.value.reminded)} reminded.` } : done;
    },
  },
  close: {
    label: 'Ask for its end',
    variant: 'primary',
    run: async (id: string) => {
      const done = await close({ id });
      return done.ok
        ? { ok: true as const, value: 'Another security lead is asked to acknowledge it.' }
        : done;
    },
  },
} as const;

/** One step of the campaign that needs no words. */
export function StepButton({ step, id }: { step: keyof typeof STEPS; id: string }) {
  const { label, variant, run } = STEPS[step];
  const { send, isPending } = useAction<string>({ said: (words) => words, saysFailure: true });
  return (
    <Button variant={variant} size="sm" disabled={isPending} onClick={() => send(() => run(id))}>
      {isPending ? 'One moment…' : label}
    </Button>
  );
}

/** Ends a campaign that is not to be finished. */
export function CancelDialog({ id, isDraft }: { id: string; isDraft: boolean }) {
  return (
    <WordsDialog
      opener={isDraft ? 'Discard' : 'Cancel it'}
      variant="ghost"
      title={isDraft ? 'Discard the draft?' : 'Cancel this review?'}
      description="What was said in it stays as it was said, and nobody is asked any more. This cannot be taken back."
      label="Reason"
      least={3}
      verb={isDraft ? 'Discard' : 'Cancel the review'}
      said="The review is cancelled."
      run={(reason) => cancel({ id, reason })}
    />
  );
}

/** The second person's word that ends it. */
export function AcknowledgeDialog({ id }: { id: string }) {
  return (
    <WordsDialog
      opener="Acknowledge"
      variant="primary"
      title="Acknowledge the end of this review"
      description="You vouch as a second person that what was decided was looked at and followed up. It is closed then, for good."
      label="What you looked at"
      least={LEAST_RATIONALE}
      verb="Acknowledge"
      said="The review is closed."
      run={(statement) => acknowledge({ id, statement })}
    />
  );
}

/** Not yet: it is open again, with the reason. */
export function SendBackDialog({ id }: { id: string }) {
  return (
    <WordsDialog
      opener="Send back"
      title="Send it back?"
      description="The review is open again, and items can be decided anew."
      label="What is missing"
      least={3}
      verb="Send back"
      said="The review is open again."
      run={(reason) => sendBack({ id, reason })}
    />
  );
}
