'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { useToast } from '@/app/_ui/toast';
import { ConfirmDialog } from '../../../_action/confirm-dialog';
import { discard, publish } from '../../actions';

interface Props {
  id: string;
  revision: number;
  isSimulated: boolean;
  /** Why this person may not publish it; null: may. */
  refusal: string | null;
}

/** Simulate, publish, discard. */
export function DraftControls({ id, revision, isSimulated, refusal }: Props) {
  const router = useRouter();
  const toast = useToast();
  const [isRunning, setRunning] = useState(false);
  const simulate = async () => {
    setRunning(true);
    try {
      const answer = await fetch(`/api/policies/drafts/${id}/simulation`, { method: 'POST' });
      const body = (await answer.json()) as { error?: { message: string } };
      if (answer.ok) toast({ tone: 'good', title: 'The draft is simulated.' });
      else toast({ tone: 'bad', title: body.error?.message ?? 'The simulation failed.' });
    } catch {
      toast({ tone: 'bad', title: 'Muster did not answer. Try again.' });
    } finally {
      setRunning(false);
      router.refresh();
    }
  };
  return (
    <>
      <Button variant={isSimulated ? 'secondary' : 'primary'} disabled={isRunning} onClick={simulate}>
        {isRunning ? 'Judging every credential…' : isSimulated ? 'Simulate again' : 'Simulate'}
      </Button>
      {isSimulated && refusal === null && (
        <ConfirmDialog
          opener="Publish"
          openerLabel="Publish the draft"
          title="Publish this policy?"
          description="From then on every credential is judged by it. Earlier versions and what was found under them stay readable."
          keep="Not yet"
          verb="Publish it"
          leadsTo="/policies"
          said="The policy is published; credentials are being judged by it."
          run={() => publish({ id, revision })}
        />
      )}
      <ConfirmDialog
        opener="Discard"
        openerLabel="Discard the draft"
        title="Discard this draft?"
        description="It is put aside and can no longer be published."
        verb="Discard it"
        leadsTo="/policies"
        said="The draft is discarded."
        run={() => discard({ id, revision })}
      />
    </>
  );
}
