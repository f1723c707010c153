'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field, Input, Textarea } from '@/app/_ui/form';
import { FailureNotice } from '../../_action/failure-notice';
import { useAction } from '../../_action/use-action';
import { ask } from './actions';

interface Props {
  today: string;
  /** The day proposed for an answer. */
  due: string;
}

/** Asks for evidence in words. */
export function AskDialog({ today, due }: Props) {
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const { send, failure, isPending } = useAction<{ id: number }>({
    said: 'The security leads are told.',
    onDone: () => {
      setOpen(false);
      router.refresh();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    send(() => ask({ question: text('question'), dueOn: text('dueOn') }));
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant="primary">
          <Plus aria-hidden className="size-4" /> Ask for evidence
        </Button>
      }
      title="Ask for evidence"
      description="The security leads are told. They answer with a pack, a note, or both; question and answer are on the audit trail."
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        <Field label="What you need" error={failure?.fields?.question}>
          <Textarea
            name="question"
            required
            minLength={5}
            maxLength={1_000}
            placeholder="Population of rotations, third quarter"
          />
        </Field>
        <Field label="Answer by (UTC)" error={failure?.fields?.dueOn}>
          <Input name="dueOn" type="date" required min={today} defaultValue={due} className="w-40" />
        </Field>
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? 'One moment…' : 'Ask'}
        </Button>
      </form>
    </Dialog>
  );
}
