import { Plug, ScanSearch } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Count } from '@/app/_ui/number';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { RunningCollections } from '@/lib/posture/queries-sight';
import { NothingOwned } from '../nothing-listed';
import { ProgressBar } from '../sources/progress-bar';
import { AutoRefresh } from './auto-refresh';

interface FirstRunProps {
  viewer: Viewer;
  sources: number;
  running: RunningCollections;
}

/** Nothing to show yet, and why: no source, a first collection under way, nothing found, or nothing of the viewer's. */
export function FirstRun({ viewer, sources, running }: FirstRunProps) {
  if (running.running > 0) return <Running {...running} />;
  return (
    <Card>
      <Nothing viewer={viewer} sources={sources} />
    </Card>
  );
}

function Nothing({ viewer, sources }: Pick<FirstRunProps, 'viewer' | 'sources'>) {
  if (sources === 0) {
    const mayConnect = can(viewer, 'source:connect');
    const mayAnswer = can(viewer, 'profile:edit');
    return (
      <EmptyState
        icon={Plug}
        title="No source is connected yet"
        action={
          <div className="flex flex-wrap justify-center gap-2">
            {mayConnect && (
              <Button asChild variant="primary">
                <Link href="/sources">Connect a source</Link>
              </Button>
            )}
            {mayAnswer && (
              <Button asChild>
                <Link href="/settings/profile">Answer six questions</Link>
              </Button>
            )}
          </div>
        }
      >
        Muster reads the metadata of credentials where they live: a cloud account, a tenant, a project.{' '}
        {!mayConnect && 'A platform engineer can connect one. '}
        {mayAnswer &&
          'Six questions about your organisation choose the limits and name the sources to connect.'}
      </EmptyState>
    );
  }
  if (viewer.role === 'owner') {
    return <NothingOwned viewer={viewer} ofTeams={(teams) => `No credential names ${teams} as its owner.`} />;
  }
  return (
    <EmptyState
      icon={ScanSearch}
      title="No credential was found yet"
      action={
        can(viewer, 'source:read') && (
          <Button asChild>
            <Link href="/sources">Go to sources</Link>
          </Button>
        )
      }
    >
      A source is connected. It was not collected yet, or nothing in it could be read; its page says which.
    </EmptyState>
  );
}

function Running({ cells, cellsDone, listed }: RunningCollections) {
  return (
    <Card title="The first collection is under way">
      <AutoRefresh seconds={3} />
      <ProgressBar label="Cells read" value={cellsDone} max={cells > 0 ? cells : null} />
      <p role="status" className="mt-2 text-muted">
        <Count value={cellsDone} /> of <Count value={cells} /> cells read, <Count value={listed} />{' '}
        credentials so far. You can leave; it goes on by itself.
      </p>
    </Card>
  );
}
