import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { KeyValue } from '@/app/_ui/key-value';
import { LinkedCount } from '@/app/_ui/linked-count';
import { RelativeTime } from '@/app/_ui/relative-time';
import { isOpen } from '@/lib/sources/states';
import type { UploadDetail } from '@/lib/uploads/queries';
import { CollectionBadge } from '../../state-badges';
import { WhileOpen } from './while-open';

/** What became of a file that was taken in. */
export function ResultCard({ upload, now }: { upload: UploadDetail; now: string }) {
  const { collectionState: state, leaks } = upload;
  if (!state) return null;
  const list = `/sources/leaks?upload=${upload.id}`;
  return (
    <Card
      title="Taken in"
      actions={
        upload.sourceId !== null && (
          <Button asChild size="sm">
            <Link href={`/sources/${upload.sourceId}`}>{upload.sourceName}</Link>
          </Button>
        )
      }
    >
      {isOpen(state) && upload.collectionId && <WhileOpen collectionId={upload.collectionId} />}
      <KeyValue
        items={[
          { label: 'Collection', value: <CollectionBadge state={state} /> },
          { label: 'As of', value: <RelativeTime at={upload.dataAt} now={now} /> },
          {
            label: 'Declared complete',
            value: upload.complete ? 'yes' : 'no',
            hint: upload.complete
              ? 'What it did not list is gone.'
              : 'Nothing is concluded about what it did not list.',
          },
          ...(leaks
            ? [
                {
                  label: 'Of known credentials',
                  value: <LinkedCount value={leaks.matched} href={`${list}&matched=yes`} />,
                  hint: 'As its repositories are known now; each is a finding of its credential while that works.',
                },
                {
                  label: 'Of none that is known',
                  value: <LinkedCount value={leaks.unmatched} href={`${list}&matched=no`} />,
                  hint: 'As its repositories are known now. Nothing public tells whose they are, or nobody connected where they belong.',
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
