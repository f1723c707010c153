'use client';

import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Checkbox, Field, Input, Select } from '@/app/_ui/form';
import { FailureNotice } from '../../_action/failure-notice';
import { useAction } from '../../_action/use-action';
import { give } from './actions';

interface Props {
  frameworks: readonly { id: string; title: string }[];
  environments: readonly string[];
  owners: readonly string[];
  /** Days to begin with. */
  from: string;
  to: string;
}

/** Whom to let in, for what. */
export function GiveDialog({ frameworks, environments, owners, from, to }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { send, failure, isPending } = useAction({
    said: 'The period is granted.',
    onDone: () => setOpen(false),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const one = (name: string) => (form.get(name) ? [text(name)] : null);
    send(() =>
      give({
        auditor: text('auditor') || 'all',
        frameworks: form.getAll('framework').map(String),
        from: text('from'),
        to: text('to'),
        note: text('note'),
        scope: {
          sources: null,
          accounts: null,
          environments: one('environment'),
          kinds: null,
          owners: one('owner'),
        },
      }),
    );
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button variant="primary">Grant a period</Button>}
      title="Grant an audit period"
      description="While it runs, the auditor sees the present; afterwards what was known at its end. Sources, accounts and kinds are narrowed from the command line."
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        <Field
          label="Auditor"
          hint="Mail address as the identity provider sends it; empty for every auditor."
          error={failure?.fields?.auditor}
        >
          <Input name="auditor" maxLength={320} autoComplete="off" spellCheck={false} />
        </Field>
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label="First day (UTC)" error={failure?.fields?.from}>
            <Input name="from" type="date" required defaultValue={from} />
          </Field>
          <Field label="Last day (UTC)" error={failure?.fields?.to}>
            <Input name="to" type="date" required defaultValue={to} />
          </Field>
        </div>
        <fieldset>
          <legend className="mb-1 text-xs font-medium text-muted">Frameworks; none for any</legend>
          <div className="grid max-h-32 gap-x-4 gap-y-1 overflow-y-auto sm:grid-cols-2">
            {frameworks.map(({ id, title }) => (
              <Checkbox key={id} name="framework" value={id} label={title} />
            ))}
          </div>
        </fieldset>
        <div className="grid gap-3 sm:grid-cols-2">
          <Choice label="Environment" name="environment" values={environments} />
          <Choice label="Owner" name="owner" values={owners} />
        </div>
        <Field label="Note" hint="Which audit this is for." error={failure?.fields?.note}>
          <Input name="note" required minLength={3} maxLength={500} />
        </Field>
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? 'One moment…' : 'Grant the period'}
        </Button>
      </form>
    </Dialog>
  );
}

function Choice({ label, name, values }: { label: string; name: string; values: readonly string[] }) {
  return (
    <Field label={label}>
      <Select name={name} defaultValue="">
        <option value="">All</option>
        {values.map((each) => (
          <option key={each}>{each}</option>
        ))}
      </Select>
    </Field>
  );
}
