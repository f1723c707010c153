'use client';

import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field, Textarea } from '@/app/_ui/form';
import { NOTE_LEAST, NOTE_MOST } from '@/lib/duties/model';
import { FailureNotice } from '../../../_action/failure-notice';
import { useAction } from '../../../_action/use-action';
import { close } from '../actions';

/** Asks what came of an incident, and closes it. */
export function CloseDialog({ id }: { id: number }) {
  const [isOpen, setOpen] = useState(false);
  const { send, failure, isPending } = useAction<null>({ said: 'The incident is closed.' });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const conclusion = String(new FormData(event.currentTarget).get('conclusion') ?? '');
    send(() => close({ id, conclusion }));
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button variant="primary">Close</Button>}
      title="Close the incident?"
      description="Everybody who was asked about the policy has answered. Say what came of it; it stays as you write it."
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        <Field
          label="Conclusion"
          hint="What was done, and what changes. Never write a secret value here."
          error={failure?.fields?.conclusion}
        >
          <Textarea name="conclusion" required minLength={NOTE_LEAST} maxLength={NOTE_MOST} />
        </Field>
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? 'One moment…' : 'Close the incident'}
        </Button>
      </form>
    </Dialog>
  );
}
