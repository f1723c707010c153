import { CircleAlert, CircleCheck } from 'lucide-react';
import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { LinkedCount } from '@/app/_ui/linked-count';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { can } from '@/lib/access/can';
import { ROLE_TITLES, type Role, type Viewer } from '@/lib/access/roles';
import { CHANNEL_TITLES } from '@/lib/notices/labels';
import type { ChannelRow } from '@/lib/notices/queries';
import { logHref } from '@/lib/notices/schema';
import { ConfirmDialog } from '../../_action/confirm-dialog';
import { remove } from './actions';
import { AddChannelDialog } from './add-channel-dialog';
import { TestButton } from './test-button';

interface ChannelsCardProps {
  viewer: Viewer;
  rows: readonly ChannelRow[];
  now: Date;
}

/** Ways out with whose notices they carry and how they do. */
export function ChannelsCard({ viewer, rows, now }: ChannelsCardProps) {
  const canEdit = can(viewer, 'notice:configure');
  return (
    <Card
      flush
      title="Channels"
      description="Ways notices leave by. Secrets are references to the environment or a file of the worker."
      actions={canEdit && <AddChannelDialog hasMail={rows.some(({ kind }) => kind === 'mail')} />}
    >
      {rows.length === 0 ? (
        <EmptyState title="No channel is connected">
          Nothing leaves Muster. Digests can be read above by whom they are for.
        </EmptyState>
      ) : (
        <Table label="Channels with how they do" stack>
          <THead>
            <Tr>
              <Th>Name</Th>
              <Th>State</Th>
              <Th>Carries</Th>
              <Th>Digest</Th>
              <Th numeric>Sent</Th>
              <Th numeric>Waiting</Th>
              <Th numeric>Failed</Th>
              <Th numeric>Not confirmed</Th>
              <Th>
                <span className="sr-only">Change</span>
              </Th>
            </Tr>
          </THead>
          <TBody>
            {rows.map((row) => (
              <ChannelLine key={row.id} row={row} canEdit={canEdit} now={now} />
            ))}
          </TBody>
        </Table>
      )}
    </Card>
  );
}

function ChannelLine({ row, canEdit, now }: { row: ChannelRow; canEdit: boolean; now: Date }) {
  return (
    <Tr data-row>
      <Th scope="row" className="wrap-anywhere">
        <span className="font-medium">{row.name}</span>{' '}
        <span className="text-xs text-muted">{CHANNEL_TITLES[row.kind] ?? row.kind}</span>
      </Th>
      <Td label="State">
        {row.downSince ? (
          <div>
            <Badge tone="bad" icon={CircleAlert}>
              Away
            </Badge>{' '}
            <span className="text-xs text-muted">
              since <RelativeTime at={row.downSince} now={now} />. {row.lastError}
            </span>
          </div>
        ) : (
          <Badge tone="good" icon={CircleCheck}>
            Working
          </Badge>
        )}
      </Td>
      <Td label="Carries">{carries(row)}</Td>
      <Td label="Digest" short>
        {row.urgentOnly ? 'urgent only' : `${String(row.digestHour).padStart(2, '0')}:00 UTC`}
      </Td>
      <Td label="Sent" short numeric>
        <LinkedCount value={row.sent} href={logHref({ channel: row.id, state: 'sent' })} />
      </Td>
      <Td label="Waiting" short numeric>
        <LinkedCount value={row.waiting} href={logHref({ channel: row.id, state: 'waiting' })} />
      </Td>
      <Td label="Failed" short numeric>
        <LinkedCount value={row.failed} href={logHref({ channel: row.id, state: 'failed' })} />
      </Td>
      <Td label="Not confirmed" short numeric>
        <LinkedCount value={row.unconfirmed} href={logHref({ channel: row.id, state: 'unconfirmed' })} />
      </Td>
      <Td className="max-lg:pt-1 lg:text-right">
        {canEdit && (
          <span className="inline-flex flex-wrap gap-1">
            <TestButton id={row.id} name={row.name} />
            <ConfirmDialog
              opener="Remove"
              isQuiet
              openerLabel={`Remove ${row.name}`}
              title={`Remove ${row.name}?`}
              description="What waits for it is given up. Its log stays."
              verb="Remove the channel"
              said={`${row.name} is removed.`}
              run={remove.bind(null, { id: row.id })}
            />
          </span>
        )}
      </Td>
    </Tr>
  );
}

function carries({ kind, owners, roles, everything, name }: ChannelRow): string {
  if (kind === 'mail') return 'everybody, at their own address';
  if (everything) return 'everything';
  const parts = [
    ...owners,
    ...roles.map((role) => `${ROLE_TITLES[role as Role] ?? role}s`),
    ...(kind === 'slack' ? [`owners that name ${name}`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'nobody';
}
