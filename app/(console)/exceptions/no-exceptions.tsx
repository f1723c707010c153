import { ShieldCheck } from 'lucide-react';
import { EmptyState } from '@/app/_ui/empty-state';
import type { ExceptionView } from '@/lib/exceptions/search';

const WORDS: Record<Exclude<ExceptionView, 'metrics'>, { title: string; text: string }> = {
  queue: { title: 'Nothing waits for a decision', text: 'Requests stand here until somebody else decides.' },
  mine: {
    title: 'None of yours',
    text: 'What you ask for, and what is in force for your teams, stands here. Ask on a finding, or with the button above.',
  },
  'in-force': { title: 'Nothing is in force', text: 'Every open finding is plainly open.' },
  ended: { title: 'None has ended', text: 'What was refused, expired, revoked or voided stays here.' },
};

/** Why a list of exceptions is empty. */
export function NoExceptions({ view, isNarrowed }: { view: ExceptionView; isNarrowed: boolean }) {
  if (isNarrowed) return <EmptyState title="None of that kind">Remove a filter to see others.</EmptyState>;
  const { title, text } = WORDS[view === 'metrics' ? 'queue' : view];
  return (
    <EmptyState icon={ShieldCheck} title={title}>
      {text}
    </EmptyState>
  );
}
