import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { LinkTabs } from '@/app/_ui/link-tabs';
import { PageHeader } from '@/app/_ui/page-header';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { TasksCard } from '../../reviews/tasks-card';
import { OwnerTabs } from '../owner-tabs';
import { DutiesCard } from './duties-card';
import { InboxCards } from './inbox-cards';
import { loadInbox } from './load';
import { WaitingCard } from './waiting-card';

export const metadata: Metadata = { title: 'My inbox' };

type Raw = Record<'owner' | 'after', string | string[] | undefined>;

export default async function InboxPage({ searchParams }: { searchParams: Promise<Raw> }) {
  const viewer = await requireViewer('ownership:answer');
  const inbox = await loadInbox(viewer, await searchParams);
  const { owners, chosen, counts, waiting, names, duties } = inbox;
  const now = getRuntime().clock.now();
  return (
    <>
      <PageHeader
        title="My inbox"
        description={
          owners.length === 0
            ? 'What waits for the teams you belong to.'
            : `What waits for ${owners.join(', ')}.`
        }
      />
      <OwnerTabs viewer={viewer} active="mine" />
      {owners.length > 1 && (
        <LinkTabs
          label="Owner"
          items={[
            { href: '/owners/mine', label: 'All', active: chosen === null },
            ...owners.map((owner) => ({
              href: `/owners/mine?owner=${encodeURIComponent(owner)}`,
              label: owner,
              active: owner === chosen,
            })),
          ]}
        />
      )}
      {(owners.length > 0 || duties.length > 0) && <DutiesCard duties={duties} now={now} />}
      {owners.length === 0 ? (
        <Card>
          <EmptyState
            title="You belong to no owner"
            action={
              <Button asChild>
                <Link href="/owners">All owners</Link>
              </Button>
            }
          >
            A security lead makes you a member of a team, or your group in the identity provider does.
          </EmptyState>
        </Card>
      ) : (
        <>
          <WaitingCard page={waiting} count={counts.waiting} chosen={chosen} owners={names} viewer={viewer} />
          <TasksCard title="Attest" tasks={inbox.reviews} now={now} />
          <InboxCards inbox={inbox} now={now} />
        </>
      )}
    </>
  );
}
