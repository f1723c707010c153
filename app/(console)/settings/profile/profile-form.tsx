'use client';

import type { SubmitEvent } from 'react';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { Field, Select } from '@/app/_ui/form';
import { CLOUDS, COMPLIANCE, DATABASES, IDENTITY_PROVIDERS, SERVICES } from '@/lib/profile/catalogue';
import { QUESTIONS } from '@/lib/profile/model';
import type { Profile } from '@/lib/profile/schema';
import { FailureNotice } from '../../_action/failure-notice';
import { useAction } from '../../_action/use-action';
import { save } from './actions';
import { ChoiceList } from './choice-list';
import { JwtQuestion } from './jwt-question';
import { answersOf } from './read-form';

interface Props {
  /** The version that is edited; 0 before the first. */
  version: number;
  answers: Profile | null;
  canEdit: boolean;
}

/** The six questions as one form. */
export function ProfileForm({ version, answers, canEdit }: Props) {
  const { send, failure, isPending } = useAction<{ version: number }>({ said: 'The profile is saved.' });
  const wrong = failure?.fields ?? {};
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const input = { version, answers: answersOf(new FormData(event.currentTarget)) };
    send(() => save(input));
  };
  const list = (name: 'clouds' | 'compliance' | 'services' | 'databases') => ({
    name,
    legend: QUESTIONS[name],
    chosen: answers?.[name] ?? [],
    error: wrong[`answers.${name}`],
    disabled: !canEdit,
  });
  return (
    <Card
      title="Six questions"
      description="What is not ticked is answered with no. Nothing is applied by itself: what follows is shown, and the policy is offered as a draft."
    >
      <form onSubmit={submit} className="space-y-4">
        <FailureNotice failure={failure} />
        {wrong.answers && <p className="text-xs font-medium text-bad">{wrong.answers}</p>}
        <ChoiceList {...list('clouds')} choices={CLOUDS} />
        <ChoiceList {...list('compliance')} choices={COMPLIANCE} hint="None ticked: no framework is added." />
        <ChoiceList {...list('services')} choices={SERVICES} />
        <ChoiceList {...list('databases')} choices={DATABASES} />
        <div className="grid gap-4 border-t border-line pt-3 sm:max-w-xl">
          <Field label={QUESTIONS.identityProvider} error={wrong['answers.identityProvider']}>
            <Select
              name="identityProvider"
              required
              disabled={!canEdit}
              defaultValue={answers?.identityProvider ?? ''}
            >
              <option value="" disabled>
                Choose
              </option>
              {IDENTITY_PROVIDERS.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </Select>
          </Field>
          <JwtQuestion answer={answers?.jwt ?? null} wrong={wrong} disabled={!canEdit} />
        </div>
        {canEdit && (
          <Button type="submit" variant="primary" disabled={isPending}>
            {isPending ? 'Saving…' : 'Save the answers'}
          </Button>
        )}
      </form>
    </Card>
  );
}
