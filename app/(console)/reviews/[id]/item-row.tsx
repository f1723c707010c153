import Link from 'next/link';
import { NameText } from '@/app/_ui/name-text';
import { RelativeTime } from '@/app/_ui/relative-time';
import { Td, Th, Tr } from '@/app/_ui/table';
import { CREDENTIAL_KINDS, type CredentialKind } from '@/lib/credentials/model';
import { BASIS_TITLES, SECURITY_LEADS } from '@/lib/reviews/model';
import type { ReviewRow } from '@/lib/reviews/queries';
import {
  DecideAgain,
  DecideButtons,
  DelegateButton,
  type Delegates,
  SignButtons,
  type Target,
} from './item-actions';
import { ItemFacts } from './item-facts';
import { ItemWord } from './item-word';
import type { ShownItem } from './load';

interface ItemTrProps {
  row: ShownItem;
  review: ReviewRow;
  now: Date;
  delegates: Delegates;
  isSelectable: boolean;
}

/** One credential of a campaign: what it is, who is asked, what they said, and what can be said. */
export function ItemTr({ row, review, now, delegates, isSelectable }: ItemTrProps) {
  const canTick = (row.canDecide && row.state === 'waiting') || row.canSign;
  return (
    <Tr data-row className="focus-within:bg-surface-2 align-top">
      {isSelectable && (
        <Td className="max-lg:pt-1">
          {canTick && (
            <input
              type="checkbox"
              data-select
              value={row.id}
              aria-label={`Select ${row.name}`}
              className="size-4 accent-accent"
            />
          )}
        </Td>
      )}
      <Th scope="row" className="lg:max-w-64">
        <Name row={row} />
      </Th>
      <Td label="Facts" className="lg:max-w-80">
        <ItemFacts row={row} now={now} />
      </Td>
      <Td label="Asked" className="lg:max-w-44">
        <Asked row={row} now={now} />
      </Td>
      <Td label="Said" className="lg:max-w-72">
        <ItemWord row={row} now={now} />
      </Td>
      <Td className="max-lg:pt-1 lg:text-right">
        <Actions row={row} review={review} now={now} delegates={delegates} />
      </Td>
    </Tr>
  );
}

function Name({ row }: { row: ShownItem }) {
  const { kind, account, holder } = row.current;
  return (
    <span className="block min-w-0">
      {row.isLinked ? (
        <Link
          href={`/credentials/${row.id}`}
          prefetch={false}
          data-row-link
          className="font-medium hover:underline wrap-anywhere"
        >
          <NameText>{row.name}</NameText>
        </Link>
      ) : (
        <NameText className="font-medium wrap-anywhere">{row.name}</NameText>
      )}
      <span className="block text-xs text-muted">
        {CREDENTIAL_KINDS[kind as CredentialKind] ?? kind} · <NameText>{account}</NameText>
      </span>
      {holder && holder !== row.name && (
        <span className="block text-xs text-faint">
          held by <NameText>{holder}</NameText>
        </span>
      )}
    </span>
  );
}

function Asked({ row, now }: { row: ShownItem; now: Date }) {
  const { reviewer, basis, owner, member, delegatedBy, delegatedReason, dueAt, state } = row;
  return (
    <span>
      {reviewer === null ? SECURITY_LEADS : <NameText>{reviewer}</NameText>}
      {member && (
        <>
          , <NameText>{member}</NameText>
        </>
      )}
      {basis !== 'owner' && (
        <span className="block text-xs text-faint">
          {BASIS_TITLES[basis]}
          {owner && owner !== reviewer && (
            <>
              {' '}
              (<NameText>{owner}</NameText>)
            </>
          )}
        </span>
      )}
      {delegatedBy && (
        <span className="block text-xs text-faint">
          by <NameText>{delegatedBy}</NameText>: “<NameText>{delegatedReason ?? ''}</NameText>”
        </span>
      )}
      {state === 'waiting' && dueAt && (
        <span className={dueAt < now ? 'block text-xs text-bad' : 'block text-xs text-faint'}>
          due <RelativeTime at={dueAt} now={now} />
        </span>
      )}
    </span>
  );
}

function Actions({ row, review, now, delegates }: Pick<ItemTrProps, 'row' | 'review' | 'now' | 'delegates'>) {
  const target: Target = {
    reviewId: review.id,
    ids: [row.id],
    what: row.name,
    isPrivileged: row.privileged,
    seenAt: now.toISOString(),
  };
  const isWaiting = row.state === 'waiting';
  if (!row.canDecide && !row.canSign) return null;
  return (
    <span className="inline-flex flex-wrap gap-1.5 lg:max-w-56 lg:justify-end">
      {row.canDecide && isWaiting && (
        <>
          <DecideButtons target={target} />
          <DelegateButton target={target} delegates={delegates} />
        </>
      )}
      {row.canSign && <SignButtons target={target} />}
      {row.canDecide && !isWaiting && <DecideAgain target={target} current={row.decision} />}
    </span>
  );
}
