'use client';

import { Pause, Play, RefreshCw } from 'lucide-react';
import { Button } from '@/app/_ui/button';
import { collectNow, pause, resume } from './actions';
import { useAct } from './use-act';

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
  const { act, isPending } = useAct();
  const run = () => act(() => collectNow({ sourceId }), `Collection of ${name} requested.`);
  const toggle = () =>
    paused
      ? act(() => resume({ sourceId }), `${name} is collected on schedule again.`)
      : act(() => pause({ sourceId }), `${name} is paused.`);
  return (
    <span className="inline-flex flex-wrap gap-1">
      {canCollect && (
        <Button
          size="sm"
          disabled={isPending || isOpen}
          onClick={run}
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
          onClick={toggle}
          aria-label={`${paused ? 'Resume' : 'Pause'} ${name}`}
        >
          {paused ? <Play aria-hidden className="size-3.5" /> : <Pause aria-hidden className="size-3.5" />}
          {paused ? 'Resume' : 'Pause'}
        </Button>
      )}
    </span>
  );
}
