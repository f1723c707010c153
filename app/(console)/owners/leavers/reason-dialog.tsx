'use client';

import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field, Input } from '@/app/_ui/form';
import type { ActionResult } from '@/lib/web/define-action';
import { FailureNotice } from '../../_action/failure-notice';
import { useAction } from '../../_action/use-action';
import { dismiss, record } from './actions';

interface Props {
  opener: string;
  openerLabel?: string;
  isQuiet?: boolean;
  title: string;
  description: string;
  verb: string;
  said: string;
  /** What is done, with the reason that is asked for. */
  what:
    | { does: 'dismiss'; leaverId: string; credentialIds: number[] }
    | { does: 'record'; userId: string; active: boolean };
  leadsTo?: string;
}

/** Asks why, and does it. */
export function ReasonDialog(props: Props) {
  const { opener, openerLabel, isQuiet, title, description, verb, said, what, leadsTo } = props;
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const { send, failure, isPending } = useAction<unknown>({
    said,
    onDone: () => {
      setOpen(false);
      if (leadsTo) router.push(leadsTo);
      else router.refresh();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '');
    send((): Promise<ActionResult<unknown>> => {
      if (what.does === 'record') return record({ userId: what.userId, active: what.active, reason });
      return dismiss({ leaverId: what.leaverId, credentialIds: what.credentialIds, reason });
    });
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button {...(isQuiet && { size: 'sm', variant: 'ghost' })} aria-label={openerLabel}>
          {opener}
        </Button>
      }
      title={title}
      description={description}
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        <Field label="Reason" error={failure?.fields?.reason}>
          <Input name="reason" required minLength={3} maxLength={500} autoComplete="off" />
        </Field>
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? 'Working…' : verb}
        </Button>
      </form>
    </Dialog>
  );
}
