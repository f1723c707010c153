import { CircleAlert, CircleCheck, CircleHelp, Clock, type LucideIcon, Send } from 'lucide-react';
import { Badge } from '@/app/_ui/badge';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { Tone } from '@/app/_ui/tone';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { DELIVERY_LABELS, STATE_LABELS } from '@/lib/notices/labels';
import type { DeliveryRow } from '@/lib/notices/queries';
import { type DeliveryState, RETRYABLE } from '@/lib/notices/states';
import { RetryButton } from './retry-button';

const LOOKS: Record<DeliveryState, { tone: Tone; icon: LucideIcon }> = {
  waiting: { tone: 'neutral', icon: Clock },
  sending: { tone: 'neutral', icon: Send },
  sent: { tone: 'good', icon: CircleCheck },
  failed: { tone: 'bad', icon: CircleAlert },
  unconfirmed: { tone: 'warn', icon: CircleHelp },
};

interface LogTableProps {
  viewer: Viewer;
  rows: readonly DeliveryRow[];
  now: Date;
}

/** Messages with their state, tries and last error. */
export function LogTable({ viewer, rows, now }: LogTableProps) {
  const canRetry = can(viewer, 'notice:configure');
  return (
    <Table label="Messages with how they went" stack>
      <THead>
        <Tr>
          <Th>To</Th>
          <Th>Channel</Th>
          <Th>Kind</Th>
          <Th>State</Th>
          <Th numeric>Notices</Th>
          <Th numeric>Tries</Th>
          <Th>Planned</Th>
          <Th>Ended</Th>
          <Th>
            <span className="sr-only">Change</span>
          </Th>
        </Tr>
      </THead>
      <TBody>
        {rows.map((row) => (
          <Tr key={row.id} data-row>
            <Th scope="row" className="wrap-anywhere lg:min-w-56">
              {row.address}
            </Th>
            <Td label="Channel" className="wrap-anywhere">
              {row.channel}
            </Td>
            <Td label="Kind" short>
              {DELIVERY_LABELS[row.kind]}
            </Td>
            <Td label="State">
              <div>
                <Badge {...LOOKS[row.state]}>{STATE_LABELS[row.state]}</Badge>
                {row.lastError && <p className="text-xs text-muted">{row.lastError}</p>}
              </div>
            </Td>
            <Td label="Notices" short numeric>
              {row.notices}
            </Td>
            <Td label="Tries" short numeric>
              {row.tries}
            </Td>
            <Td label="Planned" short>
              <RelativeTime at={row.createdAt} now={now} />
            </Td>
            <Td label="Ended" short>
              {row.finishedAt ? <RelativeTime at={row.finishedAt} now={now} /> : 'not yet'}
            </Td>
            <Td className="max-lg:pt-1 lg:text-right">
              {canRetry && row.isChannelThere && RETRYABLE.includes(row.state) && (
                <RetryButton id={row.id} label={`${row.address}, ${row.channel}`} />
              )}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
