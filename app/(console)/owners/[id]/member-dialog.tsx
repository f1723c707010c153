'use client';

import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field, Input } from '@/app/_ui/form';
import { FailureNotice } from '../../_action/failure-notice';
import { useAction } from '../../_action/use-action';
import { addOne } from '../actions';

/** Makes somebody a member by their mail address. */
export function MemberDialog({ owner }: { owner: { id: string; name: string } }) {
  const [isOpen, setOpen] = useState(false);
  const { send, failure, isPending } = useAction<unknown>({
    said: 'Added.',
    onDone: () => setOpen(false),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    send(() => addOne({ ownerId: owner.id, mail: text('mail'), name: text('name') }));
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button size="sm">Add a member</Button>}
      title={`Add a member of ${owner.name}`}
      description="Whoever signs in with this address sees its credentials and answers for them, also without a mapped group."
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        <Field label="Mail" hint="As the identity provider sends it." error={failure?.fields?.mail}>
          <Input name="mail" type="email" required maxLength={254} autoComplete="off" />
        </Field>
        <Field label="Name" error={failure?.fields?.name}>
          <Input name="name" required maxLength={200} autoComplete="off" />
        </Field>
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? 'Adding…' : 'Add'}
        </Button>
      </form>
    </Dialog>
  );
}
