'use client';

import { CalendarPlus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { CopyButton } from '@/app/_ui/copy-button';
import { Dialog } from '@/app/_ui/dialog';
import { Field, Input } from '@/app/_ui/form';
import { Notice } from '@/app/_ui/notice';
import { FailureNotice } from '../../_action/failure-notice';
import { useAction } from '../../_action/use-action';
import { makeFeed } from './actions';

/** Makes a calendar feed and shows its address this once. */
export function CreateFeedDialog({ query }: { query: string }) {
  const [isOpen, setOpen] = useState(false);
  const [file, setFile] = useState<string | null>(null);
  const router = useRouter();
  const { send, failure, isPending } = useAction<{ id: string; file: string }>({
    said: 'The feed is made.',
    onDone: (made) => setFile(made.file),
  });
  const change = (next: boolean) => {
    setOpen(next);
    if (next) return;
    setFile(null);
    router.refresh();
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '');
    send(() => makeFeed({ name, query }));
  };
  const path = `/api/calendar/${file}`;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={change}
      trigger={
        <Button>
          <CalendarPlus aria-hidden className="size-4" /> Calendar feed
        </Button>
      }
      title={file ? 'Your new calendar feed' : 'Make a calendar feed'}
      description={
        file
          ? undefined
          : `For a calendar program: a day for every credential that ends, with name, kind, owner and link. ${
              query === '' ? 'Of all you may see.' : 'Of what the page is narrowed to.'
            }`
      }
    >
      {file ? (
        <div className="space-y-3">
          <Notice tone="warn" title="The address is shown only now, and is a secret" live>
            Whoever has it reads the feed. Revoke it under Settings, API tokens.
          </Notice>
          <p className="flex items-center gap-2 rounded bg-surface-2 px-3 py-2">
            <code className="min-w-0 font-mono text-xs break-all">{path}</code>
            <CopyButton text={path} label="Copy the address" isAddress />
          </p>
          <Button onClick={() => change(false)}>I have copied it</Button>
        </div>
      ) : (
        <form onSubmit={submit} className="space-y-3">
          <FailureNotice failure={failure} />
          <Field label="Name" hint="The calendar gets this name." error={failure?.fields?.name}>
            <Input name="name" required maxLength={100} autoComplete="off" />
          </Field>
          <Button type="submit" variant="primary" disabled={isPending}>
            {isPending ? 'Making…' : 'Make the feed'}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
