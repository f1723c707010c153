'use client';

import { Dices } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field, Input, Select } from '@/app/_ui/form';
import { countText } from '@/app/_ui/number-text';
import { MOST_DRAWN, SAMPLE_SIZES } from '@/lib/evidence/samples/model';
import type { ActionResult } from '@/lib/web/define-action';
import { FailureNotice } from '../../_action/failure-notice';
import { UNREACHABLE, useAction } from '../../_action/use-action';

interface Props {
  packId: string;
  populations: readonly { path: string; title: string; rows: number }[];
}

const OWN = 'own';
const USUAL = '25';

/** Eight digits by chance; any other word does as well. */
function proposeSeed(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return String(number % 100_000_000).padStart(8, '0');
}

async function draw(packId: string, asked: object): Promise<ActionResult<{ id: string }>> {
  const response = await fetch(`/api/evidence/${packId}/samples`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  });
  const answer = await response.json();
  return response.ok
    ? { ok: true, value: answer as { id: string } }
    : { ok: false, error: (answer as { error?: typeof UNREACHABLE }).error ?? UNREACHABLE };
}

/** Asks what to draw, and leads to what was drawn. */
export function DrawDialog(props: Props) {
  return (
    <Dialog
      trigger={
        <Button size="sm" variant="primary">
          <Dices aria-hidden className="size-4" /> Draw a sample
        </Button>
      }
      title="Draw a sample"
      description="Population, size and seed decide which rows are drawn. The draw is recorded and stays, also when another follows."
    >
      <DrawForm {...props} />
    </Dialog>
  );
}

function DrawForm({ packId, populations }: Props) {
  const router = useRouter();
  const [size, setSize] = useState(USUAL);
  const [seed] = useState(proposeSeed);
  const { send, failure, isPending } = useAction<{ id: string }>({
    said: 'The sample is drawn.',
    onDone: ({ id }) => router.push(`/evidence/${packId}/samples/${id}`),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const asked = {
      file: text('file'),
      size: size === OWN ? text('own') : size,
      seed: text('seed'),
    };
    send(() => draw(packId, asked));
  };
  return (
    <form onSubmit={submit} className="space-y-3">
      <FailureNotice failure={failure} />
      <Field label="Population" error={failure?.fields?.file}>
        <Select name="file" data-autofocus>
          {populations.map(({ path, title, rows }) => (
            <option key={path} value={path}>
              {title} ({countText(rows)})
            </option>
          ))}
        </Select>
      </Field>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="Size" error={size === OWN ? undefined : failure?.fields?.size}>
          <Select name="size" value={size} onChange={(event) => setSize(event.target.value)}>
            {SAMPLE_SIZES.map((each) => (
              <option key={each}>{each}</option>
            ))}
            <option value="all">All</option>
            <option value={OWN}>Another number</option>
          </Select>
        </Field>
        {size === OWN && (
          <Field label="How many" error={failure?.fields?.size}>
            <Input name="own" type="number" min={1} max={MOST_DRAWN} step={1} required />
          </Field>
        )}
      </div>
      <Field
        label="Seed"
        hint="Proposed by chance. Choose your own word or number if you would rather not rely on that."
        error={failure?.fields?.seed}
      >
        <Input
          name="seed"
          defaultValue={seed}
          required
          maxLength={64}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
      <Button type="submit" variant="primary" disabled={isPending}>
        {isPending ? 'One moment…' : 'Draw'}
      </Button>
    </form>
  );
}
