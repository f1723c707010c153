'use client';

import type { SubmitEvent } from 'react';
import { Button } from '@/app/_ui/button';
import { useAction } from '../../_action/use-action';
import { save } from '../actions';

/** The rules as text; what is wrong stands below with its lines. */
export function RulesForm({ version, text }: { version: number; text: string }) {
  const { send, failure, isPending } = useAction<{ version: number; rules: number }>({
    said: ({ version: saved, rules }) => `Version ${saved} is saved with ${rules} rules.`,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const written = String(new FormData(event.currentTarget).get('text') ?? '');
    send(() => save({ version, text: written }));
  };
  return (
    <form onSubmit={submit} className="space-y-3">
      <textarea
        name="text"
        aria-label="Rules"
        aria-invalid={failure ? true : undefined}
        aria-describedby={failure ? 'rules-errors' : undefined}
        defaultValue={text}
        rows={18}
        spellCheck={false}
        maxLength={500_000}
        placeholder={'# whom to ask\n*-checkout-* @payments\naccount:prod-data kind:database-* @data'}
        className="w-full rounded border border-line-strong bg-surface p-2 font-mono text-xs text-ink placeholder:text-faint aria-invalid:border-bad"
      />
      {failure && (
        <p id="rules-errors" role="alert" className="whitespace-pre-line text-bad">
          {failure.fields?.text ?? failure.message}
        </p>
      )}
      <Button type="submit" variant="primary" disabled={isPending}>
        {isPending ? 'Saving…' : 'Save'}
      </Button>
    </form>
  );
}
