'use client';

import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { CopyButton } from '@/app/_ui/copy-button';
import { Dialog } from '@/app/_ui/dialog';
import { Checkbox, Field, Input } from '@/app/_ui/form';
import { Notice } from '@/app/_ui/notice';
import type { Action } from '@/lib/access/table';
import { TOKEN_MAX_DAYS } from '@/lib/people/model';
import { FailureNotice } from '../../_action/failure-notice';
import { useAction } from '../../_action/use-action';
import { create } from './actions';

interface Props {
  choices: readonly { scope: Action; label: string }[];
}

interface Made {
  value: string;
  expiresAt: string;
}

/** Makes a token and shows it this once. */
export function CreateTokenDialog({ choices }: Props) {
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
    const scopes = choices.map(({ scope }) => scope).filter((scope) => form.getAll('scopes').includes(scope));
    send(() => create({ name: String(form.get('name') ?? ''), days: Number(form.get('days')), scopes }));
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={change}
      trigger={<Button variant="primary">Create a token</Button>}
      title={made ? 'Your new token' : 'Create a token'}
      description={made ? undefined : 'Give it as little as its use needs.'}
    >
      {made ? (
        <div className="space-y-3">
          <Notice tone="warn" title="It is shown only now" live>
            Copy it to where it will be used. It ends on {made.expiresAt.slice(0, 10)}.
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
          <Field label="Name" hint="Says what uses it." error={failure?.fields?.name}>
            <Input name="name" required maxLength={100} autoComplete="off" />
          </Field>
          <Field label="Days until it ends" hint={`1 to ${TOKEN_MAX_DAYS}.`} error={failure?.fields?.days}>
            <Input name="days" type="number" required min={1} max={TOKEN_MAX_DAYS} defaultValue={30} />
          </Field>
          <fieldset>
            <legend className="mb-1 text-xs font-medium text-muted">It may</legend>
            <div className="grid max-h-64 gap-1 overflow-y-auto sm:grid-cols-2">
              {choices.map(({ scope, label }) => (
                <Checkbox key={scope} name="scopes" value={scope} label={label} hint={scope} />
              ))}
            </div>
            {failure?.fields?.scopes && (
              <p className="mt-1 text-xs font-medium text-bad">{failure.fields.scopes}</p>
            )}
          </fieldset>
          <Button type="submit" variant="primary" disabled={isPending}>
            {isPending ? 'Creating…' : 'Create the token'}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
