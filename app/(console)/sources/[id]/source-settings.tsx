'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { Field, Select } from '@/app/_ui/form';
import { intervalWords } from '@/lib/sources/model';
import { ConfirmDialog } from '../../_action/confirm-dialog';
import { useAction } from '../../_action/use-action';
import { remove, schedule } from '../actions';

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
        {canRemove && (
          <ConfirmDialog
            opener="Remove source"
            title={`Remove ${name}?`}
            description="It is collected no more, and a collection that runs is stopped. Credentials it listed stay as last known and grow stale; their history and the trail stay."
            verb="Remove"
            said={`${name} was removed.`}
            run={() => remove({ sourceId })}
            leadsTo="/sources"
          />
        )}
      </div>
    </Card>
  );
}

function ScheduleForm({ sourceId, intervalMinutes }: { sourceId: number; intervalMinutes: number }) {
  const [chosen, setChosen] = useState(intervalMinutes);
  const { send, failure, isPending } = useAction({ said: `Collected ${intervalWords(chosen)} from now on.` });
  const choices = [...new Set([...INTERVALS, intervalMinutes])].sort((a, b) => a - b);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    send(() => schedule({ sourceId, intervalMinutes: chosen }));
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
      <Field label="Collect" error={failure?.fields?.intervalMinutes}>
        <Select
          name="intervalMinutes"
          value={chosen}
          onChange={(event) => setChosen(Number(event.target.value))}
        >
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
