import type { z } from 'zod';
import type { RequestException, SaveDraft } from '@/lib/exceptions/schema';
import type { Initial } from './load';

/** What is wrong with which input. */
export type Wrong = Readonly<Record<string, string>>;

type Asked = z.input<typeof RequestException>;

/** What the form says, as a request. The schema tells what is wrong with it. */
export function readRequest(
  form: FormData,
  initial: Pick<Initial, 'draftId' | 'renewsId'>,
  query: string | null,
): Asked {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const number = (name: string) => (text(name) === '' ? null : Number(text(name)));
  return {
    target:
      query === null ? { findings: form.getAll('finding').map(Number) } : { query, limit: number('limit') },
    reason: text('reason'),
    measures: text('measures'),
    ticket: text('ticket') || null,
    startsOn: text('startsOn') || null,
    endsOn: text('endsOn'),
    network: form.get('network') === 'on',
    useDays: number('useDays'),
    draftId: initial.draftId,
    renewsId: initial.renewsId,
  };
}

/** The same, kept for later: what is not there yet may be missing. */
export const asDraft = (asked: Asked): z.input<typeof SaveDraft> => ({
  ...asked,
  endsOn: asked.endsOn === '' ? null : asked.endsOn,
});
