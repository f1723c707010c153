'use client';

import { useRouter } from 'next/navigation';
import type { SubmitEvent } from 'react';
import { Button } from '@/app/_ui/button';
import { Field, Input, Select } from '@/app/_ui/form';
import { ANSWER_DAYS, EVERY_MONTHS, REPEAT_TITLES } from '@/lib/reviews/model';
import type { DraftReview } from '@/lib/reviews/schema';
import { FailureNotice } from '../../_action/failure-notice';
import { useAction } from '../../_action/use-action';
import { draft } from '../actions';

/** Name, time to answer and how often; the scope is in the address. */
export function DraftForm({ query, items }: { query: string; items: number }) {
  const router = useRouter();
  const { send, failure, isPending } = useAction<{ id: string }>({
    said: 'The draft is made. Nobody was told yet.',
    onDone: ({ id }) => router.push(`/reviews/${id}`),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const months = Number(form.get('everyMonths'));
    send(() =>
      draft({
        name: String(form.get('name') ?? ''),
        query,
        answerDays: Number(form.get('answerDays')),
        everyMonths: months === 0 ? null : (months as NonNullable<DraftReview['everyMonths']>),
      }),
    );
  };
  return (
    <form onSubmit={submit} className="space-y-3">
      <FailureNotice failure={failure} />
      <Field
        label="Name"
        hint="Stands in the mails. The quarter is added where it repeats."
        error={failure?.fields?.name}
      >
        <Input
          name="name"
          required
          minLength={3}
          maxLength={80}
          placeholder="Privileged credentials"
          autoComplete="off"
        />
      </Field>
      <Field
        label="Days to answer"
        hint="Then the fallback is asked, and a week later the security leads."
        error={failure?.fields?.answerDays}
      >
        <Input
          name="answerDays"
          type="number"
          min={1}
          max={90}
          defaultValue={ANSWER_DAYS}
          required
          className="w-24"
        />
      </Field>
      <Field
        label="Comes again"
        hint="Quarterly fits most standards; a missed date opens one review, not several."
      >
        <Select name="everyMonths" defaultValue={EVERY_MONTHS}>
          <option value={0}>Never</option>
          {Object.entries(REPEAT_TITLES).map(([months, title]) => (
            <option key={months} value={months}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Button type="submit" variant="primary" disabled={isPending || items === 0}>
        {isPending ? 'One moment…' : 'Make the draft'}
      </Button>
    </form>
  );
}
