'use client';

import { Pause, Play, RefreshCw } from 'lucide-react';
import { Button } from '@/app/_ui/button';
import { useAction } from '../_action/use-action';
import { collectNow, pause, resume } from './actions';

interface SourceControlsProps {
  sourceId: number;
  name: string;
  paused: boolean;
  isOpen: boolean;
  canCollect: boolean;
  canPause: boolean;
}

/** Run now, and pause or resume; each only for those who may. */
export function SourceControls({
  sourceId,
  name,
  paused,
  isOpen,
  canCollect,
  canPause,
}: SourceControlsProps) {
  const run = useAction({ said: `Collection of ${name} requested.`, saysFailure: true });
  const toggle = useAction({
    said: paused ? `${name} is collected on schedule again.` : `${name} is paused.`,
    saysFailure: true,
  });
  const isPending = run.isPending || toggle.isPending;
  return (
    <span className="inline-flex flex-wrap gap-1">
      {canCollect && (
        <Button
          size="sm"
          disabled={isPending || isOpen}
          onClick={() => run.send(() => collectNow({ sourceId }))}
          aria-label={`${isOpen ? 'Collecting' : 'Run now'}: ${name}`}
        >
          <RefreshCw aria-hidden className="size-3.5" />
          {isOpen ? 'Collecting' : 'Run now'}
        </Button>
      )}
      {canPause && (
        <Button
          size="sm"
          variant="ghost"
          disabled={isPending}
          onClick={() => toggle.send(() => (paused ? resume({ sourceId }) : pause({ sourceId })))}
          aria-label={`${paused ? 'Resume' : 'Pause'} ${name}`}
        >
          {paused ? <Play aria-hidden className="size-3.5" /> : <Pause aria-hidden className="size-3.5" />}
          {paused ? 'Resume' : 'Pause'}
        </Button>
      )}
    </span>
  );
}
