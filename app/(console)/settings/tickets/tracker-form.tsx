'use client';

import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Checkbox, Field, Input, Select } from '@/app/_ui/form';
import { SEVERITY_LABELS } from '@/lib/policies/labels';
import { SEVERITIES } from '@/lib/policies/model';
import { TRACKER_FIELDS, TRACKER_TITLES } from '@/lib/tickets/labels';
import type { TrackerKind } from '@/lib/tickets/model';
import type { AddTracker } from '@/lib/tickets/schema';
import { FailureNotice } from '../../_action/failure-notice';
import type { Failure } from '../../_action/use-action';
import { inputOf } from './read-form';

/** What a form begins with; of a new tracker there is nothing. */
export interface TrackerSeed {
  kind: TrackerKind;
  name: string;
  config: Record<string, string>;
  places: string;
  mappedOnly: boolean;
  automatic: string;
  dailyLimit: number;
}

interface TrackerFormProps {
  seed: TrackerSeed | null;
  failure: Failure | null;
  isPending: boolean;
  verb: string;
  onSend: (kind: TrackerKind, input: Omit<AddTracker, 'kind'>) => void;
}

const AREA =
  'w-full min-w-0 rounded border border-line-strong bg-surface px-2 py-1 font-mono text-xs text-ink placeholder:text-faint';

/** Where tickets are kept, whose, and which make themselves. */
export function TrackerForm({ seed, failure, isPending, verb, onSend }: TrackerFormProps) {
  const [kind, setKind] = useState<TrackerKind>(seed?.kind ?? 'jira-cloud');
  const wrong = failure?.fields ?? {};
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSend(kind, inputOf(kind, new FormData(event.currentTarget)));
  };
  return (
    <form onSubmit={submit} className="space-y-3">
      <FailureNotice failure={failure} />
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="Kind" error={wrong.kind}>
          <Select
            name="kind"
            value={kind}
            disabled={seed !== null}
            onChange={(event) => setKind(event.target.value as TrackerKind)}
          >
            {Object.entries(TRACKER_TITLES).map(([value, title]) => (
              <option key={value} value={value}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="Name" error={wrong.name}>
          <Input name="name" required maxLength={80} defaultValue={seed?.name} autoComplete="off" />
        </Field>
        {TRACKER_FIELDS[kind].map(({ name, label, hint, isRequired, initial }) => (
          <Field key={`${kind}.${name}`} label={label} hint={hint} error={wrong[`config.${name}`]}>
            <Input
              name={`config.${name}`}
              required={isRequired}
              readOnly={seed !== null && name === 'baseUrl'}
              defaultValue={seed?.config[name] ?? initial}
              maxLength={2_000}
              autoComplete="off"
              spellCheck={false}
            />
          </Field>
        ))}
      </div>
      <Field
        label="Places of owners"
        hint={`One owner per line: owner, ${kind === 'github' ? 'repository' : 'project, component'}, labels with spaces between. Empty parts are as above.`}
        error={wrong.places}
      >
        <textarea
          name="places"
          rows={3}
          defaultValue={seed?.places}
          spellCheck={false}
          className={AREA}
          placeholder={
            kind === 'github' ? 'storefront, acme/shop, , security' : 'storefront, SHOP, Keys, security'
          }
        />
      </Field>
      <Checkbox
        name="mappedOnly"
        defaultChecked={seed?.mappedOnly ?? false}
        label="Only findings of these owners"
        hint="So that one team can use another tracker"
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <Field label="Tickets by themselves" error={wrong.automatic}>
          <Select name="automatic" defaultValue={seed?.automatic ?? 'never'}>
            <option value="never">Never: by hand only</option>
            {[...SEVERITIES].reverse().map((severity) => (
              <option key={severity} value={severity}>
                {SEVERITY_LABELS[severity]}
                {severity === 'critical' ? '' : ' and worse'}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="At most in 24 hours" error={wrong.dailyLimit}>
          <Input
            name="dailyLimit"
            type="number"
            min={1}
            max={1_000}
            required
            defaultValue={seed?.dailyLimit ?? 50}
          />
        </Field>
      </div>
      <Button type="submit" variant="primary" disabled={isPending}>
        {isPending ? 'One moment…' : verb}
      </Button>
    </form>
  );
}
