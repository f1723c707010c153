import Link from 'next/link';
import { Notice } from '@/app/_ui/notice';
import { Count } from '@/app/_ui/number';
import { RelativeTime } from '@/app/_ui/relative-time';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { BULK_STATE_TITLES, decisionWords } from '@/lib/bulk/model';
import { findLastBulk } from '@/lib/bulk/queries';
import type { Database } from '@/lib/platform/database/client';
import { UndoButton } from './undo-button';

interface LastBulkProps {
  viewer: Viewer;
  database: Database;
  now: Date;
}

/** What the viewer changed last, with its record and its undo; for an hour. */
export async function LastBulk({ viewer, database, now }: LastBulkProps) {
  if (!can(viewer, 'bulk:read')) return null;
  const bulk = await findLastBulk(viewer, database, now);
  if (!bulk || bulk.state === 'undone') return null;
  return (
    <Notice
      tone="neutral"
      title={`You set ${decisionWords(bulk.decision)}`}
      className="mb-3"
      action={
        <>
          {bulk.state === 'done' && can(viewer, 'bulk:request') && bulk.changed > 0 && (
            <UndoButton id={bulk.id} />
          )}
          <Link href={`/credentials/bulk/${bulk.id}`} className="link">
            The record
          </Link>
        </>
      }
    >
      {bulk.state === 'done' ? (
        <>
          <Count value={bulk.changed} /> {bulk.changed === 1 ? 'credential' : 'credentials'} changed
        </>
      ) : (
        BULK_STATE_TITLES[bulk.state]
      )}
      , <RelativeTime at={bulk.requestedAt} now={now} />.
    </Notice>
  );
}
