import type { Metadata } from 'next';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { KeyValue } from '@/app/_ui/key-value';
import { PageHeader } from '@/app/_ui/page-header';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { readAbout } from '@/lib/web/status';
import { WorkerTable } from './worker-table';

export const metadata: Metadata = { title: 'About' };

export default async function AboutPage() {
  const viewer = await requireViewer('settings:read');
  const runtime = getRuntime();
  const { version, node, database, migration, workers } = await readAbout(viewer, runtime);
  const now = runtime.clock.now();
  return (
    <>
      <PageHeader title="About" description="What runs here." />
      <Card title="Versions">
        <KeyValue
          items={[
            { label: 'Muster', value: version },
            { label: 'Database', value: database, hint: migration ? `Tables as of ${migration}` : undefined },
            { label: 'Node.js', value: node },
          ]}
        />
      </Card>
      <Card
        flush
        title="Workers"
        description="They collect and judge. A worker that is silent for a minute counts as gone, and another takes over its work."
      >
        {workers.length === 0 ? (
          <EmptyState title="No worker was seen in the last week">
            Nothing is collected until one runs; npm start starts one.
          </EmptyState>
        ) : (
          <WorkerTable rows={workers} now={now} />
        )}
      </Card>
    </>
  );
}
