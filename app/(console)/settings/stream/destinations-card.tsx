import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Table, TBody, THead, Th, Tr } from '@/app/_ui/table';
import { can } from '@/lib/access/can';
import type { Viewer } from '@/lib/access/roles';
import type { DestinationRow } from '@/lib/stream/queries';
import { AddDestinationDialog } from './add-destination-dialog';
import { DestinationLine } from './destination-line';

interface DestinationsCardProps {
  viewer: Viewer;
  rows: readonly DestinationRow[];
  now: Date;
}

/** Where the trail goes, and how far each place is. */
export function DestinationsCard({ viewer, rows, now }: DestinationsCardProps) {
  const canEdit = can(viewer, 'stream:configure');
  return (
    <Card
      flush
      title="Destinations"
      description="An event leaves once it is linked into its chain. Secrets are references to the environment or a file of the worker."
      actions={canEdit && <AddDestinationDialog />}
    >
      {rows.length === 0 ? (
        <EmptyState title="The trail is not streamed">
          It is complete and verifiable without that; a SIEM would see it within seconds.
        </EmptyState>
      ) : (
        <Table label="Destinations with how far they are" stack>
          <THead>
            <Tr>
              <Th>Name</Th>
              <Th>State</Th>
              <Th numeric>Waiting</Th>
              <Th>Oldest</Th>
              <Th numeric>Sent</Th>
              <Th>Last sent</Th>
              <Th numeric>Lost</Th>
              <Th>
                <span className="sr-only">Change</span>
              </Th>
            </Tr>
          </THead>
          <TBody>
            {rows.map((row) => (
              <DestinationLine key={row.id} row={row} canEdit={canEdit} now={now} />
            ))}
          </TBody>
        </Table>
      )}
    </Card>
  );
}
