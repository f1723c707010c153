import type { Metadata } from 'next';
import Form from 'next/form';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Input } from '@/app/_ui/form';
import { LinkTabs } from '@/app/_ui/link-tabs';
import { countText } from '@/app/_ui/number-text';
import { PageHeader } from '@/app/_ui/page-header';
import { listOwnerNames } from '@/lib/owners/queries';
import {
  countProposals,
  listProposals,
  PROPOSAL_TITLES,
  PROPOSAL_VIEWS,
  queryOfView,
} from '@/lib/owners/queries-proposals';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { OwnerTabs } from '../owner-tabs';
import { idAfter, last } from '../search';
import { AskBar } from './ask-bar';
import { ProposalsTable } from './proposals-table';

export const metadata: Metadata = { title: 'Proposals' };

type Raw = Record<'show' | 'q' | 'after', string | string[] | undefined>;

export default async function ProposalsPage({ searchParams }: { searchParams: Promise<Raw> }) {
  const viewer = await requireViewer('ownership:propose');
  const { database, clock } = getRuntime();
  const raw = await searchParams;
  const view = PROPOSAL_VIEWS.find((each) => each === last(raw.show)) ?? 'unowned';
  const q = last(raw.q)?.trim().replaceAll('\0', '').slice(0, 500) || null;
  const [counts, page, owners] = await Promise.all([
    countProposals(viewer, database, clock.now()),
    listProposals(viewer, database, { view, q, after: idAfter(raw.after) }, clock.now()),
    listOwnerNames(viewer, database),
  ]);
  const names = owners.map(({ name }) => name);
  const href = (more: Record<string, string>) =>
    `/owners/proposals?${new URLSearchParams({ show: view, ...(q === null ? {} : { q }), ...more })}`;
  return (
    <>
      <PageHeader
        title="Proposals"
        description="Whom to ask, and what points at them. Asking makes nobody an owner: they accept, decline, or hand over."
      />
      <OwnerTabs viewer={viewer} active="proposals" />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <LinkTabs
          label="Proposals"
          items={PROPOSAL_VIEWS.map((each) => ({
            href: `/owners/proposals?show=${each}`,
            label: `${PROPOSAL_TITLES[each]} ${countText(counts[each])}`,
            active: each === view,
          }))}
        />
        <Form action="/owners/proposals" role="search" className="flex gap-1.5">
          <input type="hidden" name="show" value={view} />
          <Input
            name="q"
            type="search"
            defaultValue={q ?? ''}
            maxLength={500}
            placeholder="Name, identifier, holder"
            aria-label="Search credentials"
            className="w-56"
          />
          <Button type="submit" size="sm" className="h-8">
            Search
          </Button>
        </Form>
      </div>
      <Card flush>
        {page.rows.length === 0 ? (
          <EmptyState title="Nothing here">
            {q === null ? 'No credential stands so.' : `No credential that stands so matches “${q}”.`}
          </EmptyState>
        ) : (
          <div data-list className="pb-3">
            <ProposalsTable rows={page.rows} names={names} view={view} />
            <AskBar
              names={names}
              view={view}
              query={queryOfView(view, q)}
              count={q === null ? counts[view] : null}
            />
          </div>
        )}
      </Card>
      {page.next !== null && (
        <Button asChild>
          <Link href={href({ after: String(page.next) })}>Next page</Link>
        </Button>
      )}
    </>
  );
}
