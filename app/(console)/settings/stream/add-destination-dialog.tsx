'use client';

import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field, Input, Select } from '@/app/_ui/form';
import { CONFIG_FIELDS, DESTINATION_TITLES } from '@/lib/stream/labels';
import type { AddDestination } from '@/lib/stream/schema';
import { FailureNotice } from '../../_action/failure-notice';
import { useAction } from '../../_action/use-action';
import { add } from './actions';
import { ConfigFields } from './config-fields';

type Kind = AddDestination['kind'];

function inputOf(kind: Kind, form: FormData): AddDestination {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const config = Object.fromEntries(CONFIG_FIELDS[kind].map(({ name }) => [name, text(`config.${name}`)]));
  return { kind, name: text('name'), config, begin: text('begin') === 'start' ? 'start' : 'now' };
}

/** Adds a place the trail is streamed to. */
export function AddDestinationDialog() {
  const [isOpen, setOpen] = useState(false);
  const [kind, setKind] = useState<Kind>('https');
  const { send, failure, isPending } = useAction<{ id: string }>({
    said: 'The destination is added. Its first event tells of that.',
    onDone: () => setOpen(false),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const input = inputOf(kind, new FormData(event.currentTarget));
    send(() => add(input));
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button variant="primary">Add a destination</Button>}
      title="Add a destination"
      description="Addresses inside the network are refused unless whoever runs Muster allows them."
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        <Field label="Kind" error={failure?.fields?.kind}>
          <Select name="kind" value={kind} onChange={(event) => setKind(event.target.value as Kind)}>
            {Object.entries(DESTINATION_TITLES).map(([value, title]) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Name" error={failure?.fields?.name}>
          <Input name="name" required maxLength={80} autoComplete="off" />
        </Field>
        <ConfigFields key={kind} kind={kind} wrong={failure?.fields ?? {}} />
        <Field label="Begin with" error={failure?.fields?.begin}>
          <Select name="begin" defaultValue="now">
            <option value="now">What happens from now on</option>
            <option value="start">Everything the trail still holds</option>
          </Select>
        </Field>
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? 'Adding…' : 'Add the destination'}
        </Button>
      </form>
    </Dialog>
  );
}
