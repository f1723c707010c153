import { CircleAlert, CircleCheck, CirclePause, Clock, type LucideIcon } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { Count } from '@/app/_ui/number';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Td, Th, Tr } from '@/app/_ui/table';
import type { Tone } from '@/app/_ui/tone';
import { DESTINATION_TITLES, STATE_LABELS } from '@/lib/stream/labels';
import type { DestinationRow } from '@/lib/stream/queries';
import { attemptsHref } from '@/lib/stream/schema';
import { type DestinationState, stateOf } from '@/lib/stream/states';
import { ConfirmDialog } from '../../_action/confirm-dialog';
import { remove } from './actions';
import { DestinationButtons } from './destination-buttons';

const LOOKS: Record<DestinationState, { tone: Tone; icon: LucideIcon }> = {
  working: { tone: 'good', icon: CircleCheck },
  behind: { tone: 'warn', icon: Clock },
  away: { tone: 'bad', icon: CircleAlert },
  paused: { tone: 'neutral', icon: CirclePause },
};

/** One destination: where it leads, how it does, what waits for it. */
export function DestinationLine({ row, canEdit, now }: { row: DestinationRow; canEdit: boolean; now: Date }) {
  const state = stateOf(row, now);
  return (
    <Tr data-row>
      <Th scope="row" className="wrap-anywhere">
        <Link
          href={attemptsHref({ destination: row.id })}
          className="font-medium hover:underline"
          data-row-link
        >
          {row.name}
        </Link>{' '}
        <span className="text-xs text-muted">
          {DESTINATION_TITLES[row.kind]}, {row.place}
        </span>
      </Th>
      <Td label="State">
        <div>
          <Badge {...LOOKS[state]}>{STATE_LABELS[state]}</Badge>
          <Detail row={row} state={state} now={now} />
        </div>
      </Td>
      <Td label="Waiting" short numeric>
        <Count value={row.waiting} />
      </Td>
      <Td label="Oldest" short>
        {row.oldestAt ? <RelativeTime at={row.oldestAt} now={now} /> : 'none'}
      </Td>
      <Td label="Sent" short numeric>
        <Count value={row.sent} />
      </Td>
      <Td label="Last sent" short>
        {row.lastSentAt ? <RelativeTime at={row.lastSentAt} now={now} /> : 'never'}
      </Td>
      <Td label="Lost" short numeric>
        <Count value={row.lost} />
      </Td>
      <Td className="max-lg:pt-1 lg:text-right">
        {canEdit && (
          <span className="inline-flex gap-1 max-lg:flex-wrap lg:whitespace-nowrap">
            <DestinationButtons id={row.id} name={row.name} isPaused={state === 'paused'} />
            <ConfirmDialog
              opener="Remove"
              isQuiet
              openerLabel={`Remove ${row.name}`}
              title={`Remove ${row.name}?`}
              description="What waits for it is never sent there. The trail itself stays as it is."
              verb="Remove the destination"
              said={`${row.name} is removed.`}
              run={remove.bind(null, { id: row.id })}
            />
          </span>
        )}
      </Td>
    </Tr>
  );
}

function Detail({ row, state, now }: { row: DestinationRow; state: DestinationState; now: Date }) {
  if (state === 'away' && row.downSince)
    return (
      <p className="text-xs text-muted">
        since <RelativeTime at={row.downSince} now={now} />. {row.lastError}
      </p>
    );
  if (state === 'paused' && row.pausedAt)
    return (
      <p className="text-xs text-muted">
        since <RelativeTime at={row.pausedAt} now={now} />
      </p>
    );
  return null;
}
