import type { Metadata } from 'next';
import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Count } from '@/app/_ui/number';
import { PageHeader } from '@/app/_ui/page-header';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { listLeavers } from '@/lib/directory/leaver-queries';
import { getRuntime } from '@/lib/platform/runtime';
import { requireViewer } from '@/lib/web/session';
import { CsvLink } from '../../_table/csv-link';
import { LeaverState } from './leaver-state';

export const metadata: Metadata = { title: 'Leavers' };

export default async function LeaversPage() {
  const viewer = await requireViewer('leaver:read');
  const { database, clock } = getRuntime();
  const leavers = await listLeavers(viewer, database);
  const now = clock.now();
  return (
    <>
      <PageHeader
        title="Leavers"
        description="People whom the directory deactivated, or of whom a security lead recorded it: what they held, made or could read, and how long it took until all of it was done."
        actions={<CsvLink viewer={viewer} table="leavers" />}
      />
      <Card flush>
        {leavers.length === 0 ? (
          <EmptyState title="Nobody has left">
            Connect your directory under Settings, Directory, so that leaving is told here at once.
          </EmptyState>
        ) : (
          <Table label="Leavers" stack>
            <THead>
              <tr>
                <Th>Name</Th>
                <Th>Left</Th>
                <Th>Teams</Th>
                <Th numeric>Open</Th>
                <Th numeric>Of</Th>
                <Th>State</Th>
              </tr>
            </THead>
            <TBody>
              {leavers.map((leaver) => (
                <Tr key={leaver.id} data-row className="focus-within:bg-surface-2">
                  <Th scope="row" className="min-w-36 wrap-anywhere">
                    <Link href={`/owners/leavers/${leaver.id}`} data-row-link className="hover:underline">
                      {leaver.name}
                    </Link>
                    <span className="block text-xs font-normal text-muted">{leaver.userName}</span>
                  </Th>
                  <Td label="Left" short>
                    <RelativeTime at={leaver.leftAt} now={now} />
                  </Td>
                  <Td label="Teams">
                    {leaver.teams.length > 0 ? (
                      leaver.teams.join(', ')
                    ) : (
                      <span className="text-muted">none</span>
                    )}
                  </Td>
                  <Td label="Open" numeric short>
                    <Count value={leaver.open} />
                  </Td>
                  <Td label="Of" numeric short>
                    <Count value={leaver.items} />
                  </Td>
                  <Td label="State" short>
                    {leaver.returnedAt ? (
                      <Badge tone="neutral">Came back</Badge>
                    ) : (
                      <LeaverState leaver={leaver} now={now} />
                    )}
                  </Td>
                </Tr>
              ))}
            </TBody>
          </Table>
        )}
      </Card>
    </>
  );
}
