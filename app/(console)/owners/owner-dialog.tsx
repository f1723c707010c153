'use client';

import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field, Input, Select } from '@/app/_ui/form';
import { OWNER_KIND_TITLES, OWNER_KINDS, type OwnerKind } from '@/lib/owners/model';
import { FailureNotice } from '../_action/failure-notice';
import { type Failure, useAction } from '../_action/use-action';
import { create, edit } from './actions';

export interface EditedOwner {
  id: string;
  name: string;
  kind: OwnerKind;
  mail: string | null;
  slackChannel: string | null;
  fallbackId: string | null;
}

interface OwnerDialogProps {
  /** Who can be a fallback. */
  owners: readonly { id: string; name: string }[];
  /** A name that stands on credentials and is to be registered. */
  name?: string;
  /** One of the register, to be changed. */
  owner?: EditedOwner;
}

const textOf = (form: FormData, name: string) => String(form.get(name) ?? '').trim();
const orNull = (text: string) => (text === '' ? null : text);

/** Puts an owner into the register, or changes how it is reached and who stands in. */
export function OwnerDialog({ owners, name, owner }: OwnerDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const { send, failure, isPending } = useAction<unknown>({
    said: owner ? 'Saved.' : `${name ?? 'The owner'} is in the register and can be asked.`,
    onDone: () => setOpen(false),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const contact = {
      kind: textOf(form, 'kind') as OwnerKind,
      mail: orNull(textOf(form, 'mail')),
      slackChannel: orNull(textOf(form, 'slackChannel')),
      fallbackId: orNull(textOf(form, 'fallbackId')),
    };
    send(() =>
      owner ? edit({ id: owner.id, ...contact }) : create({ name: name ?? textOf(form, 'name'), ...contact }),
    );
  };
  const opener = owner ? 'Edit' : name ? 'Register' : 'Register an owner';
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button
          variant={owner || name ? 'secondary' : 'primary'}
          size={name ? 'sm' : 'md'}
          aria-label={name ? `Register ${name}` : undefined}
        >
          {opener}
        </Button>
      }
      title={owner ? `Edit ${owner.name}` : name ? `Register ${name}` : 'Register an owner'}
      description="A team, or a role that a few people share. People are its members."
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        {!owner && !name && (
          <Field
            label="Name"
            hint="As it stands in the owner tags of its credentials."
            error={failure?.fields?.name}
          >
            <Input name="name" required maxLength={100} autoComplete="off" spellCheck={false} />
          </Field>
        )}
        <ContactFields owner={owner} owners={owners} failure={failure} />
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? 'Saving…' : owner ? 'Save' : 'Register'}
        </Button>
      </form>
    </Dialog>
  );
}

interface ContactFieldsProps {
  owner: EditedOwner | undefined;
  owners: OwnerDialogProps['owners'];
  failure: Failure | null;
}

function ContactFields({ owner, owners, failure }: ContactFieldsProps) {
  return (
    <>
      <Field label="Kind" error={failure?.fields?.kind}>
        <Select name="kind" defaultValue={owner?.kind ?? 'team'}>
          {OWNER_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {OWNER_KIND_TITLES[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Mail" hint="A list or shared mailbox." error={failure?.fields?.mail}>
        <Input name="mail" type="email" defaultValue={owner?.mail ?? ''} maxLength={254} autoComplete="off" />
      </Field>
      <Field label="Slack channel" error={failure?.fields?.slackChannel}>
        <Input
          name="slackChannel"
          defaultValue={owner?.slackChannel ?? ''}
          maxLength={80}
          placeholder="#payments"
          autoComplete="off"
        />
      </Field>
      <Field
        label="Fallback"
        hint="Who is asked when this owner does not answer in time."
        error={failure?.fields?.fallbackId}
      >
        <Select name="fallbackId" defaultValue={owner?.fallbackId ?? ''}>
          <option value="">Security</option>
          {owners
            .filter(({ id }) => id !== owner?.id)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </Select>
      </Field>
    </>
  );
}
