'use client';

import type { SubmitEvent } from 'react';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { Checkbox, Field, Select } from '@/app/_ui/form';
import type { Preferences } from '@/lib/notices/queries';
import { NOTICE_KINDS, wordsOf } from '@/lib/notices/words/registry';
import { FailureNotice } from '../../_action/failure-notice';
import { useAction } from '../../_action/use-action';
import { prefer } from './actions';

/** What is always urgent is nobody's to switch off. */
const CHOICES = NOTICE_KINDS.filter((kind) => !wordsOf(kind).isAlwaysUrgent);
export const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
export const hourText = (hour: number) => `${String(hour).padStart(2, '0')}:00 UTC`;

/** What the viewer wants by mail, and when. */
export function OwnCard({ preferences }: { preferences: Preferences }) {
  const { send, failure, isPending } = useAction<unknown>({ said: 'Your choice is saved.' });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const wanted = new Set(form.getAll('wanted'));
    const hour = String(form.get('digestHour') ?? '');
    const muted = CHOICES.filter((kind) => !wanted.has(kind));
    send(() => prefer({ muted, digestHour: hour === '' ? null : Number(hour) }));
  };
  return (
    <Card
      title="What you are told by mail"
      description="For yourself alone. What is urgent always comes, and a team with an address of its own is told there."
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        <Field label="Hour of your digest" error={failure?.fields?.digestHour}>
          <Select name="digestHour" defaultValue={preferences.digestHour ?? ''} className="w-48">
            <option value="">As everybody</option>
            {HOURS.map((hour) => (
              <option key={hour} value={hour}>
                {hourText(hour)}
              </option>
            ))}
          </Select>
        </Field>
        <fieldset>
          <legend className="mb-1 text-xs font-medium text-muted">In the digest</legend>
          <div className="grid gap-x-4 gap-y-1 sm:grid-cols-2">
            {CHOICES.map((kind) => (
              <Checkbox
                key={kind}
                name="wanted"
                value={kind}
                defaultChecked={!preferences.muted.includes(kind)}
                label={wordsOf(kind).title}
              />
            ))}
          </div>
        </fieldset>
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? 'Saving…' : 'Save'}
        </Button>
      </form>
    </Card>
  );
}
