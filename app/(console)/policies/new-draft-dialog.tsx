'use client';

import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field, Input } from '@/app/_ui/form';
import { FailureNotice } from '../_action/failure-notice';
import { useAction } from '../_action/use-action';
import { save } from './actions';

type Document = Parameters<typeof save>[0]['document'];

/** Begins a draft from the policy in force. */
export function NewDraftDialog({ document, isOpened = false }: { document: Document; isOpened?: boolean }) {
  const [isOpen, setOpen] = useState(isOpened);
  const router = useRouter();
  const { send, failure, isPending } = useAction<{ id: string; revision: number }>({
    said: 'The draft is begun.',
    onDone: ({ id }) => router.push(`/policies/drafts/${id}`),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '');
    send(() => save({ id: null, revision: null, document, reason }));
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button variant="primary">Draft a change</Button>}
      title="Draft a change"
      description="Nothing changes for any credential until the draft is published."
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        <Field
          label="Why"
          hint="Stays with the version; you can still change it."
          error={failure?.fields?.reason}
        >
          <Input name="reason" required maxLength={2000} autoComplete="off" />
        </Field>
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? 'Beginning…' : 'Begin the draft'}
        </Button>
      </form>
    </Dialog>
  );
}
