'use client';

import { Square } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Count } from '@/app/_ui/number';
import { useToast } from '@/app/_ui/toast';
import type { CollectionRow } from '@/lib/sources/collection-queries';
import { COLLECTION_LABELS, isOpen } from '@/lib/sources/states';
import { useAction } from '../_action/use-action';
import { cancel } from './actions';
import { ProgressBar } from './progress-bar';
import { CollectionBadge } from './state-badges';

const POLL_MS = 1_500;

interface LiveCollectionProps {
  initial: CollectionRow;
  canCancel: boolean;
  /** Without the cancel button and the words, for a table cell. */
  compact?: boolean;
}

/** A collection that waits or runs, with counts that move; the page is brought up to date when it ends. */
export function LiveCollection({ initial, canCancel, compact }: LiveCollectionProps) {
  const row = useLive(initial);
  const { send, isPending } = useAction({ said: 'The collection was asked to stop.', saysFailure: true });
  const { cells, cellsDone, listed, calls, current } = row.progress;
  const stopping = row.cancelRequestedAt !== null;
  const stop = () => send(() => cancel({ collectionId: row.id }));
  return (
    <div className="flex min-w-44 flex-col gap-1.5">
      <div className="flex flex-wrap items-center gap-2">
        <CollectionBadge state={row.state} />
        {stopping && isOpen(row.state) && <span className="text-xs text-muted">stopping</span>}
        {canCancel && !compact && isOpen(row.state) && (
          <Button size="sm" variant="danger" disabled={isPending || stopping} onClick={stop}>
            <Square aria-hidden className="size-3.5" />
            Cancel
          </Button>
        )}
      </div>
      <ProgressBar
        label={`Progress of the collection of ${row.sourceName}`}
        value={cellsDone}
        max={cells > 0 ? cells : null}
      />
      <p className="text-xs text-muted">
        <Count value={cellsDone} /> of <Count value={cells} /> cells, <Count value={listed} /> credentials
        listed
        {!compact && (
          <>
            , <Count value={calls} /> calls{current && <>; reading {current}</>}
          </>
        )}
      </p>
    </div>
  );
}

function useLive(initial: CollectionRow): CollectionRow {
  const [row, setRow] = useState(initial);
  const router = useRouter();
  const toast = useToast();
  useEffect(() => {
    const stop = new AbortController();
    const look = async () => {
      const response = await fetch(`/api/collections/${initial.id}`, {
        signal: stop.signal,
        cache: 'no-store',
      });
      if (!response.ok) return;
      const now = (await response.json()) as CollectionRow;
      if (stop.signal.aborted) return;
      setRow(now);
      if (isOpen(now.state)) return;
      clearInterval(timer);
      toast({
        tone: now.state === 'complete' ? 'good' : now.state === 'failed' ? 'bad' : 'warn',
        title: `${now.sourceName}: ${COLLECTION_LABELS[now.state].toLowerCase()}`,
      });
      router.refresh();
    };
    // A server that restarts meanwhile is asked again at the next turn.
    const timer = setInterval(() => void look().catch(() => undefined), POLL_MS);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [initial.id, router, toast]);
  return row;
}
