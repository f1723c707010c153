import Link from 'next/link';
import type { ReactNode } from 'react';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { LinkedCount } from '@/app/_ui/linked-count';
import { RelativeTime } from '@/app/_ui/relative-time';
import { credentialsHref } from '@/lib/credentials/filters-href';
import { addDays } from '@/lib/kernel/dates';
import { SOON_DAYS } from '@/lib/owners/model';
import type { InboxItem } from '@/lib/owners/queries-ownership';
import { CredentialCell } from '../credential-cell';
import type { Inbox } from './load';

/** What is out of policy and what ends soon, of the credentials that name the viewer's owners. */
export function InboxCards({ inbox, now }: { inbox: Inbox; now: Date }) {
  const { mine, counts, out, soon } = inbox;
  const owner = [...mine];
  const span = { expiresFrom: now.toISOString(), expiresTo: addDays(now, SOON_DAYS).toISOString() };
  return (
    <>
      <div className="grid gap-4 lg:grid-cols-2">
        <ItemsCard
          title="Out of policy"
          count={counts.out}
          href={credentialsHref({ filters: { owner, standing: ['out'] } })}
          items={out}
          none="Everything your teams answer for is within policy, or not judged yet."
          when={(item) => (
            <>
              out since {<RelativeTime at={item.outOfPolicyAt} now={now} />}
              <Link
                href={`/exceptions/new?credential=${item.id}`}
                prefetch={false}
                aria-label={`Ask for an exception for ${item.name}`}
                className="link block py-0.5 text-right"
              >
                Ask for an exception
              </Link>
            </>
          )}
        />
        <ItemsCard
          title={`Expires within ${SOON_DAYS} days`}
          count={counts.soon}
          href={credentialsHref({ filters: { owner, ...span }, sort: 'expires', direction: 'asc' })}
          items={soon}
          none="Nothing your teams answer for ends soon."
          when={(item) => <RelativeTime at={item.expiresAt} now={now} />}
        />
      </div>
      <p className="text-muted">
        Your teams answer for{' '}
        <LinkedCount
          value={counts.accepted}
          href={credentialsHref({ filters: { owner, ownership: ['accepted'] } })}
        />{' '}
        that they accepted.
      </p>
    </>
  );
}

interface ItemsCardProps {
  title: string;
  count: number;
  href: string;
  items: readonly InboxItem[];
  none: string;
  when(item: InboxItem): ReactNode;
}

function ItemsCard({ title, count, href, items, none, when }: ItemsCardProps) {
  return (
    <Card title={title} actions={<LinkedCount value={count} href={href} />} flush>
      {items.length === 0 ? (
        <EmptyState title="None">{none}</EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {items.map((item) => (
            <li key={item.id} data-row className="flex items-start justify-between gap-3 px-4 py-1.5">
              <CredentialCell credential={item} />
              <span className="shrink-0 text-xs text-muted">{when(item)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
