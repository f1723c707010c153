'use client';

import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field, Select, Textarea } from '@/app/_ui/form';
import { FailureNotice } from '../../_action/failure-notice';
import { useAction } from '../../_action/use-action';
import { answer } from './actions';

interface Props {
  id: number;
  question: string;
  /** Packs that are built, the newest first. */
  packs: readonly { id: string; title: string }[];
}

/** Answers a request with a pack, a note, or both. */
export function AnswerDialog({ id, question, packs }: Props) {
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const { send, failure, isPending } = useAction<null>({
    said: 'The request is answered.',
    onDone: () => {
      setOpen(false);
      router.refresh();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    send(() => answer({ id, packId: text('pack'), note: text('note') }));
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" aria-label={`Answer request ${id}`}>
          Answer
        </Button>
      }
      title={`Answer request ${id}`}
      description={question}
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        <Field
          label="Pack"
          hint={
            packs.length === 0
              ? 'None is built yet; ask for one under Packs, or answer with a note.'
              : 'Only packs that are built.'
          }
          error={failure?.fields?.packId}
        >
          <Select name="pack" defaultValue="">
            <option value="">No pack</option>
            {packs.map((pack) => (
              <option key={pack.id} value={pack.id}>
                {pack.title}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label="Note"
          hint="Such as the file of the pack that answers it. Goes into the trail."
          error={failure?.fields?.note}
        >
          <Textarea name="note" maxLength={2_000} />
        </Field>
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? 'One moment…' : 'Answer'}
        </Button>
      </form>
    </Dialog>
  );
}
