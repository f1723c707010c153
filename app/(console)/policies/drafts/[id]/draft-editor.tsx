'use client';

import type { SubmitEvent } from 'react';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { Field, Input, Select } from '@/app/_ui/form';
import type { JsonObject } from '@/lib/kernel/json';
import type { ClassificationRule } from '@/lib/policies/model';
import { FailureNotice } from '../../../_action/failure-notice';
import { useAction } from '../../../_action/use-action';
import { save } from '../../actions';
import { ClassificationFields } from './classification-fields';
import { type FrameworkField, FrameworkFields } from './framework-fields';
import { type LimitField, LimitFields } from './limit-fields';
import { documentOf } from './read-form';

export interface RuleField {
  id: string;
  title: string;
  /** The severity it is shipped with. */
  shipped: string;
  /** `as-shipped`, `off` or another severity. */
  chosen: string;
}

interface Props {
  draft: { id: string; revision: number; reason: string };
  document: JsonObject;
  kinds: readonly LimitField[];
  classes: readonly LimitField[];
  idle: readonly LimitField[];
  exceptions: readonly LimitField[];
  frameworks: readonly FrameworkField[];
  rules: readonly RuleField[];
  severities: readonly { value: string; label: string }[];
}

/** Every number a person may change, as one form. Saving makes a new revision, which is to be simulated again. */
export function DraftEditor(props: Props) {
  const { draft, document, kinds, classes, idle, exceptions, frameworks, rules, severities } = props;
  const { send, failure, isPending } = useAction<{ id: string; revision: number }>({
    said: 'The draft is saved.',
  });
  const wrong = failure?.fields ?? {};
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const input = {
      id: draft.id,
      revision: draft.revision,
      document: documentOf(document, form),
      reason: String(form.get('reason') ?? ''),
    };
    send(() => save(input as unknown as Parameters<typeof save>[0]));
  };
  return (
    <form onSubmit={submit} className="space-y-4">
      <FailureNotice failure={failure} />
      <Card title="What this changes, and why">
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label="Name of the policy" error={wrong['document.name']}>
            <Input name="name" required maxLength={200} defaultValue={String(document.name)} />
          </Field>
          <Field
            label="Days to classify a new credential"
            hint="After them it is judged as class A."
            error={wrong['document.classificationDeadlineDays']}
          >
            <Input
              name="classificationDeadlineDays"
              type="number"
              required
              min={1}
              max={3650}
              defaultValue={Number(document.classificationDeadlineDays)}
            />
          </Field>
          <Field label="Reason" hint="Stays with the version." error={wrong.reason} className="sm:col-span-2">
            <Input name="reason" required maxLength={2000} defaultValue={draft.reason} />
          </Field>
        </div>
      </Card>
      <FrameworkFields fields={frameworks} wrong={underDocument(wrong)} />
      <Card flush title="Greatest age by kind" description="Empty: no limit.">
        <LimitFields label="Days by kind" fields={kinds} empty="none" wrong={underDocument(wrong)} />
      </Card>
      <Card flush title="Greatest age by class" description="For the kinds whose class counts.">
        <LimitFields label="Days by class" fields={classes} wrong={underDocument(wrong)} />
      </Card>
      <Card flush title="Longest time without use" description="Empty: not judged.">
        <LimitFields
          label="Days without use by kind"
          fields={idle}
          empty="not judged"
          wrong={underDocument(wrong)}
        />
      </Card>
      <Card flush title="Longest exception" description="By the gravest finding it covers.">
        <LimitFields
          label="Days of an exception by severity"
          fields={exceptions}
          wrong={underDocument(wrong)}
        />
      </Card>
      <ClassificationFields
        rules={document.classification as unknown as ClassificationRule[]}
        wrong={underDocument(wrong)}
      />
      <Card
        title="Rules"
        description="How much a failure weighs. A notice does not put a credential out of policy."
      >
        <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {rules.map(({ id, title, shipped, chosen }) => (
            <Field key={id} label={title}>
              <Select name={`rules.${id}.severity`} defaultValue={chosen}>
                <option value="as-shipped">As shipped ({shipped})</option>
                {severities.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
                <option value="off">Not judged</option>
              </Select>
            </Field>
          ))}
        </div>
      </Card>
      <div className="sticky bottom-0 flex gap-2 border-t border-line bg-surface py-3 max-sm:bottom-13">
        <Button type="submit" variant="primary" disabled={isPending}>
          {isPending ? 'Saving…' : 'Save the draft'}
        </Button>
      </div>
    </form>
  );
}

function underDocument(wrong: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(wrong).map(([path, text]) => [path.replace(/^document\./, ''), text]),
  );
}
