'use client';

import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { Button, type ButtonProps } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field, Textarea } from '@/app/_ui/form';
import type { ActionResult } from '@/lib/web/define-action';
import { FailureNotice } from './failure-notice';
import { useAction } from './use-action';

interface TextDialogProps<Value> {
  opener: string;
  variant?: ButtonProps['variant'];
  title: string;
  description: string;
  label: string;
  /** Characters it takes at least; left out: it may stay empty. */
  least?: number;
  verb: string;
  said: (value: Value) => string;
  run: (text: string) => Promise<ActionResult<Value>>;
}

/** Asks for a few lines of text before something is done. */
export function TextDialog<Value>(props: TextDialogProps<Value>) {
  const { opener, variant = 'secondary', title, description, label, least, verb, said, run } = props;
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const { send, failure, isPending } = useAction<Value>({
    said,
    onDone: () => {
      setOpen(false);
      router.refresh();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('text') ?? '').trim();
    send(() => run(text));
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button variant={variant}>{opener}</Button>}
      title={title}
      description={description}
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        <Field
          label={label}
          hint={least && least > 3 ? `At least ${least} characters.` : undefined}
          error={failure?.fields?.reason ?? failure?.fields?.comment ?? failure?.fields?.note}
        >
          <Textarea name="text" required={least !== undefined} minLength={least} maxLength={1_000} />
        </Field>
        <Button type="submit" variant={variant === 'danger' ? 'danger' : 'primary'} disabled={isPending}>
          {isPending ? 'One moment…' : verb}
        </Button>
      </form>
    </Dialog>
  );
}
