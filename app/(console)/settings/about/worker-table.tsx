import { Badge } from '@/app/_ui/badge';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { WorkerRow } from '@/lib/web/status';

const STATES = {
  alive: { tone: 'good', text: 'Alive' },
  silent: { tone: 'bad', text: 'Silent' },
  stopped: { tone: 'neutral', text: 'Stopped' },
} as const satisfies Record<WorkerRow['state'], { tone: string; text: string }>;

/** Worker processes with their last sign of life. */
export function WorkerTable({ rows, now }: { rows: readonly WorkerRow[]; now: Date }) {
  return (
    <Table label="Workers of the last week" stack>
      <THead>
        <tr>
          <Th>Worker</Th>
          <Th>State</Th>
          <Th>Last sign of life</Th>
          <Th>Started</Th>
          <Th numeric>Process</Th>
        </tr>
      </THead>
      <TBody>
        {rows.map((worker) => (
          <Tr key={worker.id}>
            <Th scope="row">{worker.host}</Th>
            <Td label="State">
              <Badge tone={STATES[worker.state].tone}>{STATES[worker.state].text}</Badge>
            </Td>
            <Td label="Last sign of life">
              <RelativeTime at={worker.heartbeatAt} now={now} />
            </Td>
            <Td label="Started">
              <RelativeTime at={worker.startedAt} now={now} />
            </Td>
            <Td numeric label="Process">
              {worker.pid}
            </Td>
          </Tr>
        ))}
      </TBody>
    </Table>
  );
}
