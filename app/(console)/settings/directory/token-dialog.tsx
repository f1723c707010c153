'use client';

import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { CopyButton } from '@/app/_ui/copy-button';
import { Dialog } from '@/app/_ui/dialog';
import { Field, Input } from '@/app/_ui/form';
import { Notice } from '@/app/_ui/notice';
import { TOKEN_MAX_DAYS } from '@/lib/people/model';
import { FailureNotice } from '../../_action/failure-notice';
import { useAction } from '../../_action/use-action';
import { createToken } from './actions';

interface Made {
  value: string;
  expiresAt: string;
}

/** Makes the token of a directory and shows it this once. */
export function TokenDialog() {
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const { send, failure, isPending } = useAction<Made>({ said: 'The token is made.', onDone: setMade });
  const change = (next: boolean) => {
    setOpen(next);
    if (!next) setMade(null);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    send(() => createToken({ name: String(form.get('name') ?? ''), days: Number(form.get('days')) }));
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={change}
      trigger={<Button variant="primary">Create a SCIM token</Button>}
      title={made ? 'The new token' : 'Create a SCIM token'}
      description={
        made ? undefined : 'It brings users and groups, and opens nothing else. It belongs to nobody.'
      }
    >
      {made ? (
        <div className="space-y-3">
          <Notice tone="warn" title="It is shown only now" live>
            Copy it into the provisioning settings of your directory. It ends on {made.expiresAt.slice(0, 10)}
            ; security leads are reminded 14, 7 and 1 days before.
          </Notice>
          <p className="flex items-center gap-2 rounded bg-surface-2 px-3 py-2">
            <code className="min-w-0 font-mono text-xs break-all">{made.value}</code>
            <CopyButton text={made.value} label="Copy the token" />
          </p>
          <Button onClick={() => change(false)}>I have copied it</Button>
        </div>
      ) : (
        <form onSubmit={submit} className="space-y-3">
          <FailureNotice failure={failure} />
          <Field
            label="Directory"
            hint="Its name, for example Okta. A token of the same name that ends later counts as its renewal."
            error={failure?.fields?.name}
          >
            <Input name="name" required maxLength={80} autoComplete="off" />
          </Field>
          <Field label="Days until it ends" hint={`1 to ${TOKEN_MAX_DAYS}.`} error={failure?.fields?.days}>
            <Input
              name="days"
              type="number"
              required
              min={1}
              max={TOKEN_MAX_DAYS}
              defaultValue={TOKEN_MAX_DAYS}
            />
          </Field>
          <Button type="submit" variant="primary" disabled={isPending}>
            {isPending ? 'Creating…' : 'Create the token'}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
