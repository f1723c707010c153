'use client';

import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Checkbox, Field, Input, Select } from '@/app/_ui/form';
import { ROLE_TITLES, ROLES, type Role } from '@/lib/access/roles';
import { CHANNEL_TITLES, CONFIG_FIELDS } from '@/lib/notices/labels';
import type { AddChannel } from '@/lib/notices/schema';
import { FailureNotice } from '../../_action/failure-notice';
import { useAction } from '../../_action/use-action';
import { add } from './actions';
import { ConfigFields } from './config-fields';
import { HOURS, hourText } from './own-card';

type Kind = AddChannel['kind'];

function inputOf(kind: Kind, form: FormData): AddChannel {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const config = Object.fromEntries(
    (CONFIG_FIELDS[kind] ?? []).map(({ name }) => [name, text(`config.${name}`)]),
  );
  return {
    kind,
    name: text('name'),
    config,
    owners: text('owners')
      .split(',')
      .map((owner) => owner.trim())
      .filter(Boolean),
    roles: form.getAll('roles') as Role[],
    everything: form.get('everything') === 'on',
    urgentOnly: form.get('urgentOnly') === 'on',
    digestHour: Number(text('digestHour')),
  };
}

/** Adds a way for notices to leave by. */
export function AddChannelDialog({ hasMail }: { hasMail: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const [kind, setKind] = useState<Kind>(hasMail ? 'slack' : 'mail');
  const { send, failure, isPending } = useAction<{ id: string }>({
    said: 'The channel is added. Send a test notice to see that it works.',
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
      trigger={<Button variant="primary">Add a channel</Button>}
      title="Add a channel"
      description="Addresses inside the network are refused unless whoever runs Muster allows them."
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        <Field label="Kind" error={failure?.fields?.kind}>
          <Select name="kind" value={kind} onChange={(event) => setKind(event.target.value as Kind)}>
            {Object.entries(CHANNEL_TITLES).map(([value, title]) => (
              <option key={value} value={value} disabled={value === 'mail' && hasMail}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label="Name"
          hint={kind === 'slack' ? 'The Slack channel, as owners name it: #storefront' : undefined}
          error={failure?.fields?.name}
        >
          <Input name="name" required maxLength={80} autoComplete="off" />
        </Field>
        <ConfigFields key={kind} kind={kind} wrong={failure?.fields ?? {}} />
        {kind !== 'mail' && (
          <fieldset className="space-y-2 border-t border-line pt-3">
            <legend className="sr-only">Whose notices it carries</legend>
            <Field label="Owners" hint="Names with commas between them" error={failure?.fields?.owners}>
              <Input name="owners" autoComplete="off" />
            </Field>
            <div className="grid gap-1 sm:grid-cols-2">
              {ROLES.map((role) => (
                <Checkbox key={role} name="roles" value={role} label={`${ROLE_TITLES[role]}s`} />
              ))}
              <Checkbox name="everything" label="Everything" />
              <Checkbox name="urgentOnly" label="Urgent only" defaultChecked={kind === 'pagerduty'} />
            </div>
          </fieldset>
        )}
        <Field label="Hour of its digests" error={failure?.fields?.digestHour}>
          <Select name="digestHour" defaultValue={8} className="w-48">
            {HOURS.map((hour) => (
              <option key={hour} value={hour}>
                {hourText(hour)}
              </option>
            ))}
          </Select>
        </Field>
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? 'Adding…' : 'Add the channel'}
        </Button>
      </form>
    </Dialog>
  );
}
