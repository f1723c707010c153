import type { Metadata } from 'next';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Count } from '@/app/_ui/number';
import { PageHeader } from '@/app/_ui/page-header';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { decisionWords } from '@/lib/bulk/model';
import { listBulk } from '@/lib/bulk/queries';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { CsvLink } from '../../_table/csv-link';
import { CredentialTabs } from '../credential-tabs';
import { BulkStateBadge } from './state-badge';

export const metadata: Metadata = { title: 'Bulk changes' };

export default async function BulkChangesPage({
  searchParams,
}: {
  searchParams: Promise<{ before?: string | string[] }>;
}) {
  const viewer = await requireViewer('bulk:read');
  const { database, clock } = getRuntime();
  const { before } = await searchParams;
  const page = await listBulk(viewer, database, typeof before === 'string' ? before : null);
  const now = clock.now();
  return (
    <>
      <PageHeader
        title="Bulk changes"
        description="Decisions made about many credentials at once: by whom, why, over which filter, and what came of each. A change that is done can be undone."
        actions={<CsvLink viewer={viewer} table="bulk-changes" />}
      />
      <CredentialTabs viewer={viewer} active="bulk" />
      <Card flush>
        {page.rows.length === 0 ? (
          <EmptyState title="Nothing has been changed in bulk">
            Select rows in the list of credentials, or all that match, and decide their class or owner.
          </EmptyState>
        ) : (
          <Table label="Bulk changes" stack>
            <THead>
              <Tr>
                <Th>Change</Th>
                <Th>State</Th>
                <Th numeric>Changed</Th>
                <Th numeric>Of</Th>
                <Th>By</Th>
                <Th>When</Th>
              </Tr>
            </THead>
            <TBody>
              {page.rows.map((bulk) => (
                <Tr key={bulk.id} data-row className="focus-within:bg-surface-2">
                  <Th scope="row" className="lg:max-w-lg">
                    <Link
                      href={`/credentials/bulk/${bulk.id}`}
                      data-row-link
                      className="font-medium hover:underline wrap-anywhere"
                    >
                      {decisionWords(bulk.decision)}
                    </Link>
                    <span className="block text-xs text-muted wrap-anywhere">{bulk.reason}</span>
                  </Th>
                  <Td label="State" short>
                    <BulkStateBadge state={bulk.state} />
                  </Td>
                  <Td numeric label="Changed" short>
                    <Count value={bulk.changed} />
                  </Td>
                  <Td numeric label="Of" short>
                    <Count value={bulk.matched} />
                  </Td>
                  <Td label="By" short>
                    {bulk.actor}
                  </Td>
                  <Td label="When" short>
                    <RelativeTime at={bulk.requestedAt} now={now} />
                  </Td>
                </Tr>
              ))}
            </TBody>
          </Table>
        )}
      </Card>
      {page.next && (
        <Button asChild>
          <Link href={`/credentials/bulk?before=${page.next}`}>Earlier changes</Link>
        </Button>
      )}
    </>
  );
}
