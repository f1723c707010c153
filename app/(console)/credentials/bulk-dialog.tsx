'use client';

import { useRouter } from 'next/navigation';
import { type SubmitEvent, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { countText } from '@/app/_ui/number-text';
import { useToast } from '@/app/_ui/toast';
import { type BulkKind, type BulkPreview, type Decision, decisionWords } from '@/lib/bulk/model';
import type { BulkTarget } from '@/lib/bulk/schema';
import { FailureNotice } from '../_action/failure-notice';
import { type Failure, UNREACHABLE, useAction } from '../_action/use-action';
import { changeMany, undoMany } from './actions';
import { BulkFields, decisionOf } from './bulk-fields';
import { PreviewList } from './bulk-preview';
import { bulkWords, undoWords } from './changed-words';

interface BulkDialogProps {
  kind: BulkKind;
  /** How many credentials it is about, in words. */
  what: string;
  target: BulkTarget;
  teams: readonly string[];
  onDone: () => void;
}

interface Step {
  decision: Decision;
  reason: string;
  preview: BulkPreview;
}

/** Decides the same of many credentials: first what it would do, then, on a second button, doing it. */
export function BulkDialog({ kind, what, target, teams, onDone }: BulkDialogProps) {
  const [isOpen, setOpen] = useState(false);
  const [step, setStep] = useState<Step | null>(null);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [isReading, setReading] = useState(false);
  const router = useRouter();
  const toast = useToast();
  const undo = useUndo();
  const change = (next: boolean) => {
    setOpen(next);
    setStep(null);
    setRefused(null);
  };
  const { send, failure, isPending } = useAction<{ id: string; matched: number; changed: number | null }>({
    said: bulkWords,
    offer: ({ id, changed }) => (changed ? { label: 'Undo', run: () => undo(id) } : undefined),
    onDone: ({ id, changed }) => {
      change(false);
      onDone();
      if (changed === null) router.push(`/credentials/bulk/${id}`);
      else router.refresh();
    },
  });
  const preview = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const decision = decisionOf(kind, form);
    setReading(true);
    const answer = await readPreview(target, decision);
    setReading(false);
    if ('error' in answer) setRefused(answer.error);
    else {
      setRefused(null);
      setStep({ decision, reason: String(form.get('reason') ?? '').trim(), preview: answer });
      if (answer.changes === 0)
        toast({ tone: 'neutral', title: 'Nothing to change: they already stand so.' });
    }
  };
  const apply = ({ decision, reason, preview: { matched } }: Step) =>
    send(() => changeMany({ target, decision, reason, expected: matched }));
  const title = kind === 'class' ? `Classify ${what}` : `Assign an owner to ${what}`;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={change}
      trigger={
        <Button variant="secondary" size="sm">
          {kind === 'class' ? 'Classify' : 'Assign owner'}
        </Button>
      }
      title={title}
      description={
        step
          ? `Set ${decisionWords(step.decision)}. Nothing has been changed yet.`
          : 'What is set by hand wins over tags. You see what it would do before anything is changed.'
      }
    >
      <FailureNotice failure={failure ?? refused} />
      <form onSubmit={preview} className="space-y-3" hidden={step !== null}>
        <BulkFields kind={kind} teams={teams} failure={refused} />
        <Button type="submit" variant="primary" disabled={isReading}>
          {isReading ? 'Counting…' : 'Preview'}
        </Button>
      </form>
      {step && (
        <div className="space-y-3">
          <PreviewList preview={step.preview} />
          <div className="flex flex-wrap justify-end gap-2">
            <Button onClick={() => setStep(null)}>Back</Button>
            <Button
              data-autofocus
              variant="primary"
              disabled={isPending || step.preview.changes === 0}
              onClick={() => apply(step)}
            >
              {isPending ? 'Changing…' : `Change ${countText(step.preview.changes)}`}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

async function readPreview(
  target: BulkTarget,
  decision: Decision,
): Promise<BulkPreview | { error: Failure }> {
  try {
    const response = await fetch('/api/bulk/preview', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ target, decision }),
    });
    return (await response.json()) as BulkPreview | { error: Failure };
  } catch {
    return { error: UNREACHABLE };
  }
}

/** Undoes from the message that said what was done. */
function useUndo(): (id: string) => void {
  const router = useRouter();
  const { send } = useAction<{ id: string; restored: number | null; kept: number | null }>({
    said: undoWords,
    saysFailure: true,
    onDone: ({ id, restored }) => {
      if (restored === null) router.push(`/credentials/bulk/${id}`);
      else router.refresh();
    },
  });
  return (id) => send(() => undoMany({ id }));
}
