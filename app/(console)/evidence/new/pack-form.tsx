'use client';

import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Checkbox, Field, Input, Select } from '@/app/_ui/form';
import { PACK_TYPE_TITLES, PACK_TYPES, type PackType } from '@/lib/evidence/model';
import { FailureNotice } from '../../_action/failure-notice';
import { useAction } from '../../_action/use-action';
import { request } from '../actions';

interface Props {
  frameworks: readonly { id: string; title: string }[];
  environments: readonly string[];
  owners: readonly string[];
  /** Whether the installation has a key for pseudonyms. */
  hasPseudonyms: boolean;
  /** Days to begin with. */
  from: string;
  to: string;
}

/** What a pack is to be about. */
export function PackForm({ frameworks, environments, owners, hasPseudonyms, from, to }: Props) {
  const router = useRouter();
  const [type, setType] = useState<PackType>('type-2');
  const { send, failure, isPending } = useAction<{ id: string }>({
    said: 'A worker builds the pack now.',
    onDone: ({ id }) => router.push(`/evidence/${id}`),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const one = (name: string) => (form.get(name) ? [String(form.get(name))] : null);
    send(() =>
      request({
        frameworks: form.getAll('framework').map(String),
        type,
        from: type === 'type-1' ? null : String(form.get('from') ?? ''),
        to: String(form.get('to') ?? ''),
        pseudonymised: form.get('pseudonymised') !== null,
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
    <form onSubmit={submit} className="space-y-4">
      <FailureNotice failure={failure} />
      <fieldset>
        <legend className="mb-1 text-xs font-medium text-muted">Frameworks</legend>
        <div className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
          {frameworks.map(({ id, title }) => (
            <Checkbox key={id} name="framework" value={id} label={title} defaultChecked={id === 'soc-2'} />
          ))}
        </div>
        {failure?.fields?.frameworks && (
          <p className="mt-1 text-xs font-medium text-bad">{failure.fields.frameworks}</p>
        )}
      </fieldset>
      <Field
        label="Sort"
        hint="A period holds everything that existed at any time in it, also what is gone since."
      >
        <Select name="type" value={type} onChange={(event) => setType(event.target.value as PackType)}>
          {PACK_TYPES.map((each) => (
            <option key={each} value={each}>
              {PACK_TYPE_TITLES[each]}
            </option>
          ))}
        </Select>
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        {type === 'type-2' && (
          <Field label="First day (UTC)" error={failure?.fields?.from}>
            <Input name="from" type="date" required defaultValue={from} max={to} />
          </Field>
        )}
        <Field
          label={type === 'type-2' ? 'Last day (UTC)' : 'At the end of (UTC)'}
          hint="It belongs to the pack, so it must be over."
          error={failure?.fields?.to}
        >
          <Input name="to" type="date" required defaultValue={to} max={to} />
        </Field>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Environment" hint="What is left out is listed in the pack.">
          <Select name="environment" defaultValue="">
            <option value="">All</option>
            {environments.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </Field>
        <Field label="Owner">
          <Select name="owner" defaultValue="">
            <option value="">All</option>
            {owners.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </Select>
        </Field>
      </div>
      <Checkbox
        name="pseudonymised"
        label="Name people by pseudonyms"
        disabled={!hasPseudonyms}
        hint={
          hasPseudonyms
            ? 'Made with the key of this installation. The audit trail names people, so it stays out of the pack; reasons and notes stand as they were written.'
            : 'Takes a key that your organisation keeps: MUSTER_PSEUDONYM_KEY.'
        }
      />
      <Button type="submit" variant="primary" disabled={isPending}>
        {isPending ? 'One moment…' : 'Build the pack'}
      </Button>
    </form>
  );
}
