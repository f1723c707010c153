'use client';

import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field, Input } from '@/app/_ui/form';
import { FailureNotice } from '../_action/failure-notice';
import { useAction } from '../_action/use-action';
import { assign } from './actions';
import { changedWords } from './changed-words';

/** Names the team that answers for one credential, with a reason. */
export function OwnerDialog({ id, teams }: { id: number; teams: readonly string[] }) {
  const [isOpen, setOpen] = useState(false);
  const { send, failure, isPending } = useAction({
    said: changedWords,
    onDone: () => setOpen(false),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const team = String(form.get('team') ?? '').trim();
    send(() =>
      assign({
        ids: [id],
        team: team === '' ? null : team,
        reason: String(form.get('reason') ?? '').trim(),
      }),
    );
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant="secondary" size="sm">
          Assign owner
        </Button>
      }
      title="Assign owner"
      description="An owner is a team. What is set by hand wins over tags."
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        <Field
          label="Team"
          hint="Empty hands it back to the tags; without a tag it has no owner."
          error={failure?.fields?.team}
        >
          <Input name="team" list="teams" maxLength={100} autoComplete="off" />
        </Field>
        <datalist id="teams">
          {teams.map((team) => (
            <option key={team} value={team} />
          ))}
        </datalist>
        <Field label="Reason" hint="Goes into the trail." error={failure?.fields?.reason}>
          <Input name="reason" required minLength={3} maxLength={500} autoComplete="off" />
        </Field>
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? 'Saving…' : 'Assign'}
        </Button>
      </form>
    </Dialog>
  );
}
