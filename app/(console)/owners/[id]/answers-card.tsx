import Link from 'next/link';
import { Button } from '@/app/_ui/button';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { LinkTabs } from '@/app/_ui/link-tabs';
import { NameText } from '@/app/_ui/name-text';
import { countText } from '@/app/_ui/number-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Table, TBody, Td, THead, Th, Tr } from '@/app/_ui/table';
import type { OwnerDetail, OwnerRow } from '@/lib/owners/queries';
import type { OwnershipPage, OwnershipRow } from '@/lib/owners/queries-ownership';
import { AnswerButtons, HandOverButton } from '../answer-buttons';
import { CredentialCell } from '../credential-cell';
import { Evidence } from '../evidence';
import { SHOWN_STATES, type ShownState } from './load';

const TITLES: Record<ShownState, string> = { asked: 'Asked', accepted: 'Accepted', declined: 'Declined' };

interface AnswersCardProps {
  owner: OwnerDetail;
  counts: OwnerRow;
  state: ShownState;
  page: OwnershipPage;
  names: readonly string[];
  canAnswer: boolean;
  isOnBehalf: boolean;
}

/** What an owner was asked about, and what it said. */
export function AnswersCard(props: AnswersCardProps) {
  const { owner, counts, state, page } = props;
  const href = `/owners/${owner.id}?show=`;
  return (
    <Card
      title="Questions and answers"
      actions={
        <LinkTabs
          label="Questions and answers"
          items={SHOWN_STATES.map((each) => ({
            href: `${href}${each}`,
            label: `${TITLES[each]} ${countText(counts[each])}`,
            active: each === state,
          }))}
        />
      }
      flush
    >
      {page.rows.length === 0 ? (
        <EmptyState title={`${TITLES[state]}: none`}>
          {state === 'asked' ? 'Nothing waits for its answer.' : 'It has not said so of any credential.'}
        </EmptyState>
      ) : (
        <Table label={TITLES[state]} stack>
          <THead>
            <tr>
              <Th>Credential</Th>
              <Th>Why</Th>
              <Th>{state === 'asked' ? 'Answer until' : 'Answered'}</Th>
              <Th>
                <span className="sr-only">Act</span>
              </Th>
            </tr>
          </THead>
          <TBody>
            {page.rows.map((row) => (
              <Row key={row.id} row={row} {...props} />
            ))}
          </TBody>
        </Table>
      )}
      {page.next !== null && (
        <Button asChild className="m-3">
          <Link href={`${href}${state}&after=${page.next}`}>Next page</Link>
        </Button>
      )}
    </Card>
  );
}

function Row({ row, owner, names, canAnswer, isOnBehalf }: AnswersCardProps & { row: OwnershipRow }) {
  const others = names.filter((name) => name !== owner.name);
  return (
    <Tr data-row className="focus-within:bg-surface-2">
      <Th scope="row" className="lg:max-w-xs">
        <CredentialCell credential={row} />
      </Th>
      <Td label="Why" className="lg:max-w-md">
        <Answer row={row} />
      </Td>
      <Td label={row.state === 'asked' ? 'Answer until' : 'Answered'} short>
        {row.state === 'asked' ? <Until row={row} /> : <RelativeTime at={row.answeredAt} />}
      </Td>
      <Td className="max-lg:pt-1 lg:text-right">
        {canAnswer && row.state === 'asked' && (
          <AnswerButtons target={{ ids: [row.id] }} what={row.name} owners={others} isOnBehalf={isOnBehalf} />
        )}
        {canAnswer && row.state === 'accepted' && (
          <HandOverButton ids={[row.id]} what={row.name} owners={others} />
        )}
      </Td>
    </Tr>
  );
}

function Until({ row }: { row: OwnershipRow }) {
  return row.dueAt ? (
    <RelativeTime at={row.dueAt} />
  ) : (
    <span className="text-bad">overdue; security knows</span>
  );
}

function Answer({ row }: { row: OwnershipRow }) {
  return (
    <span>
      <Evidence basis={row.basis} />
      {row.answeredBy && (
        <span className="block text-xs text-faint wrap-anywhere">
          {row.state} by <NameText>{row.answeredBy}</NameText>
          {row.reason && (
            <>
              : <NameText>{row.reason}</NameText>
            </>
          )}
          {row.hint && (
            <>
              {' '}
              (ask <NameText>{row.hint}</NameText>)
            </>
          )}
        </span>
      )}
    </span>
  );
}
