import Link from 'next/link';
import { Card } from '@/app/_ui/card';
import { LinkedCount } from '@/app/_ui/linked-count';
import { NameText } from '@/app/_ui/name-text';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import { SECURITY_LEADS } from '@/lib/reviews/model';
import type { ReviewerProgress, ReviewRow } from '@/lib/reviews/queries';
import { itemsOf } from '@/lib/reviews/search';
import type { ItemState } from '@/lib/reviews/states';
import { ProgressBar } from '../progress';

const LEFT = [
  { of: 'waiting', state: 'waiting', title: 'Waiting' },
  { of: 'attested', state: 'attested', title: 'Sign-off' },
  { of: 'followUp', state: 'follow-up', title: 'To be done' },
] as const satisfies readonly { of: keyof ReviewerProgress; state: ItemState; title: string }[];

/** How far each team is; every number leads to its items. */
export function ProgressCard({ review, rows }: { review: ReviewRow; rows: readonly ReviewerProgress[] }) {
  return (
    <Card title="Progress by team" description={<ProgressBar progress={review} />} flush>
      <Table label="Teams" stack>
        <THead>
          <tr>
            <Th>Asked</Th>
            {LEFT.map(({ state, title }) => (
              <Th key={state} numeric>
                {title}
              </Th>
            ))}
            <Th>Settled</Th>
          </tr>
        </THead>
        <TBody>
          {rows.map((row) => (
            <Tr key={row.reviewer ?? ''}>
              <Th scope="row">
                <Link
                  href={itemsOf(review.id, { reviewer: row.reviewer ?? 'none' })}
                  className="link"
                  scroll={false}
                >
                  {row.reviewer === null ? SECURITY_LEADS : <NameText>{row.reviewer}</NameText>}
                </Link>
              </Th>
              {LEFT.map(({ of, state, title }) => (
                <Td key={state} label={title} numeric short>
                  <LinkedCount
                    value={row[of]}
                    href={itemsOf(review.id, { reviewer: row.reviewer ?? 'none', state: [state] })}
                  />
                </Td>
              ))}
              <Td label="Settled">
                <ProgressBar progress={row} />
              </Td>
            </Tr>
          ))}
        </TBody>
      </Table>
    </Card>
  );
}
