'use client';

import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field, Input } from '@/app/_ui/form';
import { LEAST_RETENTION_MONTHS, MOST_RETENTION_MONTHS } from '@/lib/audit/retention';
import { CLASS_LABELS } from '@/lib/audit/search';
import type { AuditClass } from '@/lib/platform/audit-actions';
import { FailureNotice } from '../_action/failure-notice';
import { useAction } from '../_action/use-action';
import { retain } from './actions';

/** Changes how long the events of a class are kept, with a reason. */
export function RetentionDialog({ of, months }: { of: AuditClass; months: number }) {
  const [isOpen, setOpen] = useState(false);
  const { send, failure, isPending } = useAction({
    said: (kept: { months: number }) => `Kept for ${kept.months} months.`,
    onDone: () => setOpen(false),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    send(() =>
      retain({ class: of, months: Number(form.get('months')), reason: String(form.get('reason') ?? '') }),
    );
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button variant="ghost" size="sm" aria-label={`Change how long ${CLASS_LABELS[of]} are kept`}>
          Change
        </Button>
      }
      title={`How long ${CLASS_LABELS[of].toLowerCase()} are kept`}
      description="Older events leave the trail once a day, whole stretches between two checkpoints at a time. What is left still verifies."
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        <Field
          label="Months"
          hint={`From ${LEAST_RETENTION_MONTHS} to ${MOST_RETENTION_MONTHS}; PCI DSS 10.5.1 asks for twelve.`}
          error={failure?.fields?.months}
        >
          <Input
            type="number"
            name="months"
            defaultValue={months}
            min={LEAST_RETENTION_MONTHS}
            max={MOST_RETENTION_MONTHS}
            required
          />
        </Field>
        <Field label="Reason" hint="Goes into the trail." error={failure?.fields?.reason}>
          <Input name="reason" required minLength={3} maxLength={500} autoComplete="off" />
        </Field>
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? 'Saving…' : 'Save'}
        </Button>
      </form>
    </Dialog>
  );
}
