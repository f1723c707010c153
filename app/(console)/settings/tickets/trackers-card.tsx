import { CircleAlert, CircleCheck } from 'lucide-react';
import { Badge } from '@/app/_ui/badge';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { LinkedCount } from '@/app/_ui/linked-count';
import { Count } from '@/app/_ui/number';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import { SEVERITY_LABELS } from '@/lib/policies/labels';
import { SEVERITIES } from '@/lib/policies/model';
import { TRACKER_TITLES } from '@/lib/tickets/labels';
import type { TrackerRow } from '@/lib/tickets/queries';
import { stepsHref } from '@/lib/tickets/schema';
import { ConfirmDialog } from '../../_action/confirm-dialog';
import { remove } from './actions';
import { linesOf } from './read-form';
import { TestButton } from './row-buttons';
import { AddTrackerDialog, ChangeTrackerDialog } from './tracker-dialog';
import type { TrackerSeed } from './tracker-form';

interface TrackersCardProps {
  viewer: Viewer;
  rows: readonly TrackerRow[];
  now: Date;
}

/** Places tickets are kept, whose, and how they do. */
export function TrackersCard({ viewer, rows, now }: TrackersCardProps) {
  const canEdit = can(viewer, 'ticket:configure');
  return (
    <Card
      flush
      title="Trackers"
      description="Where tickets are kept. Tokens are references to the environment or a file of the worker."
      actions={canEdit && <AddTrackerDialog />}
    >
      {rows.length === 0 ? (
        <EmptyState title="No tracker is connected">
          Findings are worked on from the backlog here. With a Jira or GitHub connected each can have a ticket
          there that closes with it.
        </EmptyState>
      ) : (
        <Table label="Trackers with how they do" stack>
          <THead>
            <Tr>
              <Th>Name</Th>
              <Th>State</Th>
              <Th>By themselves</Th>
              <Th numeric>Open</Th>
              <Th numeric>Closed</Th>
              <Th numeric>Waiting</Th>
              <Th numeric>Failed</Th>
              <Th>
                <span className="sr-only">Change</span>
              </Th>
            </Tr>
          </THead>
          <TBody>
            {rows.map((row) => (
              <TrackerLine key={row.id} row={row} canEdit={canEdit} now={now} />
            ))}
          </TBody>
        </Table>
      )}
    </Card>
  );
}

function TrackerLine({ row, canEdit, now }: { row: TrackerRow; canEdit: boolean; now: Date }) {
  return (
    <Tr data-row>
      <Th scope="row" className="wrap-anywhere">
        <span className="font-medium">{row.name}</span>{' '}
        <span className="text-xs text-muted">{TRACKER_TITLES[row.kind] ?? row.kind}</span>
        <span className="block text-xs font-normal text-muted">{placeText(row)}</span>
      </Th>
      <Td label="State">
        {row.downSince ? (
          <div>
            <Badge tone="bad" icon={CircleAlert}>
              Away
            </Badge>{' '}
            <span className="text-xs text-muted">
              since <RelativeTime at={row.downSince} now={now} />. {row.lastError}
              {row.retryAt && (
                <>
                  {' '}
                  Asked again <RelativeTime at={row.retryAt} now={now} />.
                </>
              )}
            </span>
          </div>
        ) : (
          <Badge tone="good" icon={CircleCheck}>
            Working
          </Badge>
        )}
      </Td>
      <Td label="By themselves">{automaticText(row)}</Td>
      <Td label="Open" short numeric>
        <Count value={row.open} />
      </Td>
      <Td label="Closed" short numeric>
        <Count value={row.closed} />
      </Td>
      <Td label="Waiting" short numeric>
        <LinkedCount value={row.waiting} href={stepsHref({ tracker: row.id, state: 'waiting' })} />
      </Td>
      <Td label="Failed" short numeric>
        <LinkedCount value={row.failed} href={stepsHref({ tracker: row.id, state: 'failed' })} />
      </Td>
      <Td className="max-lg:pt-1 lg:text-right">
        {canEdit && (
          <span className="inline-flex flex-wrap gap-1">
            <TestButton id={row.id} name={row.name} />
            <ChangeTrackerDialog id={row.id} seed={seedOf(row)} />
            <ConfirmDialog
              opener="Remove"
              isQuiet
              openerLabel={`Remove ${row.name}`}
              title={`Remove ${row.name}?`}
              description="Its tickets stay there as they are and are no longer followed. What waits for it is given up."
              verb="Remove the tracker"
              said={`${row.name} is removed.`}
              run={remove.bind(null, { id: row.id })}
            />
          </span>
        )}
      </Td>
    </Tr>
  );
}

function placeText({ config, places, mappedOnly }: TrackerRow): string {
  const place = String(config.repository ?? config.project ?? '');
  if (places.length === 0) return place;
  const owners = places.map(({ owner }) => owner).join(', ');
  return mappedOnly ? `only ${owners}` : `${place}; elsewhere for ${owners}`;
}

function automaticText({ automaticSeverity, dailyLimit }: TrackerRow): string {
  if (automaticSeverity === null) return 'never';
  const name = SEVERITIES[automaticSeverity] ?? 'critical';
  return `${SEVERITY_LABELS[name]}${name === 'critical' ? '' : ' and worse'}, up to ${dailyLimit} a day`;
}

function seedOf(row: TrackerRow): TrackerSeed {
  const config = Object.entries(row.config).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : String(value ?? ''),
  ]);
  return {
    kind: row.kind,
    name: row.name,
    config: Object.fromEntries(config),
    places: linesOf(row.places),
    mappedOnly: row.mappedOnly,
    automatic: row.automaticSeverity === null ? 'never' : (SEVERITIES[row.automaticSeverity] ?? 'never'),
    dailyLimit: row.dailyLimit,
  };
}
