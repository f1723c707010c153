'use client';

import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field, Textarea } from '@/app/_ui/form';
import type { DocumentKind } from '@/lib/documents/model';
import { FailureNotice } from '../../../_action/failure-notice';
import { useAction } from '../../../_action/use-action';
import { revise } from '../actions';
import { DocumentFields, type DocumentSeed } from '../document-form';
import { reviseOf } from '../read-form';

interface Props {
  document: { id: number; kind: DocumentKind; newest: number; isWaiting: boolean };
  seed: DocumentSeed;
}

/** Proposes the next version, from what the newest says. */
export function ReviseDialog({ document: { id, kind, newest, isWaiting }, seed }: Props) {
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const { send, failure, isPending } = useAction<{ version: number }>({
    said: ({ version }) => `Version ${version} is proposed. Somebody else has to approve it.`,
    onDone: () => {
      setOpen(false);
      router.refresh();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    send(() => revise(reviseOf(kind, form, { id, basedOn: newest })));
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button>Revise</Button>}
      title={`Propose version ${newest + 1}`}
      description={
        isWaiting
          ? `It takes the place of version ${newest}, which waits for approval; that one stays in the list.`
          : 'What is in force stays so until somebody else has approved the new version.'
      }
      wide
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        <Field label="What is different" error={failure?.fields?.changeSummary}>
          <Textarea name="changeSummary" required rows={2} maxLength={500} />
        </Field>
        <DocumentFields kind={kind} seed={seed} wrong={failure?.fields ?? {}} />
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? 'Proposing…' : 'Propose it'}
        </Button>
      </form>
    </Dialog>
  );
}
