'use client';

import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field, Input } from '@/app/_ui/form';
import { FailureNotice } from '../../_action/failure-notice';
import { useAction } from '../../_action/use-action';
import { link } from './actions';

/** Chooses the owner whose members a group's members are. */
export function LinkDialog({ id, name, owner }: { id: string; name: string; owner: string | null }) {
  const [isOpen, setOpen] = useState(false);
  const { send, failure, isPending } = useAction({
    said: `Saved for ${name}.`,
    onDone: () => setOpen(false),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = String(new FormData(event.currentTarget).get('owner') ?? '');
    send(() => link({ groupId: id, owner: chosen }));
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="ghost" aria-label={`${owner ? 'Change' : 'Choose an owner'}: ${name}`}>
          {owner ? 'Change' : 'Choose an owner'}
        </Button>
      }
      title={`Which owner is ${name}?`}
      description="Its members act for that owner from their next click on, and no longer when they leave the group."
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        <Field
          label="Owner"
          hint="As in the owner tags. One that is not there yet is made, as a team. Empty: none."
          error={failure?.fields?.owner}
        >
          <Input
            name="owner"
            defaultValue={owner ?? ''}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
          />
        </Field>
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? 'Saving…' : 'Save'}
        </Button>
      </form>
    </Dialog>
  );
}
