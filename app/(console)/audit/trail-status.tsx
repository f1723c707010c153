import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { KeyValue } from '@/app/_ui/key-value';
import { Notice } from '@/app/_ui/notice';
import { Count } from '@/app/_ui/number';
import { RelativeTime } from '@/app/_ui/relative-time';
import type { TrailStatus } from '@/lib/audit/queries';
import { auditHref, CLASS_LABELS } from '@/lib/audit/search';
import { RetentionDialog } from './retention-dialog';

interface TrailStatusCardProps {
  status: TrailStatus;
  now: Date;
  canRetain: boolean;
}

/** Events may wait this long before the page says that nobody links them. */
const PATIENCE_MS = 60_000;

/** Whether the trail holds, and what vouches for that. */
export function TrailStatusCard({ status, now, canRetain }: TrailStatusCardProps) {
  const { verified, checkpoint, waiting, waitingSince, heads, first, retention } = status;
  const isStuck = waitingSince !== null && now.getTime() - waitingSince.getTime() > PATIENCE_MS;
  return (
    <>
      {verified?.problem && (
        <Notice tone="bad" title="The trail does not hold">
          {verified.problem.message} Found <RelativeTime at={verified.at} now={now} /> by {verified.by}.
        </Notice>
      )}
      {isStuck && (
        <Notice tone="warn" title={`${waiting} events wait to be linked`}>
          A worker links them within a second; since <RelativeTime at={waitingSince} now={now} /> none has.
        </Notice>
      )}
      <Card title="Chain" description="One chain per class, because classes are kept for different times.">
        <div className="grid gap-x-8 lg:grid-cols-2">
          <KeyValue
            items={heads.map(({ chain, sequence }) => ({
              label: (
                <Link href={auditHref({ class: chain })} className="hover:underline">
                  {CLASS_LABELS[chain]}
                </Link>
              ),
              value: (
                <span className="flex flex-wrap items-center gap-x-3">
                  <span>
                    <Count value={sequence} /> events, kept {retention[chain]} months
                  </span>
                  {canRetain && <RetentionDialog of={chain} months={retention[chain]} />}
                </span>
              ),
              hint: (first[chain] ?? 1) > 1 ? `${(first[chain] ?? 1) - 1} of them have expired.` : undefined,
            }))}
          />
          <KeyValue
            items={[
              {
                label: 'Signed',
                value: checkpoint ? (
                  <>
                    Checkpoint {checkpoint.number}, <RelativeTime at={checkpoint.at} now={now} />
                  </>
                ) : (
                  'Not yet: the first checkpoint follows within minutes.'
                ),
                hint: checkpoint ? `Key ${checkpoint.keyId} (${checkpoint.custody})` : undefined,
              },
              {
                label: 'Verified',
                value: verified ? (
                  <>
                    <Count value={verified.events} /> events, <RelativeTime at={verified.at} now={now} />, by{' '}
                    {verified.by}
                  </>
                ) : (
                  'Not yet: a worker walks the whole trail once a day.'
                ),
              },
              {
                label: 'Verify it yourself',
                value: <code>./muster audit verify</code>,
                hint: 'Fetches every event and checks hashes and signatures on your machine.',
              },
            ]}
          />
        </div>
      </Card>
    </>
  );
}
