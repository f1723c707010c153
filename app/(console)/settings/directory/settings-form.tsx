'use client';

import type { SubmitEvent } from 'react';
import { Button } from '@/app/_ui/button';
import { Field, Input } from '@/app/_ui/form';
import { FailureNotice } from '../../_action/failure-notice';
import { useAction } from '../../_action/use-action';
import { configure } from './actions';

interface Props {
  groupPrefix: string | null;
  musterOwner: string | null;
}

/** Which groups become owners, and who answers for Muster's own credentials. */
export function SettingsForm({ groupPrefix, musterOwner }: Props) {
  const { send, failure, isPending } = useAction<{ linked: number }>({
    said: ({ linked }) =>
      linked > 0
        ? `Saved; ${linked} ${linked === 1 ? 'group answers' : 'groups answer'} as an owner now.`
        : 'Saved.',
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '');
    send(() => configure({ groupPrefix: text('groupPrefix'), musterOwner: text('musterOwner') }));
  };
  return (
    <form onSubmit={submit} className="space-y-3">
      <FailureNotice failure={failure} />
      <div className="grid gap-3 sm:grid-cols-2">
        <Field
          label="Groups that begin with"
          hint="become owners of the rest of their name: with muster-, the group muster-payments is the owner payments. Empty: only those chosen below."
          error={failure?.fields?.groupPrefix}
        >
          <Input
            name="groupPrefix"
            defaultValue={groupPrefix ?? ''}
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
          />
        </Field>
        <Field
          label="Owner of Muster's own credentials"
          hint="The team that runs Muster. Empty: they have none, which is a finding."
          error={failure?.fields?.musterOwner}
        >
          <Input
            name="musterOwner"
            defaultValue={musterOwner ?? ''}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
          />
        </Field>
      </div>
      <Button type="submit" disabled={isPending}>
        {isPending ? 'Saving…' : 'Save'}
      </Button>
    </form>
  );
}
