import { Inbox } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { NameText } from '@/app/_ui/name-text';
import { Count } from '@/app/_ui/number';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { Viewer } from '@/lib/access/roles';
import type { OwnershipPage, OwnershipRow } from '@/lib/owners/queries-ownership';
import { CsvLink } from '../../_table/csv-link';
import { Standing } from '../../credentials/cells';
import { AnswerButtons } from '../answer-buttons';
import { CredentialCell } from '../credential-cell';
import { Evidence } from '../evidence';
import { AnswerBar } from './answer-bar';

interface WaitingCardProps {
  page: OwnershipPage;
  count: number;
  /** The owner the inbox is narrowed to; null: all of the viewer's. */
  chosen: string | null;
  owners: readonly string[];
  viewer: Viewer;
}

/** Questions to the viewer's owners, each with its answers. */
export function WaitingCard({ page, count, chosen, owners, viewer }: WaitingCardProps) {
  const params = new URLSearchParams({ state: 'asked', ...(chosen === null ? {} : { owner: chosen }) });
  const nextHref = `/owners/mine?${new URLSearchParams({ ...(chosen === null ? {} : { owner: chosen }), after: String(page.next) })}`;
  const whole = chosen ?? (viewer.teams.length === 1 ? (viewer.teams[0] ?? null) : null);
  return (
    <Card
      title={
        <>
          Waiting for you: <Count value={count} />
        </>
      }
      description="Are these yours? Accept what your team answers for; say whose the rest is."
      actions={<CsvLink viewer={viewer} table="ownership" params={params} label="Waiting" />}
      flush
    >
      {page.rows.length === 0 ? (
        <EmptyState icon={Inbox} title="Nothing waits for you">
          When somebody asks your team to answer for a credential, it stands here.
        </EmptyState>
      ) : (
        <div data-list className="pb-3">
          <Table label="Waiting for you" stack>
            <Head />
            <TBody>
              {page.rows.map((row) => (
                <Row key={`${row.id}-${row.owner}`} row={row} owners={owners} />
              ))}
            </TBody>
          </Table>
          <AnswerBar owners={owners} whole={whole} count={count} />
          {page.next !== null && (
            <Button asChild className="mx-4 mt-3">
              <Link href={nextHref}>Next page</Link>
            </Button>
          )}
        </div>
      )}
    </Card>
  );
}

function Head() {
  return (
    <THead>
      <tr>
        <Th className="w-8">
          <input
            type="checkbox"
            data-select-all
            aria-label="Select all on this page"
            className="accent-accent"
          />
        </Th>
        <Th>Credential</Th>
        <Th>Why you</Th>
        <Th>Standing</Th>
        <Th>Answer until</Th>
        <Th>
          <span className="sr-only">Answer</span>
        </Th>
      </tr>
    </THead>
  );
}

function Row({ row, owners }: { row: OwnershipRow; owners: readonly string[] }) {
  return (
    <Tr data-row className="focus-within:bg-surface-2">
      <Td className="max-lg:pt-1">
        <input
          type="checkbox"
          data-select
          value={row.id}
          aria-label={`Select ${row.name}`}
          className="size-4 accent-accent"
        />
      </Td>
      <Th scope="row" className="lg:max-w-xs">
        <CredentialCell credential={row} />
      </Th>
      <Td label="Why you" className="lg:max-w-xs">
        <span>
          {row.owner}: <Evidence basis={row.basis} />
          <span className="block text-xs text-faint">
            asked by <NameText>{row.askedBy}</NameText> <RelativeTime at={row.askedAt} />
          </span>
        </span>
      </Td>
      <Td label="Standing">
        <Standing row={{ standing: row.standing, goneAt: null }} />
      </Td>
      <Td label="Answer until" short>
        {row.dueAt ? (
          <RelativeTime at={row.dueAt} />
        ) : (
          <span className="text-bad">overdue; security knows</span>
        )}
      </Td>
      <Td className="max-lg:pt-1 lg:text-right">
        <AnswerButtons target={{ ids: [row.id] }} what={row.name} owners={owners} isOnBehalf={false} />
      </Td>
    </Tr>
  );
}
