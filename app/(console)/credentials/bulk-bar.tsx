'use client';

import { useRef, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { countText } from '@/app/_ui/number-text';
import { useSelected } from '@/app/_ui/use-selected';
import type { BulkTarget } from '@/lib/bulk/schema';
import type { BoundedCount } from '@/lib/kernel/pagination';
import { BulkDialog } from './bulk-dialog';
import { credentials } from './changed-words';

interface BulkBarProps {
  teams: readonly string[];
  /** How many match on all pages, and the query that finds them. */
  total: BoundedCount;
  query: string;
}

/** What to do with the selected rows, or with all that match; stays out of sight until there are some. */
export function BulkBar({ teams, total, query }: BulkBarProps) {
  const bar = useRef<HTMLElement>(null);
  const { ids, onPage, clear } = useSelected(bar);
  /** The selection that was widened to all that match; another selection is not. */
  const [widened, setWidened] = useState<readonly number[] | null>(null);
  const isAll = widened === ids;
  const totalText = `${total.exact ? '' : 'more than '}${countText(total.value)}`;
  const hasMore = !total.exact || total.value > onPage;
  const target: BulkTarget = isAll ? { query } : { ids };
  const what = isAll ? `${totalText} credentials` : credentials(ids.length);
  return (
    <section
      ref={bar}
      aria-label="Selected credentials"
      className={
        ids.length === 0
          ? 'hidden'
          : 'sticky bottom-3 z-10 mt-3 hidden flex-wrap items-center gap-2 rounded border border-line bg-surface p-2 shadow-lg md:flex'
      }
    >
      <span aria-live="polite" className="px-1 tabular-nums">
        {isAll ? `All ${totalText} that match` : `${ids.length} selected`}
      </span>
      {!isAll && ids.length === onPage && hasMore && (
        <Button variant="ghost" size="sm" onClick={() => setWidened(ids)}>
          Select all {totalText} that match
        </Button>
      )}
      <BulkDialog kind="class" what={what} target={target} teams={teams} onDone={clear} />
      <BulkDialog kind="owner" what={what} target={target} teams={teams} onDone={clear} />
      <Button variant="ghost" size="sm" onClick={clear}>
        Clear selection
      </Button>
    </section>
  );
}
