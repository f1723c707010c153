'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog, DialogClose } from '@/app/_ui/dialog';
import type { ActionResult } from '@/lib/web/define-action';
import { FailureNotice } from '../../../_action/failure-notice';
import { useAction } from '../../../_action/use-action';

interface Props {
  title: string;
  version: number;
  run: () => Promise<ActionResult<{ effectiveAt: Date }>>;
}

/** Asks once more before a version comes into force under somebody’s name. */
export function ConfirmApproval({ title, version, run }: Props) {
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const { send, failure, isPending } = useAction<{ effectiveAt: Date }>({
    said: ({ effectiveAt }) => `Approved. In force from ${effectiveAt.toISOString().slice(0, 10)} on.`,
    onDone: () => {
      setOpen(false);
      router.refresh();
    },
  });
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button variant="primary">Approve version {version}</Button>}
      title={`Approve “${title}”?`}
      description={`You have read version ${version} and it holds. Your name stays with it.`}
    >
      <div className="space-y-3">
        <FailureNotice failure={failure} />
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose>
            <Button>Not yet</Button>
          </DialogClose>
          <Button variant="primary" disabled={isPending} onClick={() => send(run)}>
            {isPending ? 'One moment…' : 'Approve it'}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
