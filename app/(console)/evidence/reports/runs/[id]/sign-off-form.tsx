'use client';

import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Field, Select, Textarea } from '@/app/_ui/form';
import { STATEMENT_TITLES, STATEMENTS, type Statement } from '@/lib/reports/model';
import { FailureNotice } from '../../../../_action/failure-notice';
import { useAction } from '../../../../_action/use-action';
import { sign } from '../../actions';

/** What a reviewer says of the report; said once. */
export function SignOffForm({ id }: { id: string }) {
  const [statement, setStatement] = useState<Statement>('accepted');
  const { send, failure, isPending } = useAction<unknown>({ said: 'Your sign-off is recorded.' });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get('note') ?? '').trim();
    send(() => sign({ id, statement, note: note === '' ? null : note }));
  };
  const isPlain = statement === 'accepted';
  return (
    <form onSubmit={submit} className="mt-3 space-y-3 border-t border-line pt-3">
      <FailureNotice failure={failure} />
      <Field
        label="Your statement"
        hint="It is recorded with the hash of the manifest, and cannot be taken back."
      >
        <Select
          name="statement"
          value={statement}
          onChange={(event) => setStatement(event.target.value as Statement)}
        >
          {STATEMENTS.map((each) => (
            <option key={each} value={each}>
              {STATEMENT_TITLES[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={isPlain ? 'Note (may be left out)' : 'Note'} error={failure?.fields?.note}>
        <Textarea name="note" required={!isPlain} minLength={3} maxLength={2_000} />
      </Field>
      <Button type="submit" variant="primary" disabled={isPending}>
        {isPending ? 'One moment…' : 'Sign off'}
      </Button>
    </form>
  );
}
