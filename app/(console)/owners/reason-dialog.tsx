'use client';

import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field, Input, Select } from '@/app/_ui/form';
import type { ActionResult } from '@/lib/web/define-action';
import { FailureNotice } from '../_action/failure-notice';
import { useAction } from '../_action/use-action';

interface ReasonDialogProps<Value> {
  opener: string;
  isPrimary?: boolean;
  /** What it is about, for those who do not see the row the button stands in. */
  what: string;
  title: string;
  description: string;
  verb: string;
  /** A second line of text that may stay empty. */
  hint?: { label: string; placeholder: string };
  /** One of these has to be chosen. */
  choose?: { label: string; values: readonly string[]; selected?: string };
  said: (value: Value) => string;
  run: (reason: string, second: string) => Promise<ActionResult<Value>>;
  onDone: () => void;
}

/** Asks for a reason, and where it is needed for one thing more, before something is done. */
export function ReasonDialog<Value>(props: ReasonDialogProps<Value>) {
  const { opener, isPrimary, what, title, description, verb, hint, choose, said, run, onDone } = props;
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const { send, failure, isPending } = useAction<Value>({
    said,
    onDone: () => {
      setOpen(false);
      onDone();
      router.refresh();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    send(() => run(text('reason'), text('second')));
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant={isPrimary ? 'primary' : 'secondary'} size="sm" aria-label={`${opener}: ${what}`}>
          {opener}
        </Button>
      }
      title={title}
      description={description}
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        {choose && (
          <Field label={choose.label} error={failure?.fields?.to ?? failure?.fields?.owner}>
            <Select name="second" required defaultValue={choose.selected ?? ''}>
              <option value="" disabled>
                Choose an owner
              </option>
              {choose.values.map((value) => (
                <option key={value} value={value}>
                  {value}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Field label="Reason" hint="Goes into the trail." error={failure?.fields?.reason}>
          <Input name="reason" required minLength={3} maxLength={500} autoComplete="off" />
        </Field>
        {hint && (
          <Field label={hint.label} error={failure?.fields?.hint}>
            <Input name="second" maxLength={200} placeholder={hint.placeholder} autoComplete="off" />
          </Field>
        )}
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? 'One moment…' : verb}
        </Button>
      </form>
    </Dialog>
  );
}
