import { CircleAlert, CircleCheck } from 'lucide-react';
import Form from 'next/form';
import Link from 'next/link';
import { Badge } from '@/app/_ui/badge';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Select } from '@/app/_ui/form';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { AttemptRow, DestinationRow } from '@/lib/stream/queries';
import { type AttemptSearch, attemptsHref } from '@/lib/stream/schema';

interface AttemptsCardProps {
  rows: readonly AttemptRow[];
  search: AttemptSearch;
  destinations: readonly DestinationRow[];
  now: Date;
}

/** The last batches with what became of them; what is chosen is in the address. */
export function AttemptsCard({ rows, search, destinations, now }: AttemptsCardProps) {
  const isNarrowed = search.destination !== null || search.outcome !== null;
  return (
    <Card
      flush
      id="tries"
      title="Last tries"
      description="The newest 50 that match. A hundred are kept for each destination."
    >
      <Form
        action="/settings/stream"
        key={attemptsHref(search)}
        role="search"
        aria-label="Filter the tries"
        className="flex flex-wrap items-center gap-1.5 px-4 pb-3"
      >
        <Select
          name="destination"
          defaultValue={search.destination ?? ''}
          aria-label="Destination"
          className="w-auto"
        >
          <option value="">Any destination</option>
          {destinations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Select name="outcome" defaultValue={search.outcome ?? ''} aria-label="Outcome" className="w-auto">
          <option value="">Any outcome</option>
          <option value="taken">Taken</option>
          <option value="failed">Failed</option>
        </Select>
        <Button type="submit" size="sm">
          Apply
        </Button>
        {isNarrowed && (
          <Link href={attemptsHref({})} className="px-1 text-xs text-muted underline hover:text-ink">
            Clear all
          </Link>
        )}
      </Form>
      {rows.length === 0 ? (
        <EmptyState title={isNarrowed ? 'No try matches' : 'Nothing was sent yet'}>
          A try appears here as soon as there is an event to send.
        </EmptyState>
      ) : (
        <Table label="Tries with what became of them" stack>
          <THead>
            <Tr>
              <Th>When</Th>
              <Th>Destination</Th>
              <Th>Outcome</Th>
              <Th numeric>Events</Th>
              <Th numeric>Took</Th>
            </Tr>
          </THead>
          <TBody>
            {rows.map((row) => (
              <AttemptLine key={row.id} row={row} now={now} />
            ))}
          </TBody>
        </Table>
      )}
    </Card>
  );
}

function AttemptLine({ row, now }: { row: AttemptRow; now: Date }) {
  return (
    <Tr data-row>
      <Th scope="row">
        <RelativeTime at={row.at} now={now} />
      </Th>
      <Td label="Destination" className="wrap-anywhere">
        {row.destination}
      </Td>
      <Td label="Outcome">
        {row.error === null ? (
          <Badge tone="good" icon={CircleCheck}>
            Taken
          </Badge>
        ) : (
          <div>
            <Badge tone="bad" icon={CircleAlert}>
              Failed
            </Badge>
            <p className="text-xs text-muted">{row.error}</p>
          </div>
        )}
      </Td>
      <Td label="Events" short numeric>
        {row.events}
      </Td>
      <Td label="Took" short numeric>
        {row.tookMs} ms
      </Td>
    </Tr>
  );
}
