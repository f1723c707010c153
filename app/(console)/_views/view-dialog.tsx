'use client';

import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Checkbox, Field, Input } from '@/app/_ui/form';
import { type SavedViewRow, type ViewNoun, viewHref } from '@/lib/views/model';
import { FailureNotice } from '../_action/failure-notice';
import { useAction } from '../_action/use-action';
import { save, update } from './actions';

interface ViewDialogProps {
  noun: ViewNoun;
  query: string;
  canShare: boolean;
  /** Given: its name and audience are changed. Left out: the list is saved as a new one. */
  view?: SavedViewRow;
}

/** Saves the list under a name, or changes name and audience of a view. */
export function ViewDialog({ noun, query, canShare, view }: ViewDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const { send, failure, isPending } = useAction<{ id: string } | null>({
    said: view ? 'The view is changed.' : 'The view is saved.',
    onDone: (made) => {
      setOpen(false);
      if (made) router.push(viewHref(made.id));
      else router.refresh();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get('name') ?? '');
    const isShared = form.has('shared');
    send(() =>
      view
        ? update({ id: view.id, name, ...(canShare && { isShared }) })
        : save({ noun, name, query, isShared }),
    );
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant={view ? 'ghost' : 'secondary'}>
          {view ? 'Rename or share' : 'Save as a view'}
        </Button>
      }
      title={view ? `Change ${view.name}` : 'Save as a view'}
      description={
        view ? undefined : 'Keeps filters, order and columns. Its link stays the same when you change it.'
      }
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        <Field label="Name" error={failure?.fields?.name}>
          <Input name="name" required maxLength={80} autoComplete="off" defaultValue={view?.name} />
        </Field>
        {canShare && (
          <Checkbox
            name="shared"
            defaultChecked={view?.isShared}
            label="Shared"
            hint="Everybody finds it; each sees in it what their role allows."
          />
        )}
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? 'Saving…' : 'Save'}
        </Button>
      </form>
    </Dialog>
  );
}
