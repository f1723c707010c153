'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { Dialog, DialogClose } from '@/app/_ui/dialog';
import { Field, Select } from '@/app/_ui/form';
import { intervalWords } from '@/lib/sources/model';
import { remove, schedule } from '../actions';
import { useAct } from '../use-act';

const INTERVALS = [15, 60, 180, 360, 720, 1440, 10_080];

interface SourceSettingsProps {
  sourceId: number;
  name: string;
  intervalMinutes: number;
  canSchedule: boolean;
  canRemove: boolean;
}

/** Schedule and removal, for those who may. */
export function SourceSettings({
  sourceId,
  name,
  intervalMinutes,
  canSchedule,
  canRemove,
}: SourceSettingsProps) {
  if (!canSchedule && !canRemove) return null;
  return (
    <Card title="Settings">
      <div className="flex flex-wrap items-end justify-between gap-4">
        {canSchedule && <ScheduleForm sourceId={sourceId} intervalMinutes={intervalMinutes} />}
        {canRemove && <RemoveDialog sourceId={sourceId} name={name} />}
      </div>
    </Card>
  );
}

function ScheduleForm({ sourceId, intervalMinutes }: { sourceId: number; intervalMinutes: number }) {
  const { act, failure, isPending } = useAct();
  const choices = [...new Set([...INTERVALS, intervalMinutes])].sort((a, b) => a - b);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = Number(new FormData(event.currentTarget).get('intervalMinutes'));
    act(
      () => schedule({ sourceId, intervalMinutes: chosen }),
      `Collected ${intervalWords(chosen)} from now on.`,
    );
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
      <Field label="Collect" error={failure?.fields?.intervalMinutes}>
        <Select name="intervalMinutes" defaultValue={String(intervalMinutes)}>
          {choices.map((minutes) => (
            <option key={minutes} value={minutes}>
              {intervalWords(minutes)}
            </option>
          ))}
        </Select>
      </Field>
      <Button type="submit" disabled={isPending}>
        Save schedule
      </Button>
    </form>
  );
}

function RemoveDialog({ sourceId, name }: { sourceId: number; name: string }) {
  const [open, setOpen] = useState(false);
  const router = useRouter();
  const { act, isPending } = useAct();
  const confirm = () =>
    act(
      () => remove({ sourceId }),
      `${name} was removed.`,
      () => {
        setOpen(false);
        router.push('/sources');
      },
    );
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="danger">Remove source</Button>}
      title={`Remove ${name}?`}
      description="It is collected no more, and a collection that runs is stopped. Credentials it listed stay as last known and grow stale; their history and the trail stay."
    >
      <div className="flex justify-end gap-2">
        <DialogClose>
          <Button>Keep it</Button>
        </DialogClose>
        <Button variant="danger" disabled={isPending} onClick={confirm}>
          Remove
        </Button>
      </div>
    </Dialog>
  );
}
