import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { KeyValue } from '@/app/_ui/key-value';
import { LinkedCount } from '@/app/_ui/linked-count';
import { Notice } from '@/app/_ui/notice';
import { PageHeader } from '@/app/_ui/page-header';
import { RelativeTime } from '@/app/_ui/relative-time';
import { can } from '@/lib/access/can';
import { RELATION_LABELS } from '@/lib/directory/labels';
import { type LeaverDetail, MOST_ITEMS, readLeaver } from '@/lib/directory/leaver-queries';
import { RELATIONS } from '@/lib/directory/model';
import { MusterError } from '@/lib/kernel/errors';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { CsvLink } from '../../../_table/csv-link';
import { ConcernTable } from '../concern-table';
import { LeaverState } from '../leaver-state';
import { NotKnown } from '../not-known';
import { ReasonDialog } from '../reason-dialog';

export const metadata: Metadata = { title: 'Leaver' };

export default async function LeaverPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('leaver:read');
  const { database, clock } = getRuntime();
  const { id } = await params;
  const leaver = await readLeaver(viewer, database, id).catch((error: unknown) => {
    if (error instanceof MusterError && error.kind === 'not-found') notFound();
    throw error;
  });
  const now = clock.now();
  const canSettle = can(viewer, 'leaver:settle') && leaver.returnedAt === null;
  return (
    <>
      <PageHeader
        title={leaver.name}
        description="What they held, made or could read when they left. An item ends when a collection sees another value, or that it is gone."
        actions={
          <Button asChild>
            <Link href="/owners/leavers">All leavers</Link>
          </Button>
        }
      />
      {leaver.empty.length > 0 && <EmptyTeams leaver={leaver} />}
      <Card title="Leaving">
        <KeyValue
          items={[
            { label: 'User name', value: leaver.userName },
            {
              label: 'Left',
              value: <RelativeTime at={leaver.leftAt} now={now} />,
              hint: `${leaver.trigger === 'directory' ? 'Told by' : 'Recorded by'} ${leaver.recordedBy}`,
            },
            {
              label: 'Came back',
              value: leaver.returnedAt ? <RelativeTime at={leaver.returnedAt} now={now} /> : 'no',
            },
            { label: 'Teams', value: leaver.teams.join(', ') || 'none' },
            { label: 'State', value: <LeaverState leaver={leaver} now={now} /> },
            ...RELATIONS.map((relation) => ({
              label: RELATION_LABELS[relation].title,
              value: countWords(leaver, relation),
              hint: RELATION_LABELS[relation].meaning,
            })),
          ]}
        />
      </Card>
      <NotKnown />
      <Card
        flush
        title={`Credentials (${leaver.items})`}
        description={
          leaver.items > MOST_ITEMS ? `The first ${MOST_ITEMS}, open ones first.` : 'Open ones first.'
        }
        actions={
          <>
            <CsvLink
              viewer={viewer}
              table="leaver-items"
              params={new URLSearchParams({ leaver: leaver.id })}
            />
            {canSettle && <DismissReadable leaver={leaver} />}
          </>
        }
      >
        {leaver.rows.length === 0 ? (
          <EmptyState title="Nothing is known to concern them">
            No credential names them as its holder or maker, and none belonged to a team of theirs.
          </EmptyState>
        ) : (
          <ConcernTable rows={leaver.rows} now={now} leaverId={canSettle ? leaver.id : undefined} />
        )}
      </Card>
    </>
  );
}

function countWords({ counts }: LeaverDetail, relation: (typeof RELATIONS)[number]): string {
  const of = counts.filter((count) => count.relation === relation);
  const all = of.reduce((sum, { count }) => sum + count, 0);
  const open = of.find(({ state }) => state === 'open')?.count ?? 0;
  return all === 0 ? 'none' : `${open} of ${all} open`;
}

function EmptyTeams({ leaver }: { leaver: LeaverDetail }) {
  return (
    <Notice tone="bad" title="Nobody active is left in these teams">
      <ul>
        {leaver.empty.map(({ name, fallback, credentials }) => (
          <li key={name}>
            {name}:{' '}
            <LinkedCount value={credentials} href={`/credentials?owner=${encodeURIComponent(name)}`} />{' '}
            {credentials === 1 ? 'credential is' : 'credentials are'} without anybody to answer;{' '}
            {fallback ? `${fallback} is its fallback and was told.` : 'it has no fallback owner.'}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Whole teams can often be told apart from what somebody really read; one reason for all that are shown. */
function DismissReadable({ leaver }: { leaver: LeaverDetail }) {
  const ids = leaver.rows
    .filter(({ state, relation }) => state === 'open' && relation === 'could-read')
    .map(({ credentialId }) => credentialId);
  if (ids.length < 2) return null;
  return (
    <ReasonDialog
      opener={`Dismiss ${ids.length} they could read`}
      title={`Nothing to do about these ${ids.length}?`}
      description="All open ones shown below that they could read as a member of a team. Each keeps your name and reason."
      verb="Dismiss them"
      said={`${ids.length} are dismissed.`}
      what={{ does: 'dismiss', leaverId: leaver.id, credentialIds: ids }}
    />
  );
}
