'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog, DialogClose } from '@/app/_ui/dialog';
import type { ActionResult } from '@/lib/web/define-action';
import { FailureNotice } from './failure-notice';
import { useAction } from './use-action';

interface ConfirmDialogProps {
  /** On the button that opens it. */
  opener: string;
  /** The same for those who do not see the row it stands in. */
  openerLabel?: string;
  /** One of many in a list: does not stand out. */
  isQuiet?: boolean;
  title: string;
  /** What it takes away, and whether that can be undone. */
  description: string;
  /** On the button that leaves things as they are. */
  keep?: string;
  /** On the button that does it. */
  verb: string;
  /** What is said when it is done. */
  said: string;
  run: () => Promise<ActionResult<unknown>>;
  /** Where to go from a page that is no more. */
  leadsTo?: string;
}

/** Asks before something is taken away. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    opener,
    openerLabel,
    isQuiet,
    title,
    description,
    keep = 'Keep it',
    verb,
    said,
    run,
    leadsTo,
  } = props;
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
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size={isQuiet ? 'sm' : 'md'} variant={isQuiet ? 'ghost' : 'danger'} aria-label={openerLabel}>
          {opener}
        </Button>
      }
      title={title}
      description={description}
    >
      <div className="space-y-3">
        <FailureNotice failure={failure} />
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose>
            <Button data-autofocus>{keep}</Button>
          </DialogClose>
          <Button variant="danger" disabled={isPending} onClick={() => send(run)}>
            {isPending ? 'One moment…' : verb}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
