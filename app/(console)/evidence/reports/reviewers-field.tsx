'use client';

import { Field, Textarea } from '@/app/_ui/form';

interface ReviewersFieldProps {
  error?: string | undefined;
  initial?: string;
  required?: boolean;
}

/** Who signs off, one mail address on each line. */
export function ReviewersField({ error, initial, required }: ReviewersFieldProps) {
  return (
    <Field
      label="Reviewers, by mail address"
      hint="One on each line; each has signed in before. Whoever sets this up cannot be one."
      error={error}
    >
      <Textarea name="reviewers" rows={3} defaultValue={initial} required={required} spellCheck={false} />
    </Field>
  );
}

/** The addresses that were typed. */
export const reviewersOf = (form: FormData): string[] =>
  String(form.get('reviewers') ?? '')
    .split(/[\s,;]+/)
    .filter((mail) => mail !== '');

/** What is wrong with them, wherever among them it is. */
export const reviewersError = (fields: Record<string, string> | undefined): string | undefined =>
  Object.entries(fields ?? {}).find(([name]) => name === 'reviewers' || name.startsWith('reviewers.'))?.[1];
