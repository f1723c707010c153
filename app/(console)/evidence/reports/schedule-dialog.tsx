'use client';

import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field, Select } from '@/app/_ui/form';
import {
  EVERY,
  EVERY_TITLES,
  type Every,
  REPORT_IDS,
  REPORT_TITLES,
  type ReportId,
} from '@/lib/reports/model';
import type { ActionResult } from '@/lib/web/define-action';
import { FailureNotice } from '../../_action/failure-notice';
import { useAction } from '../../_action/use-action';
import { change, schedule } from './actions';
import { ReviewersField, reviewersError, reviewersOf } from './reviewers-field';

interface ScheduleDialogProps {
  environments: readonly string[];
  owners: readonly string[];
}

/** Sets up what builds a report again and again. */
export function NewSchedule({ environments, owners }: ScheduleDialogProps) {
  return (
    <ScheduleForm
      opener="New schedule"
      title="Schedule a report"
      description="Built when each month, quarter or year is over, sealed, and sent to its reviewers."
      said="The report is scheduled."
      run={(form) => {
        const text = (name: string) => String(form.get(name) ?? '') || null;
        return schedule({
          report: text('report') as ReportId,
          every: text('every') as Every,
          scope: { environment: text('environment'), owner: text('owner') },
          reviewers: reviewersOf(form),
        });
      }}
    >
      <Field label="Report">
        <Select name="report">
          {REPORT_IDS.map((id) => (
            <option key={id} value={id}>
              {REPORT_TITLES[id]}
            </option>
          ))}
        </Select>
      </Field>
      <div className="grid gap-3 sm:grid-cols-2">
        <Choice label="Environment" name="environment" values={environments} />
        <Choice label="Owner" name="owner" values={owners} />
      </div>
    </ScheduleForm>
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

interface ChangeProps {
  id: string;
  every: Every;
  reviewers: readonly string[];
  label: string;
}

/** Changes how often, and whom. */
export function ChangeSchedule({ id, every, reviewers, label }: ChangeProps) {
  return (
    <ScheduleForm
      opener="Change"
      openerLabel={`Change the schedule of ${label}`}
      title={`Change: ${label}`}
      description="Runs that were built keep their reviewers. Whoever changes it cannot sign off what it builds."
      said="The schedule is changed."
      every={every}
      reviewers={reviewers}
      run={(form) => change({ id, every: String(form.get('every')) as Every, reviewers: reviewersOf(form) })}
    />
  );
}

interface ScheduleFormProps {
  opener: string;
  openerLabel?: string;
  title: string;
  description: string;
  said: string;
  every?: Every;
  reviewers?: readonly string[];
  run: (form: FormData) => Promise<ActionResult<unknown>>;
  children?: React.ReactNode;
}

function ScheduleForm(props: ScheduleFormProps) {
  const {
    opener,
    openerLabel,
    title,
    description,
    said,
    every = 'quarter',
    reviewers = [],
    run,
    children,
  } = props;
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const { send, failure, isPending } = useAction<unknown>({
    said,
    onDone: () => {
      setOpen(false);
      router.refresh();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    send(() => run(form));
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        openerLabel ? (
          <Button size="sm" variant="ghost" aria-label={openerLabel}>
            {opener}
          </Button>
        ) : (
          <Button variant="primary">{opener}</Button>
        )
      }
      title={title}
      description={description}
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        {children}
        <Field label="How often">
          <Select name="every" defaultValue={every}>
            {EVERY.map((each) => (
              <option key={each} value={each}>
                {EVERY_TITLES[each]}
              </option>
            ))}
          </Select>
        </Field>
        <ReviewersField required initial={reviewers.join('\n')} error={reviewersError(failure?.fields)} />
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? 'One moment…' : 'Save'}
        </Button>
      </form>
    </Dialog>
  );
}
