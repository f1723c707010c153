'use client';

import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Field, Textarea } from '@/app/_ui/form';
import { NOTE_LEAST, NOTE_MOST, type Verdict } from '@/lib/duties/model';
import { FailureNotice } from '../../../_action/failure-notice';
import { useAction } from '../../../_action/use-action';
import { perform } from '../actions';

interface DoFormProps {
  id: number;
  fine: string;
  wrong: string;
}

/** The two answers to a duty; whoever says that something is wrong says what. */
export function DoForm({ id, fine, wrong }: DoFormProps) {
  const [verdict, setVerdict] = useState<Verdict>('fine');
  const { send, failure, isPending } = useAction<{ verdict: Verdict }>({
    said: 'Done, with your name and the numbers of now.',
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get('note') ?? '');
    send(() => perform({ id, verdict, note }));
  };
  const isWrong = verdict === 'wrong';
  return (
    <form onSubmit={submit} className="mt-3 max-w-2xl space-y-3 border-t border-line pt-3">
      <FailureNotice failure={failure} />
      <fieldset className="flex flex-wrap gap-x-6 gap-y-1">
        <legend className="mb-1 text-xs font-medium text-muted">What you found</legend>
        {(['fine', 'wrong'] as const).map((value) => (
          <label key={value} className="flex min-h-6 cursor-pointer items-center gap-2">
            <input
              type="radio"
              name="verdict"
              value={value}
              checked={verdict === value}
              onChange={() => setVerdict(value)}
              className="size-4 accent-accent"
            />
            {value === 'fine' ? fine : wrong}
          </label>
        ))}
      </fieldset>
      <Field
        label="Note"
        hint={`${isWrong ? 'What is wrong, and what should happen; a security lead is told. ' : ''}Goes into the trail. Never write a secret value here.`}
        error={failure?.fields?.note}
      >
        <Textarea
          name="note"
          required={isWrong}
          minLength={isWrong ? NOTE_LEAST : undefined}
          maxLength={NOTE_MOST}
        />
      </Field>
      <Button type="submit" variant="primary" disabled={isPending}>
        {isPending ? 'One moment…' : isWrong ? wrong : fine}
      </Button>
    </form>
  );
}
