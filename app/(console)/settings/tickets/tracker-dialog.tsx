'use client';

import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { useAction } from '../../_action/use-action';
import { add, change } from './actions';
import { TrackerForm, type TrackerSeed } from './tracker-form';

/** Connects a tracker. */
export function AddTrackerDialog() {
  const [isOpen, setOpen] = useState(false);
  const { send, failure, isPending } = useAction<{ id: string }>({
    said: 'The tracker is connected. Test it to see that it works.',
    onDone: () => setOpen(false),
  });
  return (
    <Dialog
      wide
      open={isOpen}
      onOpenChange={setOpen}
      trigger={<Button variant="primary">Connect a tracker</Button>}
      title="Connect a tracker"
      description="Addresses inside the network are refused unless whoever runs Muster allows them."
    >
      <TrackerForm
        seed={null}
        failure={failure}
        isPending={isPending}
        verb="Connect the tracker"
        onSend={(kind, input) => send(() => add({ kind, ...input }))}
      />
    </Dialog>
  );
}

/** Changes how a tracker is used. */
export function ChangeTrackerDialog({ id, seed }: { id: string; seed: TrackerSeed }) {
  const [isOpen, setOpen] = useState(false);
  const { send, failure, isPending } = useAction<unknown>({
    said: `${seed.name} is changed.`,
    onDone: () => setOpen(false),
  });
  return (
    <Dialog
      wide
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" variant="ghost" aria-label={`Change ${seed.name}`}>
          Change
        </Button>
      }
      title={`Change ${seed.name}`}
      description="Its address stays, for its tickets are known by it. Tickets that are there stay where they are."
    >
      <TrackerForm
        seed={seed}
        failure={failure}
        isPending={isPending}
        verb="Save"
        onSend={(_, input) => send(() => change({ id, ...input }))}
      />
    </Dialog>
  );
}
