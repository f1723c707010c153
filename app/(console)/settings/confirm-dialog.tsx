'use client';

import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Notice } from '@/app/_ui/notice';
import type { ActionResult } from '@/lib/web/define-action';
import { useSubmit } from './use-submit';

interface Props {
  /** On the button that opens it, and for those who do not see the row it stands in. */
  opener: string;
  openerLabel: string;
  title: string;
  description: string;
  /** On the button that does it. */
  verb: string;
  said: string;
  run: () => Promise<ActionResult<unknown>>;
}

/** Asks before something that takes access away. */
export function ConfirmDialog({ opener, openerLabel, title, description, verb, said, run }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { send, failure, isPending } = useSubmit<unknown>(said, () => setOpen(false));
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="ghost" aria-label={openerLabel}>
          {opener}
        </Button>
      }
      title={title}
      description={description}
    >
      <div className="space-y-3">
        {failure && (
          <Notice tone="bad" title="Not done" live>
            {failure.message}
          </Notice>
        )}
        <Button variant="danger" disabled={isPending} onClick={() => send(run)}>
          {isPending ? 'One moment…' : verb}
        </Button>
      </div>
    </Dialog>
  );
}
