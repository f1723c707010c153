'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { countText } from '@/app/_ui/number-text';
import { ProgressBar } from '../../../sources/progress-bar';

const POLL_MS = 1_500;

interface Progress {
  state: 'running' | 'done' | 'undoing' | 'undone';
  matched: number;
  changed: number;
  same: number;
  gone: number;
  restored: number;
  kept: number;
}

/** A bulk change, or its undo, that a worker is at; the page is brought up to date when it ends. */
export function LiveBulk({ id, initial }: { id: string; initial: Progress }) {
  const [row, setRow] = useState(initial);
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(async () => {
      const response = await fetch(`/api/bulk/${id}`).catch(() => null);
      if (!response?.ok) return;
      const next = (await response.json()) as Progress;
      setRow(next);
      if (next.state === 'done' || next.state === 'undone') router.refresh();
    }, POLL_MS);
    return () => clearInterval(timer);
  }, [id, router]);
  const isUndo = row.state === 'undoing';
  const value = isUndo ? row.restored + row.kept : row.changed + row.same + row.gone;
  const max = isUndo ? row.changed : row.matched;
  return (
    <div className="space-y-1.5" aria-live="polite">
      <ProgressBar
        label={isUndo ? 'Progress of the undo' : 'Progress of the change'}
        value={value}
        max={max}
      />
      <p className="text-xs text-muted tabular-nums">
        {countText(value)} of {countText(max)}. A worker is at it; you can leave this page.
      </p>
    </div>
  );
}
