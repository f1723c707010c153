import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { RelativeTime } from '@/app/_ui/relative-time';
import type { DraftRow } from '@/lib/policies/queries';

/** Drafts somebody is working on. */
export function DraftsCard({ rows, now }: { rows: readonly DraftRow[]; now: Date }) {
  return (
    <Card title="Drafts">
      <ul className="space-y-2">
        {rows.map((row) => (
          <li key={row.id}>
            <Link href={`/policies/drafts/${row.id}`} className="link">
              {row.reason}
            </Link>{' '}
            <span className="text-muted">
              by {row.author}, from version {row.baseVersion}, saved{' '}
              <RelativeTime at={row.updatedAt} now={now} />,{' '}
              {row.simulatedRevision === row.revision ? 'simulated' : 'not simulated'}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
