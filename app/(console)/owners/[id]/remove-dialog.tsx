'use client';

import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field, Select } from '@/app/_ui/form';
import { FailureNotice } from '../../_action/failure-notice';
import { useAction } from '../../_action/use-action';
import { remove } from '../actions';

interface RemoveDialogProps {
  owner: { id: string; name: string };
  owners: readonly { id: string; name: string }[];
}

/** Takes an owner out of the register; what hangs on it goes to another, or it is refused with what that is. */
export function RemoveDialog({ owner, owners }: RemoveDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const { send, failure, isPending } = useAction<{ handedOver: number }>({
    said: ({ handedOver }) => `${owner.name} is removed; ${handedOver} credentials went to who takes over.`,
    onDone: () => router.push('/owners'),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const handTo = String(new FormData(event.currentTarget).get('handTo') ?? '');
    send(() => remove({ id: owner.id, handTo: handTo === '' ? null : handTo }));
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button variant="danger">Remove</Button>}
      title={`Remove ${owner.name}?`}
      description="Credentials, open questions, members and its place as a fallback go to the owner you choose, who is asked about each credential."
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        <Field label="Takes over" error={failure?.fields?.handTo}>
          <Select name="handTo" defaultValue="">
            <option value="">Nobody; nothing hangs on it</option>
            {owners
              .filter(({ id }) => id !== owner.id)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </Select>
        </Field>
        <Button type="submit" variant="danger" disabled={isPending}>
          {isPending ? 'Removing…' : 'Remove'}
        </Button>
      </form>
    </Dialog>
  );
}
