import { ClipboardCheck } from 'lucide-react';
import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Count } from '@/app/_ui/number';
import { Table, TBody, THead, Th } from '@/app/_ui/table';
import type { Viewer } from '@/lib/access/roles';
import { itemsOf } from '@/lib/reviews/search';
import { ItemFilters } from './item-filters';
import { ItemTr } from './item-row';
import type { LoadedReview } from './load';
import { SelectionBar } from './selection-bar';

/** The credentials of a campaign with what was said of each, and the buttons to say it. */
export function ItemsCard({ viewer, loaded }: { viewer: Viewer; loaded: LoadedReview }) {
  const { review, search, progress, page, now, owners, members } = loaded;
  const { rows, next, count } = page;
  const decidable = rows.filter(({ canDecide, state }) => canDecide && state === 'waiting');
  const signable = rows.filter(({ canSign }) => canSign);
  const isSelectable = decidable.length + signable.length > 0;
  const delegates = { owners, members };
  return (
    <Card
      title={
        <>
          Items: <Count value={count} />
        </>
      }
      description="With the facts as they were attested, else as they are now; what changed since the opening is said beside them."
      flush
    >
      <div className="px-4 pb-2">
        <ItemFilters
          review={review}
          search={search}
          reviewers={progress.map(({ reviewer }) => reviewer)}
          hasMine={viewer.teams.length > 0 || viewer.role === 'security'}
        />
      </div>
      {rows.length === 0 ? (
        <EmptyState icon={ClipboardCheck} title="None of these">
          Nothing here waits for you, or the filters leave nothing.
        </EmptyState>
      ) : (
        <div data-list className="pb-3">
          <Table label="Items" stack>
            <THead>
              <tr>
                {isSelectable && (
                  <Th className="w-8">
                    <input
                      type="checkbox"
                      data-select-all
                      aria-label="Select all on this page"
                      className="accent-accent"
                    />
                  </Th>
                )}
                <Th>Credential</Th>
                <Th>Facts</Th>
                <Th>Asked</Th>
                <Th>Said</Th>
                <Th>
                  <span className="sr-only">Decide</span>
                </Th>
              </tr>
            </THead>
            <TBody>
              {rows.map((row) => (
                <ItemTr
                  key={row.id}
                  row={row}
                  review={review}
                  now={now}
                  delegates={{ owners, members: members.filter(({ owner }) => owner === row.reviewer) }}
                  isSelectable={isSelectable}
                />
              ))}
            </TBody>
          </Table>
          {isSelectable && (
            <SelectionBar
              reviewId={review.id}
              seenAt={now.toISOString()}
              decidable={decidable.map(({ id }) => id)}
              privileged={decidable.filter(({ privileged }) => privileged).map(({ id }) => id)}
              signable={signable.map(({ id }) => id)}
              delegates={delegates}
            />
          )}
          {next && (
            <Button asChild className="mx-4 mt-3">
              <Link href={itemsOf(review.id, { ...search, after: next })}>Next page</Link>
            </Button>
          )}
        </div>
      )}
    </Card>
  );
}
