'use client';

import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field, Input, Select, Textarea } from '@/app/_ui/form';
import { NOTE_LEAST, NOTE_MOST } from '@/lib/duties/model';
import { INCIDENT_KINDS, INCIDENT_TITLES, type IncidentKind } from '@/lib/incidents/model';
import { FailureNotice } from '../../_action/failure-notice';
import { useAction } from '../../_action/use-action';
import { record } from '../incidents/actions';

interface IncidentDialogProps {
  id: number;
  /** How many others the review is about as well. */
  alike: number;
}

/** Asks what happened to a credential, and records it. */
export function IncidentDialog({ id, alike }: IncidentDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const { send, failure, isPending } = useAction<{ id: number }>({
    said: 'The incident is recorded; its owner and the security leads are told.',
    onDone: (incident) => router.push(`/credentials/incidents/${incident.id}`),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '');
    send(() =>
      record({
        credentialId: id,
        kind: text('kind') as IncidentKind,
        happenedAt: text('happenedAt'),
        note: text('note'),
        ticket: text('ticket'),
      }),
    );
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button size="sm">Record an incident</Button>}
      title="Record an incident"
      description={`Its owner and the security leads are told at once and asked to review the policy for it and for ${
        alike === 1 ? '1 credential' : `${alike.toLocaleString('en')} credentials`
      } like it: of the same kind, with the same owner or in the same account.`}
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        <Field label="What happened" error={failure?.fields?.kind}>
          <Select name="kind" required defaultValue="">
            <option value="" disabled>
              Choose one
            </option>
            {INCIDENT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {INCIDENT_TITLES[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="When (UTC)" error={failure?.fields?.happenedAt}>
          <Input name="happenedAt" type="datetime-local" required />
        </Field>
        <Field
          label="Note"
          hint="What is known, and what was done so far. Where a secret turned up, never the secret itself."
          error={failure?.fields?.note}
        >
          <Textarea name="note" required minLength={NOTE_LEAST} maxLength={NOTE_MOST} />
        </Field>
        <Field label="Ticket" hint="A link that begins with https://" error={failure?.fields?.ticket}>
          <Input name="ticket" type="url" maxLength={2_000} autoComplete="off" placeholder="https://" />
        </Field>
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? 'One moment…' : 'Record'}
        </Button>
      </form>
    </Dialog>
  );
}
