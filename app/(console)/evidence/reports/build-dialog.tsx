'use client';

import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import type { ReportId } from '@/lib/reports/model';
import type { ReportSearch } from '@/lib/reports/search';
import { FailureNotice } from '../../_action/failure-notice';
import { useAction } from '../../_action/use-action';
import { build } from './actions';
import { ReviewersField, reviewersError, reviewersOf } from './reviewers-field';

/** Has a worker build, seal and keep what the page shows. */
export function BuildDialog({ report, search }: { report: ReportId; search: ReportSearch }) {
  const [isOpen, setOpen] = useState(false);
  const router = useRouter();
  const { send, failure, isPending } = useAction<{ id: string }>({
    said: 'A worker builds the report now.',
    onDone: ({ id }) => router.push(`/evidence/reports/runs/${id}`),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reviewers = reviewersOf(new FormData(event.currentTarget));
    const { from, to, environment, owner } = search;
    send(() => build({ report, from, to, scope: { environment, owner }, reviewers }));
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button variant="primary">Build and seal</Button>}
      title="Build this report"
      description={`${search.from} to ${search.to}. It is sealed so that it can be checked offline, and kept.`}
    >
      <form onSubmit={submit} className="space-y-3">
        <FailureNotice failure={failure} />
        <ReviewersField error={reviewersError(failure?.fields)} />
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? 'One moment…' : 'Build it'}
        </Button>
      </form>
    </Dialog>
  );
}
