'use client';

import { useRouter } from 'next/navigation';
import { type SubmitEvent, useRef } from 'react';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { Field, Input, Textarea } from '@/app/_ui/form';
import { REASON_LEAST } from '@/lib/exceptions/model';
import type { RequestForm as Form } from '@/lib/exceptions/queries-form';
import { FailureNotice } from '../../_action/failure-notice';
import { type Failure, useAction } from '../../_action/use-action';
import { ask, keep } from '../actions';
import { ChoicesCard } from './choices-card';
import { ConditionsCard } from './conditions-card';
import type { Initial } from './load';
import { asDraft, readRequest, type Wrong } from './read-form';

/** The request as one form: what for, why, what stands in meanwhile, until when, and under which conditions. */
export function RequestForm({ form, initial }: { form: Form; initial: Initial }) {
  const router = useRouter();
  const ref = useRef<HTMLFormElement>(null);
  const open = ({ id }: { id: number }) => router.push(`/exceptions/${id}`);
  const asking = useAction<{ id: number; quorum: number }>({
    said: ({ quorum }) =>
      quorum === 1 ? 'Asked for. Somebody else decides.' : 'Asked for. Two others have to agree.',
    onDone: open,
  });
  const saving = useAction<{ id: number }>({ said: 'The draft is saved.', onDone: open });
  const failure = asking.failure ?? saving.failure;
  const read = () => readRequest(new FormData(ref.current ?? undefined), initial, form.filter?.query ?? null);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const request = read();
    asking.send(() => ask(request));
  };
  const save = () => {
    const draft = asDraft(read());
    saving.send(() => keep(draft));
  };
  const isPending = asking.isPending || saving.isPending;
  return (
    <form ref={ref} onSubmit={submit} className="space-y-4">
      <FailureNotice failure={failure} />
      <ChoicesCard form={form} limit={initial.limit} wrong={wrongOf(failure)} />
      <TermsCard form={form} initial={initial} wrong={wrongOf(failure)} />
      <ConditionsCard form={form} initial={initial} wrong={wrongOf(failure)} />
      <div className="sticky bottom-0 flex flex-wrap gap-2 border-t border-line bg-surface py-3 max-md:bottom-13">
        <Button type="submit" variant="primary" disabled={isPending}>
          {asking.isPending ? 'Asking…' : 'Ask for it'}
        </Button>
        <Button onClick={save} type="button" disabled={isPending}>
          Save as draft
        </Button>
      </div>
    </form>
  );
}

const wrongOf = (failure: Failure | null): Wrong => failure?.fields ?? {};

function TermsCard({ form, initial, wrong }: { form: Form; initial: Initial; wrong: Wrong }) {
  return (
    <Card title="Why, and until when">
      <div className="grid gap-3 lg:grid-cols-2">
        <Field
          label="Reason"
          hint={`At least ${REASON_LEAST} characters. Whoever approves decides by it.`}
          error={wrong.reason}
        >
          <Textarea
            name="reason"
            required
            minLength={REASON_LEAST}
            maxLength={2_000}
            defaultValue={initial.reason}
          />
        </Field>
        <Field
          label="What stands in for it meanwhile"
          hint="Compensating measures, or “none”."
          error={wrong.measures}
        >
          <Textarea
            name="measures"
            required
            minLength={3}
            maxLength={2_000}
            defaultValue={initial.measures}
          />
        </Field>
      </div>
      <div className="mt-3 grid gap-3 sm:grid-cols-2 lg:grid-cols-4">
        <Field
          label="Ends on"
          hint={`At 00:00 UTC; at the latest ${form.lastDay}, as the policy allows ${form.longestDays} days.`}
          error={wrong.endsOn}
        >
          <Input name="endsOn" type="date" required defaultValue={initial.endsOn} />
        </Field>
        <Field label="Begins on" hint="Empty: with the approval." error={wrong.startsOn}>
          <Input name="startsOn" type="date" defaultValue={initial.startsOn} />
        </Field>
        <Field
          label="Ticket"
          hint="Where it is worked on; https only."
          error={wrong.ticket}
          className="sm:col-span-2"
        >
          <Input
            name="ticket"
            type="url"
            maxLength={500}
            placeholder="https://…"
            defaultValue={initial.ticket}
          />
        </Field>
      </div>
    </Card>
  );
}
