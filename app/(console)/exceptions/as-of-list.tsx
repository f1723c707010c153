import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { LinkTabs } from '@/app/_ui/link-tabs';
import { NameText } from '@/app/_ui/name-text';
import { Count } from '@/app/_ui/number';
import { countText } from '@/app/_ui/number-text';
import { PageHeader } from '@/app/_ui/page-header';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Severity } from '@/app/_ui/severity';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { Viewer } from '@/lib/access/roles';
import { countKnownThen } from '@/lib/credentials/as-of/plan';
import {
  EXCEPTION_VIEWS_THEN,
  type ExceptionThen,
  type ExceptionViewThen,
  listExceptionsAsOf,
} from '@/lib/exceptions/as-of';
import { atInstant } from '@/lib/kernel/instants';
import { getRuntime } from '@/lib/platform/runtime';
import { AsOfBanner } from '../_as-of/as-of-banner';
import { AsOfForm } from '../_as-of/as-of-form';
import { Pager } from '../credentials/pager';
import { ExceptionBadge } from './state-badge';

const LABELS: Record<ExceptionViewThen, string> = {
  'in-force': 'In force',
  queue: 'To decide',
  ended: 'Ended',
};

interface Props {
  viewer: Viewer;
  raw: Record<string, string | string[] | undefined>;
  at: Date;
}

/** Exceptions as they stood at an instant; nothing can be done to them. */
export async function ExceptionsAsOf({ viewer, raw, at }: Props) {
  const { database } = getRuntime();
  const one = (name: string) => [raw[name]].flat().at(-1) ?? '';
  const view = EXCEPTION_VIEWS_THEN.find((each) => each === one('view')) ?? 'in-force';
  const number = /^[1-9]\d{0,3}$/.test(one('page')) ? Number(one('page')) : 1;
  const [page, known] = await Promise.all([
    listExceptionsAsOf(viewer, database, view, at, number),
    countKnownThen(viewer, database, at),
  ]);
  const href = (to: ExceptionViewThen, place = 1) =>
    atInstant(
      `/exceptions?${new URLSearchParams({ view: to, ...(place > 1 && { page: String(place) }) })}`,
      at,
    );
  return (
    <>
      <PageHeader
        title="Exceptions"
        description="Findings that might stay open until a date, as they stood then."
        actions={<AsOfForm action="/exceptions" at={at} others={[['view', view]]} />}
      />
      <AsOfBanner
        at={at}
        nowHref={`/exceptions?view=${view}`}
        known={
          <>
            <Count value={known.value} exact={known.exact} />{' '}
            {known.value === 1 ? 'credential was' : 'credentials were'} known then
          </>
        }
      >
        From the times of each step. A request that was taken back and asked anew since is listed from its
        last asking on; drafts are not.
      </AsOfBanner>
      <LinkTabs
        label="Exceptions"
        items={EXCEPTION_VIEWS_THEN.map((each) => ({
          href: href(each),
          label: `${LABELS[each]} ${countText(page.counts[each])}`,
          active: each === view,
        }))}
      />
      <Card flush>
        {page.rows.length === 0 ? (
          <EmptyState title="None then">No exception stood so at this instant.</EmptyState>
        ) : (
          <RowsThen rows={page.rows} at={at} />
        )}
      </Card>
      <Pager
        next={page.hasMore ? String(number + 1) : null}
        previous={number > 1 ? String(number - 1) : null}
        href={(place) => href(view, Number(place))}
      />
    </>
  );
}

function RowsThen({ rows, at }: { rows: readonly ExceptionThen[]; at: Date }) {
  return (
    <Table label="Exceptions" stack>
      <THead>
        <tr>
          <Th>Exception</Th>
          <Th>State</Th>
          <Th>Severity</Th>
          <Th>Owner</Th>
          <Th>Covered</Th>
          <Th>Ends</Th>
        </tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id} data-row className="align-top focus-within:bg-surface-2">
            <Th scope="row" className="lg:max-w-md">
              <Link
                href={atInstant(`/exceptions/${row.id}`, at)}
                prefetch={false}
                data-row-link
                className="font-medium hover:underline wrap-anywhere"
              >
                <NameText>{row.title}</NameText>
              </Link>
              <span className="block text-xs text-muted">
                {row.id} · by <NameText>{row.author}</NameText> <RelativeTime at={row.requestedAt} now={at} />
              </span>
            </Th>
            <Td label="State">
              <span className="inline-flex flex-wrap gap-1">
                <ExceptionBadge state={row.state} />
                {row.isBreakGlass && row.state !== 'requested' && <Badge tone="warn">Break-glass</Badge>}
              </span>
            </Td>
            <Td label="Severity" short>
              <Severity level={row.severity} />
            </Td>
            <Td label="Owner" short>
              {row.owners.length === 0 ? (
                <span className="text-muted">none</span>
              ) : (
                <NameText>{row.owners.join(', ')}</NameText>
              )}
            </Td>
            <Td label="Covered" short className="tabular-nums">
              {row.covered} of {row.findings} {row.findings === 1 ? 'finding' : 'findings'}
            </Td>
            <Td label="Ends" short>
              {row.endedAt ? (
                <>
                  <RelativeTime at={row.endedAt} now={at} />
                  {row.endReason && (
                    <span className="block max-w-64 text-xs text-muted wrap-anywhere" dir="auto">
                      {row.endReason}
                    </span>
                  )}
                </>
              ) : (
                <RelativeTime at={row.expiresAt} now={at} />
              )}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
