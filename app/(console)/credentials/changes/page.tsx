import type { Metadata } from 'next';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { LinkTabs } from '@/app/_ui/link-tabs';
import { PageHeader } from '@/app/_ui/page-header';
import { exactText } from '@/app/_ui/relative-text';
import { countChanges } from '@/lib/credentials/changes/counts';
import {
  CHANGE_GROUPS,
  CHANGES,
  type ChangeGroup,
  changeParams,
  changesHref,
  parseChangeSearch,
} from '@/lib/credentials/changes/model';
import { listChanges } from '@/lib/credentials/changes/rows';
import type { RawSearch } from '@/lib/credentials/schema';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { CsvLink } from '../../_table/csv-link';
import { CredentialTabs } from '../credential-tabs';
import { Pager } from '../pager';
import { SearchNotices } from '../search-notices';
import { ChangeRows } from './change-rows';
import { ChangeCountsTable } from './counts-table';
import { SpanForm } from './span-form';

export const metadata: Metadata = { title: 'What changed' };

export default async function ChangesPage({ searchParams }: { searchParams: Promise<RawSearch> }) {
  const viewer = await requireViewer('credential:read');
  const { database, clock } = getRuntime();
  const now = clock.now();
  const raw = await searchParams;
  const { search, ignored } = parseChangeSearch(raw, now);
  const { filters, by, cursor } = search;
  const { what } = filters;
  const [groups, page] = await Promise.all([
    countChanges(viewer, database, { ...filters, what: null }, by),
    what ? listChanges(viewer, database, { ...filters, what }, cursor) : null,
  ]);
  // An end that was not asked for stays open in every link: until now, whenever that is.
  const span = { from: filters.from, to: [raw.to].flat().at(-1) ? filters.to : null };
  const open = { ...filters, ...span };
  return (
    <>
      <PageHeader
        title="What changed"
        description={`From ${exactText(filters.from)} until ${span.to ? exactText(filters.to) : 'now'}. Each number counts happenings: what rotated twice counts twice. Owner and kind are those of today.`}
        actions={
          <CsvLink viewer={viewer} table="changes" params={changeParams({ ...open, to: filters.to })} />
        }
      />
      <CredentialTabs viewer={viewer} active="changes" />
      <SearchNotices ignored={ignored} cursorIgnored={page?.cursorIgnored ?? false} />
      <SpanForm search={search} span={span} now={now} />
      <Card
        flush
        title="Counts"
        actions={
          <LinkTabs
            label="Counted by"
            items={(Object.keys(CHANGE_GROUPS) as ChangeGroup[]).map((id) => ({
              href: changesHref(open, { by: id }),
              label: CHANGE_GROUPS[id],
              active: id === by,
            }))}
          />
        }
      >
        {groups.length === 0 ? (
          <EmptyState title="Nothing changed">
            Neither credentials nor findings, in what you may see, within these two moments.
          </EmptyState>
        ) : (
          <ChangeCountsTable groups={groups} by={by} filters={open} />
        )}
      </Card>
      {page && what && (
        <Card
          id="rows"
          flush
          title={CHANGES[what]}
          description="The newest first."
          actions={
            <CsvLink
              viewer={viewer}
              table="changes"
              params={changeParams({ ...open, to: filters.to })}
              label={CHANGES[what]}
            />
          }
        >
          {page.rows.length === 0 ? (
            <EmptyState title="None of these" />
          ) : (
            <ChangeRows rows={page.rows} what={what} now={now} />
          )}
        </Card>
      )}
      {page && (
        <Pager
          next={page.next}
          previous={null}
          href={(to) => `${changesHref(open, { by, cursor: to })}#rows`}
        />
      )}
    </>
  );
}
