import { Card } from '@/app/_ui/card';
import { KeyValue } from '@/app/_ui/key-value';
import { LinkedCount } from '@/app/_ui/linked-count';
import { Notice } from '@/app/_ui/notice';
import { Count } from '@/app/_ui/number';
import { RelativeTime } from '@/app/_ui/relative-time';
import { StateText } from '@/app/_ui/state-text';
import type { UploadDetail } from '@/lib/uploads/queries';
import { sizeText } from '../size-text';
import { UploadBadge } from '../upload-badge';

/** What the file is, who brought it, and what was found in it. */
export function FileCard({ upload, now }: { upload: UploadDetail; now: string }) {
  const { entries, finds, bad, good, notes, unreadColumns } = upload;
  const what = finds === 'leaks' ? 'Leaks' : 'Credentials';
  return (
    <Card title="The file">
      {upload.failure && <Notice tone="bad" title={upload.failure} className="mb-3" />}
      <KeyValue
        items={[
          { label: 'State', value: <UploadBadge state={upload.state} /> },
          { label: what, value: <Count value={entries} />, hint: 'Each counted once.' },
          { label: 'Rows read', value: <Count value={good} /> },
          { label: 'Bad rows', value: <LinkedCount value={bad} href="#problems" /> },
          ...(notes > 0
            ? [{ label: 'Texts dropped', value: <Count value={notes} />, hint: 'They looked like secrets.' }]
            : []),
          ...(unreadColumns.length > 0
            ? [{ label: 'Columns left out', value: unreadColumns.join(', ') }]
            : []),
          {
            label: 'Account',
            value: upload.account ?? <StateText state="none" title="As the file says it" />,
          },
          {
            label: 'Represents',
            value: upload.dataAt ? (
              <RelativeTime at={upload.dataAt} now={now} />
            ) : (
              <StateText state="unknown" title="Not said yet" />
            ),
          },
          {
            label: 'Uploaded',
            value: (
              <>
                <RelativeTime at={upload.uploadedAt} now={now} /> by {upload.uploadedBy}
              </>
            ),
          },
          {
            label: 'Size',
            value: upload.sizeBytes > 0 ? sizeText(upload.sizeBytes) : <StateText state="unknown" />,
          },
          {
            label: 'SHA-256',
            value: upload.sha256 ? (
              <code className="font-mono text-xs">{upload.sha256}</code>
            ) : (
              <StateText state="none" title="It was not read to its end" />
            ),
            hint: 'Of the file as it was sent; the file itself is not kept.',
          },
        ]}
      />
    </Card>
  );
}
