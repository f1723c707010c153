import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { LinkedCount } from '@/app/_ui/linked-count';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { credentialsHref } from '@/lib/credentials/filters-href';
import { STATUS_TITLES } from '@/lib/credentials/labels';
import { USE_BUCKETS } from '@/lib/duties/material';
import { USE_ROWS } from '@/lib/duties/queries-use';
import { ThreeTime } from '../../../credentials/cells';
import { CredentialCell } from '../../credential-cell';
import type { AboutOf } from './load';
import { USE_TITLES } from './words';

/** An owner's credentials by last use, those nobody uses first. */
export function AboutUse({ about: { owner, use, rows } }: { about: AboutOf<'use-look'> }) {
  const total = Object.values(use).reduce((sum, count) => sum + count, 0);
  const href = credentialsHref({ filters: { owner: [owner] }, sort: 'lastUsed', direction: 'asc' });
  return (
    <Card
      flush
      title="When they were last used"
      description={
        total > USE_ROWS
          ? `The first ${USE_ROWS}, those that nobody uses first.`
          : 'Those that nobody uses first.'
      }
      actions={<LinkedCount value={total} href={href} />}
    >
      <dl className="grid grid-cols-2 gap-x-4 gap-y-2 px-4 pb-3 sm:grid-cols-5">
        {USE_BUCKETS.map((bucket) => (
          <div key={bucket}>
            <dt className="text-xs text-muted">{USE_TITLES[bucket]}</dt>
            <dd>
              <LinkedCount value={use[bucket]} href={href} />
            </dd>
          </div>
        ))}
      </dl>
      {rows.length === 0 ? (
        <EmptyState title="No credentials">This owner has none any more.</EmptyState>
      ) : (
        <Table label="Credentials by last use" stack>
          <THead>
            <tr>
              <Th>Credential</Th>
              <Th>Last used</Th>
              <Th>Status</Th>
            </tr>
          </THead>
          <TBody>
            {rows.map((row) => (
              <Tr key={row.id} data-row className="focus-within:bg-surface-2">
                <Th scope="row" className="lg:max-w-md">
                  <CredentialCell credential={row} />
                </Th>
                <Td label="Last used" short>
                  <ThreeTime state={row.useState} at={row.lastUsedAt} />
                </Td>
                <Td label="Status" short>
                  {STATUS_TITLES[row.status ?? 'unknown'] ?? row.status}
                </Td>
              </Tr>
            ))}
          </TBody>
        </Table>
      )}
    </Card>
  );
}
