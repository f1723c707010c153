'use client';

import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Checkbox, Field, Input, Select } from '@/app/_ui/form';
import { CLASS_TITLES } from '@/lib/credentials/labels';
import { CLASSES, type CredentialClass } from '@/lib/credentials/model';
import { FailureNotice } from '../_action/failure-notice';
import { useAction } from '../_action/use-action';
import { classify } from './actions';
import { changedWords } from './changed-words';

/** Sets class and environment of one credential by hand, with a reason. */
export function ClassifyDialog({ id }: { id: number }) {
  const [isOpen, setOpen] = useState(false);
  const { send, failure, isPending } = useAction({
    said: changedWords,
    onDone: () => setOpen(false),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const chosen = text('class');
    const environment = text('environment');
    send(() =>
      classify({
        ids: [id],
        class: chosen === '' ? undefined : chosen === 'tags' ? null : (chosen as CredentialClass),
        environment: form.get('handBack') === 'on' ? null : environment === '' ? undefined : environment,
        reason: text('reason'),
      }),
    );
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant="secondary" size="sm">
          Classify
        </Button>
      }
      title="Classify"
      description="What is set by hand wins over rules and tags. The credential is judged again at once."
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        <Field label="Class" error={failure?.fields?.class}>
          <Select name="class" defaultValue="">
            <option value="">Leave as it is</option>
            {CLASSES.map((letter) => (
              <option key={letter} value={letter}>
                {CLASS_TITLES[letter]}
              </option>
            ))}
            <option value="tags">As rules and tags say</option>
          </Select>
        </Field>
        <Field label="Environment" hint="Empty leaves it as it is." error={failure?.fields?.environment}>
          <Input name="environment" list="environments" maxLength={40} autoComplete="off" />
        </Field>
        <datalist id="environments">
          <option value="production" />
          <option value="staging" />
          <option value="development" />
        </datalist>
        <Checkbox name="handBack" label="Environment as rules and tags say" />
        <Field label="Reason" hint="Goes into the trail." error={failure?.fields?.reason}>
          <Input name="reason" required minLength={3} maxLength={500} autoComplete="off" />
        </Field>
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? 'Saving…' : 'Classify'}
        </Button>
      </form>
    </Dialog>
  );
}
