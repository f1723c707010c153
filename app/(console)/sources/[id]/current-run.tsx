import { Card } from '@/app/_ui/card';
import { Notice } from '@/app/_ui/notice';
import type { SourceRow } from '@/lib/sources/queries';
import { LiveCollection } from '../live-collection';

/** The collection that waits or runs; without one, why the last could not be done. */
export function CurrentRun({ source, canCancel }: { source: SourceRow; canCancel: boolean }) {
  if (source.open) {
    return (
      <Card title="Collecting now">
        <LiveCollection key={source.open.id} initial={source.open} canCancel={canCancel} />
      </Card>
    );
  }
  if (!source.last?.failure) return null;
  const { message, permission } = source.last.failure;
  return (
    <Notice tone="bad" title="The last collection failed">
      {message} {permission && `Missing permission: ${permission}.`}
    </Notice>
  );
}
