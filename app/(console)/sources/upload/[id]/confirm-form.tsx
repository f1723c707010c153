'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { Checkbox, Field, Input } from '@/app/_ui/form';
import type { UploadDetail } from '@/lib/uploads/queries';
import { FailureNotice } from '../../../_action/failure-notice';
import { useAction } from '../../../_action/use-action';
import { confirm, discard } from '../actions';

interface ConfirmFormProps {
  upload: UploadDetail;
  /** When the file was last changed on the disk it came from. */
  modified: string | null;
  now: string;
}

/** The word of the person: which date it represents, whether it is complete, whether the good rows are enough. */
export function ConfirmForm({ upload, modified, now }: ConfirmFormProps) {
  const { id, bad, partOf, finds } = upload;
  const [keeps, setKeeps] = useState(false);
  const router = useRouter();
  const said = 'Taken in: a worker goes through it now.';
  const taking = useAction<{ sourceId: number; collectionId: string }>({ said });
  const dropping = useAction<{ fileName: string }>({
    said: ({ fileName }) => `What was read of ${fileName} was thrown away.`,
    saysFailure: true,
    onDone: () => router.push('/sources/upload'),
  });
  const isPending = taking.isPending || dropping.isPending;
  const first = minuteOf(upload.hintAt) ?? minuteOf(modified, now) ?? minuteOf(now) ?? '';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const dataAt = `${String(form.get('dataAt'))}Z`;
    const complete = form.get('complete') === 'on';
    taking.send(() => confirm({ uploadId: id, dataAt, complete, keepGoodRows: keeps }));
  };
  const errors = taking.failure?.fields ?? {};
  return (
    <Card title="Take it in" description="Nothing has changed yet.">
      <form onSubmit={submit} className="flex flex-col gap-3">
        <Field
          label="As of, in UTC"
          hint={
            upload.hintAt
              ? 'As the file says.'
              : 'When the command was run. Nothing that is known of a later date is changed by it.'
          }
          error={errors.dataAt}
        >
          <Input
            name="dataAt"
            type="datetime-local"
            required
            defaultValue={first}
            max={minuteOf(now) ?? undefined}
          />
        </Field>
        {partOf === null && (
          <Checkbox
            name="complete"
            disabled={bad > 0}
            label={
              finds === 'leaks'
                ? 'It lists everything in its repository'
                : 'It lists everything of its account'
            }
            hint={
              bad > 0
                ? 'Not with rows that were left out.'
                : 'Then what it no longer lists is gone. Otherwise it closes nothing.'
            }
          />
        )}
        {partOf !== null && <p className="text-xs text-muted">It lists {partOf}, so it closes nothing.</p>}
        {errors.complete && <p className="text-xs font-medium text-bad">{errors.complete}</p>}
        {bad > 0 && (
          <Checkbox
            checked={keeps}
            onChange={(event) => setKeeps(event.target.checked)}
            label={`Leave out the ${bad} bad ${bad === 1 ? 'row' : 'rows'} and keep the others`}
            hint="Or mend the file and upload it again."
          />
        )}
        <FailureNotice failure={taking.failure} />
        <div className="flex flex-wrap gap-2">
          <Button type="submit" variant="primary" disabled={isPending || (bad > 0 && !keeps)}>
            Take it in
          </Button>
          <Button disabled={isPending} onClick={() => dropping.send(() => discard({ uploadId: id }))}>
            Throw it away
          </Button>
        </div>
      </form>
    </Card>
  );
}

/** For an input of day and minute; a moment after `most` is taken for that. */
function minuteOf(at: string | null, most?: string): string | null {
  const moment = at === null ? Number.NaN : Date.parse(at);
  if (Number.isNaN(moment)) return null;
  const limit = most === undefined ? moment : Math.min(moment, Date.parse(most));
  return new Date(limit).toISOString().slice(0, 16);
}
