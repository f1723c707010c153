'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { Button, type ButtonProps } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field, Input } from '@/app/_ui/form';
import type { ActionResult } from '@/lib/web/define-action';
import { FailureNotice } from '../../_action/failure-notice';
import { useAction } from '../../_action/use-action';

interface WordsDialogProps<Value> {
  opener: string;
  /** The same for those who do not see the row it stands in. */
  openerLabel?: string;
  variant?: ButtonProps['variant'];
  title: string;
  description: string;
  /** What the words are. */
  label: string;
  hint?: string;
  /** Length from which on they are enough; 0: they may be left out. */
  least: number;
  verb: string;
  said: string | ((value: Value) => string);
  /** Further fields above the words; `run` gets the whole form. */
  children?: ReactNode;
  run: (words: string, form: FormData) => Promise<ActionResult<Value>>;
  onDone?: () => void;
}

/** Asks for words before something is done that somebody else has to rely on. */
export function WordsDialog<Value>(props: WordsDialogProps<Value>) {
  const { opener, openerLabel, variant = 'secondary', title, description, label, hint, least, verb } = props;
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const { send, failure, isPending } = useAction<Value>({
    said: props.said,
    onDone: () => {
      setOpen(false);
      props.onDone?.();
      router.refresh();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    send(() => props.run(String(form.get('words') ?? '').trim(), form));
  };
  const wrong = Object.values(failure?.fields ?? {})[0];
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant={variant} aria-label={openerLabel}>
          {opener}
        </Button>
      }
      title={title}
      description={description}
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        {props.children}
        <Field
          label={least === 0 ? `${label} (may be left out)` : label}
          hint={
            hint ??
            (least > 3 ? `At least ${least} characters; goes into the trail.` : 'Goes into the trail.')
          }
          error={wrong}
        >
          <Input
            name="words"
            required={least > 0}
            minLength={least > 0 ? least : undefined}
            maxLength={least > 3 || least === 0 ? 1_000 : 500}
            autoComplete="off"
          />
        </Field>
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? 'One moment…' : verb}
        </Button>
      </form>
    </Dialog>
  );
}
