import Link from 'next/link';
import { Notice } from '@/app/_ui/notice';
import { RelativeTime } from '@/app/_ui/relative-time';
import type { CredentialDetail } from '@/lib/credentials/queries-detail';
import { coverageFacts } from '@/lib/sources/model';

/** What stands between the reader and trusting this page: the credential is gone, or could not be read lately. */
export function StateNotices({ credential }: { credential: CredentialDetail }) {
  const { origin, goneAt } = credential;
  if (goneAt) {
    return (
      <div className="mb-4">
        <Notice
          tone="neutral"
          title={
            <>
              Gone <RelativeTime at={goneAt} />
            </>
          }
        >
          A complete collection of {origin.sourceName} no longer listed it. What follows is its last known
          state; it is not judged any more.
        </Notice>
      </div>
    );
  }
  if (!credential.isStale) return null;
  const { label, meaning } = coverageFacts(origin.cellState);
  return (
    <div className="mb-4">
      <Notice
        tone="warn"
        title={
          <>
            Stale: not read completely{' '}
            {origin.completedAt ? (
              <>
                since <RelativeTime at={origin.completedAt} />
              </>
            ) : (
              'so far'
            )}
          </>
        }
      >
        The last attempt at {credential.account} / {credential.region} with {origin.collector}
        {origin.attemptedAt && (
          <>
            {' '}
            (<RelativeTime at={origin.attemptedAt} />)
          </>
        )}{' '}
        ended: {label.toLowerCase()}. {meaning}
        {origin.cellPermission && (
          <>
            {' '}
            Missing permission: <code>{origin.cellPermission}</code>.
          </>
        )}{' '}
        Nothing is concluded from its absence;{' '}
        <Link href={`/sources/${origin.sourceId}`} className="link">
          see the source
        </Link>
        .
      </Notice>
    </div>
  );
}
